import * as z from 'zod/mini';
import { say, strict } from '../problem/zod-issues.ts';
import type { Text as TextMap } from '../time/text.ts';
import {
  checkView,
  Digest,
  EdtfInput,
  EdtfText,
  Id,
  Language,
  Line,
  Ordinal,
  refuseDuplicates,
  Text,
  TimelineId,
  textIn,
  WebAddress,
  WikidataId,
  ZoneName,
} from './atoms.ts';
import { Citation } from './citation-schema.ts';
import { createClaim, expandClaim, expandValue } from './claim-schema.ts';
import type { Scheduled as ScheduledRecord } from './records.ts';
import { IMPORTANCES, LANES, RELATION_TYPES, REVIEWS, STATUSES } from './vocabulary.ts';
import { createVocabulary, expandAttribute } from './vocabulary-schema.ts';
import { createWhens, expandWhen, type Forms } from './when-schema.ts';

const SOURCE_TYPES = [
  'article',
  'report',
  'statement',
  'book',
  'broadcast',
  'dataset',
  'post',
  'other',
] as const;
const ACTOR_TYPES = ['person', 'organisation', 'state', 'group'] as const;
const ids = z._default(z.array(Id).check(refuseDuplicates), []);
const aliases = z._default(z.array(Line), []);
const Extra = z.union([Line, z.number(), z.boolean()], {
  error: say('Cannot use this value', 'text, a number, true or false'),
});
const citations = z._default(z.array(Citation), []);

/** Builds the schema of every record around the forms of date and text that a door accepts. */
function createRecords<E extends z.ZodMiniType<string>, T extends z.ZodMiniType<TextMap>>(
  forms: Forms<E, T>,
  expand: ShortForms,
) {
  const { edtf, text } = forms;
  const { When, PlainWhen, datedWith } = createWhens(forms);
  const Scheduled = datedWith({ citations }) as unknown as z.ZodMiniType<ScheduledRecord>;
  const Participant = strict({
    actor: z.exactOptional(Id),
    name: z.exactOptional(text),
    role: z.exactOptional(Id),
  }).check(
    z.refine(({ actor, name }) => (actor === undefined) !== (name === undefined), {
      error: say('Who is it?', 'either an actor or a name'),
    }),
  );
  const Media = strict({
    file: z.exactOptional(Line),
    url: z.exactOptional(WebAddress),
    alt: text,
    caption: z.exactOptional(text),
    credit: z.exactOptional(Line),
    license: z.exactOptional(Line),
    source: z.exactOptional(Id),
  }).check(
    z.refine(({ file, url }) => (file === undefined) !== (url === undefined), {
      error: say('Where is it?', 'either a file or a url'),
    }),
  );
  const Event = strict({
    id: Id,
    // One given twice is taken: the check of references says so.
    formerIds: z._default(z.array(Id), []),
    title: text,
    summary: z.exactOptional(text),
    kind: z.exactOptional(Id),
    when: z.exactOptional(When),
    scheduled: z._default(z.array(Scheduled), []),
    where: ids,
    who: z._default(z.array(Participant), []),
    status: z._default(z.enum(STATUSES), 'occurred'),
    importance: z.exactOptional(
      z.union([z.enum(IMPORTANCES), z.number().check(z.gte(0), z.lte(1))], {
        error: say('Cannot use this importance', `one of ${IMPORTANCES.join(', ')}, or a number from 0 to 1`),
      }),
    ),
    tags: ids,
    series: z.exactOptional(strict({ id: Id, ordinal: Ordinal })),
    citations,
    relations: z._default(
      z.array(strict({ type: z.enum(RELATION_TYPES), to: Id })).check(refuseDuplicates),
      [],
    ),
    media: z._default(z.array(Media), []),
    extra: z._default(z.record(Id, Extra), {}),
    review: z._default(z.enum(REVIEWS), 'published'),
    notes: z.exactOptional(Line),
  });
  const Source = strict({
    id: Id,
    type: z.enum(SOURCE_TYPES),
    title: text,
    publisher: z.exactOptional(Id),
    authors: ids,
    origins: ids,
    published: z.exactOptional(PlainWhen),
    written: z.exactOptional(PlainWhen),
    language: Language,
    url: z.exactOptional(WebAddress),
    archive: z.exactOptional(WebAddress),
    held: z._default(z.boolean(), false),
    digest: z.exactOptional(Digest),
  });
  const Actor = strict({
    id: Id,
    type: z.enum(ACTOR_TYPES),
    name: text,
    aliases,
    members: ids,
    roles: z._default(
      z.array(strict({ title: text, organisation: z.exactOptional(Id), when: z.exactOptional(PlainWhen) })),
      [],
    ),
    wikidata: z.exactOptional(WikidataId),
  });
  const Place = strict({
    id: Id,
    name: text,
    aliases,
    coordinates: z.exactOptional(
      strict({
        lat: z.number().check(z.gte(-90), z.lte(90)),
        lon: z.number().check(z.gte(-180), z.lte(180)),
        precision: z.enum(['exact', 'locality', 'region', 'country']),
      }),
    ),
    country: z.exactOptional(
      z
        .string()
        .check(z.regex(/^[A-Z]{2}$/, { error: say('Unknown country', 'ISO 3166-1 alpha-2, such as KP') })),
    ),
    zone: z.exactOptional(ZoneName),
    wikidata: z.exactOptional(WikidataId),
  });
  const Field = strict({
    label: text,
    type: z.enum(['text', 'number', 'boolean', 'date', 'url']),
    unit: z.exactOptional(Line),
    order: z._default(z.number(), 0),
  });
  const Coverage = strict({
    outlets: ids,
    queries: z._default(z.array(Line), []),
    period: z.exactOptional(PlainWhen),
    summary: z.exactOptional(text),
  });
  const timelineShape = {
    id: TimelineId,
    title: text,
    summary: z.exactOptional(text),
    languages: z.array(Language).check(z.minLength(1), refuseDuplicates),
    requireLanguages: z._default(z.boolean(), false),
    zone: ZoneName,
    view: z.exactOptional(
      strict({ from: edtf, to: edtf }).check((context) =>
        checkView(context as z.core.ParsePayload<{ from: string; to: string }>),
      ),
    ),
    chapters: z._default(z.array(strict({ title: text, when: PlainWhen })), []),
    lanes: z._default(z.enum(LANES), 'kind'),
    asOf: z.exactOptional(edtf),
    fields: z._default(z.record(Id, Field), {}),
    coverage: z.exactOptional(Coverage),
    license: z.exactOptional(Line),
    publishers: ids,
  };
  return {
    When,
    Event,
    Source,
    Actor,
    Place,
    ...createClaim(text, When, expand),
    Vocabulary: createVocabulary(text, expand.attribute),
    Timeline: strict(timelineShape),
    timelineShape,
  };
}

/** What claims, their values and attributes go through before their members are looked at. */
interface ShortForms {
  readonly claim: (value: unknown) => unknown;
  readonly value: (value: unknown) => unknown;
  readonly attribute: (value: unknown) => unknown;
}

const asWritten = (value: unknown) => value;

/** The records as they leave: every short form written out. */
export const RECORDS = createRecords(
  { edtf: EdtfText, text: Text, expand: asWritten },
  { claim: asWritten, value: asWritten, attribute: asWritten },
);

/** The records as people write them, plain strings being text in `language`. */
export function createInputRecords(language: string) {
  return createRecords(
    { edtf: EdtfInput, text: textIn(language), expand: expandWhen },
    { claim: expandClaim, value: expandValue, attribute: expandAttribute },
  );
}

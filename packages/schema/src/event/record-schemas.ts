import { z } from 'zod';
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
const ids = z.array(Id).check(refuseDuplicates).default([]);
const aliases = z.array(Line).default([]);
const citations = z.array(Citation).default([]);

/** Builds the schema of every record around the forms of date and text that a door accepts. */
function createRecords<E extends z.ZodType<string>, T extends z.ZodType<TextMap>>(
  forms: Forms<E, T>,
  expand: ShortForms,
) {
  const { edtf, text } = forms;
  const { When, PlainWhen, datedWith } = createWhens(forms);
  const Scheduled = datedWith({ citations }) as unknown as z.ZodType<ScheduledRecord>;
  const Participant = strict({
    actor: Id.exactOptional(),
    name: text.exactOptional(),
    role: Id.exactOptional(),
  }).refine(({ actor, name }) => (actor === undefined) !== (name === undefined), {
    error: say('Who is it?', 'either an actor or a name'),
  });
  const Media = strict({
    file: Line.exactOptional(),
    url: WebAddress.exactOptional(),
    alt: text,
    caption: text.exactOptional(),
    credit: Line.exactOptional(),
    license: Line.exactOptional(),
    source: Id.exactOptional(),
  }).refine(({ file, url }) => (file === undefined) !== (url === undefined), {
    error: say('Where is it?', 'either a file or a url'),
  });
  const Event = strict({
    id: Id,
    // One given twice is taken: the check of references says so.
    formerIds: z.array(Id).default([]),
    title: text,
    summary: text.exactOptional(),
    kind: Id.exactOptional(),
    when: When.exactOptional(),
    scheduled: z.array(Scheduled).default([]),
    where: ids,
    who: z.array(Participant).default([]),
    status: z.enum(STATUSES).default('occurred'),
    importance: z
      .union([z.enum(IMPORTANCES), z.number().min(0).max(1)], {
        error: say('Cannot use this importance', `one of ${IMPORTANCES.join(', ')}, or a number from 0 to 1`),
      })
      .exactOptional(),
    tags: ids,
    series: strict({ id: Id, ordinal: Ordinal }).exactOptional(),
    citations,
    relations: z
      .array(strict({ type: z.enum(RELATION_TYPES), to: Id }))
      .check(refuseDuplicates)
      .default([]),
    media: z.array(Media).default([]),
    extra: z.record(Id, z.union([Line, z.number(), z.boolean()])).default({}),
    review: z.enum(REVIEWS).default('published'),
    notes: Line.exactOptional(),
  });
  const Source = strict({
    id: Id,
    type: z.enum(SOURCE_TYPES),
    title: text,
    publisher: Id.exactOptional(),
    authors: ids,
    origins: ids,
    published: PlainWhen.exactOptional(),
    written: PlainWhen.exactOptional(),
    language: Language,
    url: WebAddress.exactOptional(),
    archive: WebAddress.exactOptional(),
    held: z.boolean().default(false),
    digest: Digest.exactOptional(),
  });
  const Actor = strict({
    id: Id,
    type: z.enum(ACTOR_TYPES),
    name: text,
    aliases,
    members: ids,
    roles: z
      .array(strict({ title: text, organisation: Id.exactOptional(), when: PlainWhen.exactOptional() }))
      .default([]),
    wikidata: WikidataId.exactOptional(),
  });
  const Place = strict({
    id: Id,
    name: text,
    aliases,
    coordinates: strict({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      precision: z.enum(['exact', 'locality', 'region', 'country']),
    }).exactOptional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: say('Unknown country', 'ISO 3166-1 alpha-2, such as KP') })
      .exactOptional(),
    zone: ZoneName.exactOptional(),
    wikidata: WikidataId.exactOptional(),
  });
  const Field = strict({
    label: text,
    type: z.enum(['text', 'number', 'boolean', 'date', 'url']),
    unit: Line.exactOptional(),
    order: z.number().default(0),
  });
  const Coverage = strict({
    outlets: ids,
    queries: z.array(Line).default([]),
    period: PlainWhen.exactOptional(),
    summary: text.exactOptional(),
  });
  const timelineShape = {
    id: TimelineId,
    title: text,
    summary: text.exactOptional(),
    languages: z.array(Language).min(1).check(refuseDuplicates),
    requireLanguages: z.boolean().default(false),
    zone: ZoneName,
    view: strict({ from: edtf, to: edtf })
      .check((context) => checkView(context as z.core.ParsePayload<{ from: string; to: string }>))
      .exactOptional(),
    chapters: z.array(strict({ title: text, when: PlainWhen })).default([]),
    lanes: z.enum(LANES).default('kind'),
    asOf: edtf.exactOptional(),
    fields: z.record(Id, Field).default({}),
    coverage: Coverage.exactOptional(),
    license: Line.exactOptional(),
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

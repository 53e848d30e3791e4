import { z } from 'zod';
import { say, strict } from '../problem/zod-issues.ts';
import type { Text as TextMap } from '../time/text.ts';
import {
  checkView,
  checkWhen,
  Digest,
  EdtfInput,
  EdtfText,
  expandWhen,
  hasAtMost,
  Id,
  isMangledDate,
  Language,
  Line,
  refuseDuplicates,
  Text,
  TimelineId,
  textIn,
  WebAddress,
  WikidataId,
  whenShape,
  wordDateError,
  ZoneName,
} from './atoms.ts';
import type * as Records from './records.ts';
import { IMPORTANCES, LANES, RELATION_TYPES, STATUSES } from './vocabulary.ts';

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

const Locator = strict({
  paragraph: z.int().min(1).max(1_000_000),
  starts: Line.refine((words) => hasAtMost(5, words), {
    error: say('Too many words', 'at most five words to find the paragraph by'),
  }).exactOptional(),
});

const Citation = strict({
  source: Id,
  locator: Locator.exactOptional(),
  digest: Digest.exactOptional(),
  via: z.array(Id).check(refuseDuplicates).exactOptional(),
});

/** The forms that differ between a door in, where people write short forms, and the way out. */
interface Forms<E extends z.ZodType<string>, T extends z.ZodType<TextMap>> {
  readonly edtf: E;
  readonly text: T;
  /** What a When goes through before its members are looked at. */
  readonly expand: (value: unknown) => unknown;
}

function createWhen<E extends z.ZodType<string>, T extends z.ZodType<TextMap>>({
  edtf,
  text,
  expand,
}: Forms<E, T>) {
  const dated = (more: z.core.$ZodLooseShape) => {
    const shape = strict({ ...whenShape(edtf, text), ...more }).check((context) => {
      checkWhen(context as z.core.ParsePayload<{ edtf: string; part?: string }>);
    });
    // A date that YAML took for a list or a map is one mistake, not a dozen unknown members.
    const guard = z.custom((value) => !isMangledDate(value), {
      error: ({ input }) => wordDateError(input),
      abort: true,
    });
    return z.preprocess(expand, guard.pipe(shape as z.ZodType));
  };
  return {
    When: dated({}) as unknown as z.ZodType<Records.Event['when'] & {}>,
    Scheduled: dated({ citations: z.array(Citation).default([]) }) as unknown as z.ZodType<Records.Scheduled>,
  };
}

/** Builds the schema of every record around the forms of date and text that a door accepts. */
function createRecords<E extends z.ZodType<string>, T extends z.ZodType<TextMap>>(forms: Forms<E, T>) {
  const { edtf, text } = forms;
  const { When, Scheduled } = createWhen(forms);
  const term = strict({ label: text, order: z.number().default(0) });
  const terms = z.record(Id, term).default({});
  const Participant = strict({
    actor: Id.exactOptional(),
    name: text.exactOptional(),
    role: Id.exactOptional(),
  }).refine(({ actor, name }) => (actor === undefined) !== (name === undefined), {
    error: say('Who is it?', 'either an actor or a name'),
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
    importance: z.enum(IMPORTANCES).default('minor'),
    tags: ids,
    citations: z.array(Citation).default([]),
    relations: z
      .array(strict({ type: z.enum(RELATION_TYPES), to: Id }))
      .check(refuseDuplicates)
      .default([]),
  });
  const Source = strict({
    id: Id,
    type: z.enum(SOURCE_TYPES),
    title: text,
    publisher: Id.exactOptional(),
    authors: ids,
    origins: ids,
    published: When.exactOptional(),
    written: When.exactOptional(),
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
  const Vocabulary = strict({ kinds: terms, tags: terms, roles: terms });
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
    chapters: z.array(strict({ title: text, when: When })).default([]),
    lanes: z.enum(LANES).default('kind'),
    asOf: edtf.exactOptional(),
    license: Line.exactOptional(),
    publishers: ids,
  };
  return { When, Event, Source, Actor, Place, Vocabulary, Timeline: strict(timelineShape), timelineShape };
}

/** The records as they leave: every short form written out. */
export const RECORDS = createRecords({ edtf: EdtfText, text: Text, expand: (value) => value });

/** The records as people write them, plain strings being text in `language`. */
export function createInputRecords(language: string) {
  return createRecords({ edtf: EdtfInput, text: textIn(language), expand: expandWhen });
}

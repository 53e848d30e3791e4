import { compileSchema } from '../problem/compile-schema.ts';
import type { Claim } from './claim-records.ts';
import { createInputRecords } from './record-schemas.ts';
import type { Actor, Event, Place, Source, Timeline, Vocabulary } from './records.ts';

/** Reads a record in the form people write it, as zod's `safeParse` does. */
export type Reader<T> = ReturnType<typeof compileSchema<T>>;

/** A reader of each kind of record. */
export interface RecordReaders {
  readonly Timeline: Reader<Timeline>;
  readonly Vocabulary: Reader<Vocabulary>;
  readonly Source: Reader<Source>;
  readonly Actor: Reader<Actor>;
  readonly Place: Reader<Place>;
  readonly Event: Reader<Event>;
  readonly Claim: Reader<Claim>;
}

function createReaders(language: string): RecordReaders {
  const { Timeline, Vocabulary, Source, Actor, Place, Event, Claim } = createInputRecords(language);
  return {
    Timeline: compileSchema(Timeline),
    Vocabulary: compileSchema(Vocabulary),
    Source: compileSchema(Source),
    Actor: compileSchema(Actor),
    Place: compileSchema(Place),
    Event: compileSchema(Event),
    Claim: compileSchema(Claim),
  };
}

/** The readers of the last language asked for: making them takes longer than reading a small chronicle. */
let last: { readonly language: string; readonly readers: RecordReaders } | undefined;

/** What reads each kind of record, plain strings being text in `language`. */
export function findReaders(language: string): RecordReaders {
  if (last?.language !== language) last = { language, readers: createReaders(language) };
  return last.readers;
}

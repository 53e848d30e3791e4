import type { Text } from '../time/text.ts';
import type { When } from '../time/when.ts';
import type { Citation } from './citation-records.ts';
import type { Claim, StatedNumber, VagueQuantity } from './claim-records.ts';
import type {
  Actor,
  ActorRole,
  Attribute,
  Chapter,
  Coverage,
  Event,
  Field,
  Media,
  Participant,
  Place,
  Source,
  Term,
  Timeline,
} from './records.ts';

/** A record with some of its members optional: they are empty, or what its own comment says, where they are absent. */
export type Lax<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]?: T[P] | undefined };

/** Text as people write it: a plain string is in the timeline's first language. */
export type WrittenText = string | Text;

/** A date as people write it: text, or a whole number (a year), is short for `{ edtf }`. */
export type WrittenWhen = string | number | LongWhen;

/** A date written out, as {@link When}; `edtf` may be a whole number, which is a year. */
export interface LongWhen extends Omit<When, 'edtf' | 'wording'> {
  readonly edtf?: string | number;
  readonly wording?: WrittenText;
}

/** What was planned, as people write it; where no passage is given, a date will do. */
export type WrittenScheduled = string | number | (LongWhen & { readonly citations?: readonly Citation[] });

/** A part in an event as people write it. */
export interface WrittenParticipant extends Omit<Participant, 'name'> {
  readonly name?: WrittenText;
}

/** A picture or recording as people write it. */
export interface WrittenMedia extends Omit<Media, 'alt' | 'caption'> {
  readonly alt: WrittenText;
  readonly caption?: WrittenText;
}

/** An event as people write it: an id, a title, and what is known. It occurred, and is published, unless it says not. */
export interface WrittenEvent
  extends Lax<
    Omit<Event, 'title' | 'summary' | 'when' | 'scheduled' | 'who' | 'media'>,
    'formerIds' | 'where' | 'status' | 'tags' | 'citations' | 'relations' | 'extra' | 'review'
  > {
  readonly title: WrittenText;
  readonly summary?: WrittenText;
  readonly when?: WrittenWhen;
  readonly scheduled?: readonly WrittenScheduled[];
  readonly who?: readonly WrittenParticipant[];
  readonly media?: readonly WrittenMedia[];
}

/** What a claim answers, as people write it: a number is short for `{ n }`, a string for `{ text }`, a list is complete. */
export type WrittenValue =
  | string
  | number
  | (Omit<StatedNumber, 'over'> & { readonly over?: WrittenWhen })
  | (Omit<VagueQuantity, 'over'> & { readonly over?: WrittenWhen })
  | { readonly text: WrittenText }
  | { readonly when: WrittenWhen }
  | { readonly places: readonly string[]; readonly complete?: boolean }
  | { readonly actors: readonly string[]; readonly complete?: boolean };

/** A claim as people write it. Without `attribution` its claimants say it, or nobody does. */
export interface WrittenClaim
  extends Lax<
    Omit<Claim, 'value' | 'said' | 'preferred'>,
    'claimants' | 'attribution' | 'repeated' | 'citations' | 'review'
  > {
  readonly value?: WrittenValue;
  readonly said?: WrittenWhen;
  readonly preferred?: { readonly reason: WrittenText };
}

/** A source as people write it; it is not held unless it says so. */
export interface WrittenSource
  extends Lax<Omit<Source, 'title' | 'published' | 'written'>, 'authors' | 'origins' | 'held'> {
  readonly title: WrittenText;
  readonly published?: WrittenWhen;
  readonly written?: WrittenWhen;
}

/** An office as people write it. */
export interface WrittenRole extends Omit<ActorRole, 'title' | 'when'> {
  readonly title: WrittenText;
  readonly when?: WrittenWhen;
}

/** An actor as people write it. */
export interface WrittenActor extends Lax<Omit<Actor, 'name' | 'roles'>, 'aliases' | 'members'> {
  readonly name: WrittenText;
  readonly roles?: readonly WrittenRole[];
}

/** A place as people write it. */
export interface WrittenPlace extends Lax<Omit<Place, 'name'>, 'aliases'> {
  readonly name: WrittenText;
}

/** A word of the vocabulary as people write it; its order is 0 unless it says otherwise. */
export interface WrittenTerm extends Lax<Omit<Term, 'label'>, 'order'> {
  readonly label: WrittenText;
}

/** A question as people write it; of numbers and dates one is true unless `single` says not. */
export interface WrittenAttribute extends Lax<Omit<Attribute, 'label' | 'question'>, 'single' | 'order'> {
  readonly label?: WrittenText;
  readonly question: WrittenText;
}

/** A vocabulary as people write it. */
export interface WrittenVocabulary {
  readonly kinds?: Readonly<Record<string, WrittenTerm>>;
  readonly tags?: Readonly<Record<string, WrittenTerm>>;
  readonly roles?: Readonly<Record<string, WrittenTerm>>;
  readonly attributes?: Readonly<Record<string, WrittenAttribute>>;
  readonly units?: Readonly<Record<string, WrittenTerm>>;
}

/** A chapter as people write it. */
export interface WrittenChapter extends Omit<Chapter, 'title' | 'when'> {
  readonly title: WrittenText;
  readonly when: WrittenWhen;
}

/** A declared field as people write it. */
export interface WrittenField extends Lax<Omit<Field, 'label'>, 'order'> {
  readonly label: WrittenText;
}

/** What was searched, as people write it. */
export interface WrittenCoverage extends Lax<Omit<Coverage, 'period' | 'summary'>, 'outlets' | 'queries'> {
  readonly period?: WrittenWhen;
  readonly summary?: WrittenText;
}

/** A timeline's own record as people write it; `lanes` are kinds unless it says otherwise. */
export interface WrittenTimeline
  extends Lax<
    Omit<Timeline, 'title' | 'summary' | 'view' | 'chapters' | 'asOf' | 'fields' | 'coverage'>,
    'requireLanguages' | 'lanes' | 'publishers'
  > {
  readonly title: WrittenText;
  readonly summary?: WrittenText;
  readonly view?: { readonly from: string | number; readonly to: string | number };
  readonly chapters?: readonly WrittenChapter[];
  readonly asOf?: string | number;
  readonly fields?: Readonly<Record<string, WrittenField>>;
  readonly coverage?: WrittenCoverage;
}

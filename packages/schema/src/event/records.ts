import type { Text } from '../time/text.ts';
import type { When } from '../time/when.ts';
import type { Citation, Review } from './citation-records.ts';
import type { Claim } from './claim-records.ts';

/** Whether it happened. A denial is somebody's claim, not a status. */
export type Status = 'occurred' | 'ongoing' | 'planned' | 'cancelled' | 'alleged';

/** How much of the story an event carries, coarsest first. */
export type Importance = 'headline' | 'major' | 'minor';

/** How one event stands to another. `follows`, `caused-by` and `response-to` imply "not before". */
export type RelationType = 'part-of' | 'follows' | 'caused-by' | 'response-to' | 'same-as';

/** A picture, recording or document to show with an event; either `file` (a path in the folder) or `url`. */
export interface Media {
  readonly file?: string;
  readonly url?: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: Text;
  readonly caption?: Text;
  readonly credit?: string;
  readonly license?: string;
  /** A source id. */
  readonly source?: string;
}

/** A place in a numbered row of events: the third of six tests. */
export interface SeriesEntry {
  /** A slug that all events of the series share. */
  readonly id: string;
  /** Counting from 1. */
  readonly ordinal: number;
}

/** What was planned: a date with the passages that announce it. */
export interface Scheduled extends When {
  readonly citations: readonly Citation[];
}

/** Somebody's part in an event: an actor by id, or a plain name where no record exists. */
export interface Participant {
  readonly actor?: string;
  readonly name?: Text;
  /** A role id of the vocabulary. */
  readonly role?: string;
}

/** A link to another event of the same timeline. */
export interface Relation {
  readonly type: RelationType;
  /** An event id. */
  readonly to: string;
}

/** Something that happened, was planned or is alleged. `when` is absent where nothing at all is known. */
export interface Event {
  /** Lowercase slug, unique in its timeline. */
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: Text;
  readonly summary?: Text;
  /** A kind id of the vocabulary. */
  readonly kind?: string;
  readonly when?: When;
  readonly scheduled: readonly Scheduled[];
  /** Place ids. */
  readonly where: readonly string[];
  readonly who: readonly Participant[];
  readonly status: Status;
  /** A number lies from 0 to 1. Absent: derived from claims, origins and relations. */
  readonly importance?: Importance | number;
  /** Tag ids of the vocabulary. */
  readonly tags: readonly string[];
  readonly series?: SeriesEntry;
  readonly citations: readonly Citation[];
  readonly relations: readonly Relation[];
  readonly media: readonly Media[];
  /** Values of the fields that the timeline declares. */
  readonly extra: Readonly<Record<string, string | number | boolean>>;
  readonly review: Review;
  /** For the editors; never public. */
  readonly notes?: string;
}

/** A document that events cite. */
export interface Source {
  readonly id: string;
  readonly type: 'article' | 'report' | 'statement' | 'book' | 'broadcast' | 'dataset' | 'post' | 'other';
  readonly title: Text;
  /** Actor ids throughout: publisher, authors, and the agencies or outlets whose reporting it carries. */
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly origins: readonly string[];
  readonly published?: When;
  /** The day from which its weekdays and "last month" count. */
  readonly written?: When;
  /** BCP 47. */
  readonly language: string;
  readonly url?: string;
  readonly archive?: string;
  /** Whether the timeline's keepers hold a copy. */
  readonly held: boolean;
  /** SHA-256 (lowercase hex) of the held bytes. */
  readonly digest?: string;
}

/** A person, organisation, state or group. */
export interface Actor {
  readonly id: string;
  readonly type: 'person' | 'organisation' | 'state' | 'group';
  readonly name: Text;
  readonly aliases: readonly string[];
  /** Actor ids. */
  readonly members: readonly string[];
  readonly roles: readonly ActorRole[];
  readonly wikidata?: string;
}

/** An office that an actor held, and when. */
export interface ActorRole {
  readonly title: Text;
  /** An actor id. */
  readonly organisation?: string;
  readonly when?: When;
}

/** A point on the map and how much of the map it stands for. Degrees, WGS 84. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
  readonly precision: 'exact' | 'locality' | 'region' | 'country';
}

/** Somewhere events happen. */
export interface Place {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly coordinates?: Coordinates;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** IANA zone whose civil day holds there. */
  readonly zone?: string;
  readonly wikidata?: string;
}

/** A word of the vocabulary: how it reads and where it stands among its fellows. */
export interface Term {
  readonly label: Text;
  readonly order: number;
  /** `#rrggbb`. */
  readonly colour?: string;
}

/** The form that answers to a question take. */
export type AttributeType = 'quantity' | 'text' | 'when' | 'places' | 'actors';

/** A question that claims answer. The id `when` is the event's own date: its answers are drawn on the axis. */
export interface Attribute {
  readonly label?: Text;
  /** "How many containers?" */
  readonly question: Text;
  readonly type: AttributeType;
  /** A unit id; for quantities. */
  readonly unit?: string;
  /** Two different answers cannot both be true. */
  readonly single: boolean;
  readonly order: number;
  /** `#rrggbb`. */
  readonly colour?: string;
}

/** The words a timeline classifies by; one not listed is an issue. */
export interface Vocabulary {
  readonly kinds: Readonly<Record<string, Term>>;
  readonly tags: Readonly<Record<string, Term>>;
  readonly roles: Readonly<Record<string, Term>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly units: Readonly<Record<string, Term>>;
}

/** A member that a timeline adds to its events, its values standing in `extra`. */
export interface Field {
  readonly label: Text;
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'url';
  readonly unit?: string;
  readonly order: number;
}

/** What was searched to make a timeline, so that silence can be read. */
export interface Coverage {
  /** Actor ids of the outlets or archives searched. */
  readonly outlets: readonly string[];
  /** The words searched for. */
  readonly queries: readonly string[];
  readonly period?: When;
  readonly summary?: Text;
}

/** A stretch of the story with a name. */
export interface Chapter {
  readonly title: Text;
  readonly when: When;
}

/** What the rows of the timeline mean. */
export type Lanes = 'kind' | 'actor' | 'place' | 'status' | 'source';

/** The chronicle's own record. */
export interface Timeline {
  readonly id: string;
  readonly title: Text;
  readonly summary?: Text;
  /** BCP 47; the first is the default. */
  readonly languages: readonly string[];
  /** A missing translation is an issue rather than a warning. */
  readonly requireLanguages: boolean;
  /** IANA zone of dates that name none. */
  readonly zone: string;
  /** What opens first; EDTF dates read in `zone`. */
  readonly view?: { readonly from: string; readonly to: string };
  readonly chapters: readonly Chapter[];
  readonly lanes: Lanes;
  /** How far it knows; EDTF. Default: its latest source's date. */
  readonly asOf?: string;
  /** The project's own coding scheme, by name. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly coverage?: Coverage;
  readonly license?: string;
  /** Actor ids. */
  readonly publishers: readonly string[];
}

/** A timeline with what its events and claims name. */
export interface ChronicleHead {
  readonly timeline: Timeline;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
}

/** A whole timeline with every record it needs: what a chronicle folder holds. */
export interface Chronicle extends ChronicleHead {
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
}

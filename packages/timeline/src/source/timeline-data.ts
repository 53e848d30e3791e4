import type {
  Actor,
  Event,
  EventItem,
  Participant,
  Place,
  Source,
  Term,
  Text,
  TileEvent,
  Timeline,
  TimelineAnswer,
  Vocabulary,
  When,
} from '@linimasa/schema';

/** Text as people write it: a plain string is in the timeline's first language. */
export type DataText = string | Text;

/** A date as people write it: text, or a whole number (a year), is short for `{ edtf }`. */
export type DataWhen = string | number | When;

/** An event as people write it: a title, and what is known. It occurred, and is published, unless it says not. */
export interface DataEvent extends Partial<Omit<Event, 'title' | 'summary' | 'when' | 'scheduled' | 'who'>> {
  readonly title: DataText;
  readonly summary?: DataText;
  readonly when?: DataWhen;
  /** When it was to be. */
  readonly scheduled?: readonly DataWhen[];
  /** Ids of actors, or parts written out. */
  readonly who?: readonly (string | Participant)[];
  /** Sources do not agree about it. */
  readonly contested?: boolean;
}

/** A word of the vocabulary as people write it: how it reads. They stand in the order in which they are written. */
export type DataTerm = DataText | (Omit<Partial<Term>, 'label'> & { readonly label: DataText });

/** The words that events are classified by. A kind or tag that is not among them reads as it is written. */
export interface DataVocabulary extends Partial<Omit<Vocabulary, 'kinds' | 'tags'>> {
  readonly kinds?: Readonly<Record<string, DataTerm>>;
  readonly tags?: Readonly<Record<string, DataTerm>>;
}

/** A timeline's own record as people write it: everything may be left out. */
export interface DataTimeline
  extends Partial<Omit<TimelineAnswer, 'title' | 'summary' | 'chapters' | 'view' | 'vocabulary'>> {
  readonly title?: DataText;
  readonly summary?: DataText;
  readonly view?: { readonly from: string | number; readonly to: string | number };
  readonly chapters?: readonly { readonly title: DataText; readonly when: DataWhen }[];
  readonly vocabulary?: DataVocabulary;
}

/** Someone or somewhere that events name by id. */
export type DataActor = Omit<Partial<Actor>, 'name'> & { readonly id: string; readonly name: DataText };
/** Somewhere that events name by id. */
export type DataPlace = Omit<Partial<Place>, 'name'> & { readonly id: string; readonly name: DataText };
/** A document that events cite by id. */
export type DataSource = Omit<Partial<Source>, 'title'> & { readonly id: string; readonly title: DataText };

/** A timeline in the page: what people write by hand, what the API answers, or both mixed. */
export interface TimelineData {
  readonly timeline?: DataTimeline;
  /** What has `bounds` is taken as the API gave it. */
  readonly events: readonly (DataEvent | EventItem | TileEvent)[];
  readonly actors?: readonly DataActor[];
  readonly places?: readonly DataPlace[];
  readonly sources?: readonly DataSource[];
}

/** A timeline as read, with what its events name. */
export interface ReadTimelineData {
  readonly timeline: TimelineAnswer;
  /** In order of start; the published and the unconfirmed. */
  readonly items: readonly EventItem[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
}

/** A timeline's own record, before its events are counted. */
export type ReadTimelineHead = Timeline & Pick<TimelineAnswer, 'vocabulary'>;

import type { Actor, Coordinates, Source } from '@linimasa/schema';
import type { Plural } from './plural.ts';

/** Every word of the pages that the server writes: those of records, and those that say that there is nothing. */
export interface PageTexts {
  /** What a page is of. */
  readonly event: string;
  readonly place: string;
  readonly source: Readonly<Record<Source['type'], string>>;
  readonly actor: Readonly<Record<Actor['type'], string>>;
  /** The way back to the timeline with this record in it. */
  readonly onTimeline: string;
  /** Heard, not seen: what follows is what there is to say of the record. */
  readonly known: string;
  readonly whole: string;
  readonly aliases: string;
  readonly members: string;
  readonly offices: string;
  readonly office: string;
  readonly elsewhere: string;
  readonly tookPart: string;
  readonly said: string;
  readonly happenedHere: string;
  readonly cited: string;
  readonly claims: string;
  readonly reporting: Plural;
  readonly publisher: string;
  readonly authors: string;
  readonly origins: string;
  readonly published: string;
  readonly written: string;
  readonly language: string;
  readonly archive: string;
  readonly position: string;
  /** What north, south, east and west are shortened to. */
  readonly directions: readonly [north: string, south: string, east: string, west: string];
  readonly precision: Readonly<Record<Coordinates['precision'], string>>;
  readonly country: string;
  readonly zone: string;
  readonly nothing: string;
  readonly next: string;
  readonly first: string;
  readonly chapters: string;
  readonly picture: string;
  readonly noRecord: string;
  readonly noPage: string;
  readonly unreachable: string;
  readonly offline: string;
  readonly offlineWhy: string;
  /** On any page, while there is no network. */
  readonly offlineNote: string;
}

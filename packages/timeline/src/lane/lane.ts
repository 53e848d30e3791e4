/** One row of the timeline: what its events have in common. */
export interface Lane {
  /** The shared value: a kind id, an actor id, a status …; empty for the row of all others. */
  readonly id: string;
  /** How it reads, in the reader's language. */
  readonly label: string;
  /** Which lane colour, from 0. */
  readonly hue: number;
  /** How many of the events lie in it. */
  readonly count: number;
  /** The lanes of a tile that it stands for; `undefined` for a tile's own rest. */
  readonly values: readonly (string | undefined)[];
  /** An event may lie in several of `values`, so that adding up what tiles count says how many there are at most. */
  readonly overlaps: boolean;
}

/** A lane with its place on the screen. */
export interface LaneRow extends Lane {
  /** How many rows of labels it holds. */
  readonly rows: number;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
}

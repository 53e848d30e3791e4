/** One row of the timeline: what its events have in common. */
export interface Lane {
  /** The shared value: a kind id, an actor id, a status …; empty for events that have none. */
  readonly id: string;
  /** How it reads, in the reader's language. */
  readonly label: string;
  /** Which lane colour, from 0. */
  readonly hue: number;
  /** How many of the events lie in it. */
  readonly count: number;
}

/** A lane with its place on the screen. */
export interface LaneRow extends Lane {
  /** How many rows of labels it holds. */
  readonly rows: number;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
}

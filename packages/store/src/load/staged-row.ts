/** An event or claim as it is put down. */
export interface StagedRow {
  readonly number: number;
  readonly kind: 'event' | 'claim';
  /** As JSON. */
  readonly path: string;
  /** How many claims the events before it hold. */
  readonly inner: number;
  /** The record as JSON. */
  readonly text: string;
}

/** Something wrong at a place in a text, before the place is said in lines. */
export interface Flaw {
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

/** A key of the page around a timeline, for the list of keys. */
export interface PageKey {
  /** What is pressed, each as it reads on a key: `Esc`, `/`. */
  readonly keys: readonly string[];
  /** What it does, in the page's own words. */
  readonly text: string;
}

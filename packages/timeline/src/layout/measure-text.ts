/** The looks of a text that decide how long it is. */
export interface TextFont {
  readonly family: 'sans' | 'serif';
  readonly weight: number;
  /** Pixels. */
  readonly size: number;
}

/** Measures a text, in pixels. */
export type MeasureText = (text: string, font: TextFont) => number;

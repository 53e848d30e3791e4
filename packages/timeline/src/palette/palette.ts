/** A colour in light and in dark surroundings, sRGB hex. */
export type Pair = readonly [light: string, dark: string];

/** What is drawn on, and with. Names are those of the custom properties, `--linimasa-…`. */
export const PALETTE = {
  card: ['#ffffff', '#1c1e1b'],
  paper: ['#fbfaf6', '#151614'],
  ink: ['#1d1c19', '#ecebe4'],
  soft: ['#6a675e', '#a09d92'],
  line: ['#e3dfd4', '#33352f'],
  hairline: ['#efece3', '#262823'],
  accent: ['#0b6e69', '#67c5bb'],
  contested: ['#9a4b00', '#f0a35e'],
} as const satisfies Readonly<Record<string, Pair>>;

/** Lane hues in the order of lanes; the last is for all other lanes together. `--linimasa-lane-0` and so on. */
export const LANE_HUES: readonly Pair[] = [
  ['#0b6e69', '#5fbfb5'],
  ['#9b2f2f', '#e58a83'],
  ['#3d56a6', '#93a9f0'],
  ['#8a6a00', '#d8b64a'],
  ['#6b4a8e', '#bd9ee0'],
  ['#3d5710', '#b4cf7c'],
  ['#0f72b0', '#31c7f0'],
  ['#a54e80', '#e39eca'],
  ['#575048', '#9f9d9a'],
];

/** How much of a hue, in percent, is in its surfaces; the rest is card. */
export const MIXES = {
  /** Possible. */
  tint: 18,
  /** Certain. */
  firm: 34,
  /** Under the pointer. */
  hover: 14,
} as const;

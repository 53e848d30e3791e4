import { LANE_HUES, MIXES, PALETTE } from '../palette/palette.ts';

/** In which surroundings a picture stands. */
export type Theme = 'light' | 'dark';

/** The colours of a lane, sRGB hex. */
export interface Hue {
  readonly hue: string;
  /** A surface where it is possible. */
  readonly tint: string;
  /** A surface where it is certain. */
  readonly firm: string;
}

/** Every colour of a picture, sRGB hex. */
export interface Colours extends Readonly<Record<keyof typeof PALETTE, string>> {
  readonly lanes: readonly Hue[];
}

/** The colours of a theme, as the element has them. */
export function createColours(theme: Theme): Colours {
  const at = theme === 'light' ? 0 : 1;
  const named = Object.fromEntries(Object.entries(PALETTE).map(([name, pair]) => [name, pair[at]]));
  const card = PALETTE.card[at];
  const lanes = LANE_HUES.map((pair) => ({
    hue: pair[at],
    tint: mixColours(pair[at], MIXES.tint, card),
    firm: mixColours(pair[at], MIXES.firm, card),
  }));
  return { ...(named as Record<keyof typeof PALETTE, string>), lanes };
}

/** As `color-mix(in srgb, a percent%, b)` does. Colours are sRGB hex. */
export function mixColours(a: string, percent: number, b: string): string {
  const [first, second] = [a, b].map((hex) => Number.parseInt(hex.slice(1), 16));
  const channels = [16, 8, 0].map((shift) => {
    const [one, other] = [first, second].map((value) => ((value ?? 0) >> shift) & 255);
    return Math.round(((one ?? 0) * percent + (other ?? 0) * (100 - percent)) / 100);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

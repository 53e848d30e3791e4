import { css, unsafeCSS } from 'lit';
import { LANE_HUES, MIXES, PALETTE, type Pair } from './palette.ts';

const declare = (name: string, [light, dark]: Pair) => `--linimasa-${name}: light-dark(${light}, ${dark});`;
const colours = [
  ...Object.entries(PALETTE).map(([name, pair]) => declare(name, pair)),
  ...LANE_HUES.map((pair, index) => declare(`lane-${index}`, pair)),
];
const lanes = LANE_HUES.map((_, index) => `[data-hue='${index}'] { --hue: var(--linimasa-lane-${index}); }`);
const forced = LANE_HUES.map((_, index) => `--linimasa-lane-${index}: CanvasText !important;`);

/**
 * Every colour as a custom property that a page may set; without one the element brings its own, light or dark as the
 * page's `color-scheme` says. Where the reader forces colours, theirs are used, whatever the page has set.
 */
export const paletteStyles = css`
  :host {
    ${unsafeCSS(colours.join('\n    '))}
  }
  ${unsafeCSS(lanes.join('\n  '))}
  [data-hue] {
    --tint: color-mix(in srgb, var(--hue) ${MIXES.tint}%, var(--linimasa-card));
    --firm: color-mix(in srgb, var(--hue) ${MIXES.firm}%, var(--linimasa-card));
    --hover: color-mix(in srgb, var(--hue) ${MIXES.hover}%, var(--linimasa-card));
  }
  @media (forced-colors: active) {
    :host {
      forced-color-adjust: none;
      --linimasa-card: Canvas !important;
      --linimasa-paper: Canvas !important;
      --linimasa-ink: CanvasText !important;
      --linimasa-soft: CanvasText !important;
      --linimasa-line: CanvasText !important;
      --linimasa-hairline: color-mix(in srgb, CanvasText 30%, Canvas) !important;
      --linimasa-accent: Highlight !important;
      --linimasa-contested: CanvasText !important;
      ${unsafeCSS(forced.join('\n      '))}
    }
  }
`;

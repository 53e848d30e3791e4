import { LANE_HUES, PALETTE, type Pair } from './palette/palette.ts';

const declare = (name: string, [light, dark]: Pair) => `--linimasa-${name}: light-dark(${light}, ${dark})`;

/** What a part of the timeline inherits from it, for tests that show the part alone. */
export const pageStyles = [
  'color-scheme: light dark',
  '--linimasa-sans: system-ui, sans-serif',
  'background: var(--linimasa-card)',
  ...Object.entries(PALETTE).map(([name, pair]) => declare(name, pair)),
  ...LANE_HUES.map((pair, index) => declare(`lane-${index}`, pair)),
].join('; ');

/** What has the focus, through shadow roots. */
export function findFocus(): Element | null {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement != null) focus = focus.shadowRoot.activeElement;
  return focus;
}

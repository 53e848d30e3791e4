import { describe, expect, it } from 'vitest';
import { EYES, mix, parseHex, type Rgb, toContrast, toDistance } from './colour.suite.ts';
import { LANE_HUES, MIXES, PALETTE, type Pair } from './palette.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const GRAPHIC = 3;
/** Lanes that lie beside one another differ by this much for any eyes; of a hundred, two can be told apart. */
const NEIGHBOURS = 7;
const ANY = 2;

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const pick = ([light, dark]: Pair): Rgb => parseHex(scheme === 'light' ? light : dark);
  const { card, paper, ink, soft, accent, contested } = PALETTE;
  const hues = LANE_HUES.map((pair, index) => [`lane ${index}`, pick(pair)] as const);

  it.each([
    ['ink', ink],
    ['soft', soft],
    ['accent', accent],
    ['contested', contested],
  ])('has text in %s that can be read on card, paper and what is pointed at', (_name, colour) => {
    for (const ground of [card, paper, PALETTE.hairline])
      expect(toContrast(pick(colour), pick(ground))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(hues)(
    'has ticks of %s that are seen, and labels that can be read on all its surfaces',
    (_name, hue) => {
      expect(toContrast(hue, pick(card))).toBeGreaterThanOrEqual(GRAPHIC);
      expect(toContrast(hue, pick(paper))).toBeGreaterThanOrEqual(GRAPHIC);
      // A selected label is card on the hue.
      expect(toContrast(pick(card), hue)).toBeGreaterThanOrEqual(TEXT);
      for (const percent of Object.values(MIXES)) {
        const surface = mix(hue, percent, pick(card));
        expect(toContrast(pick(ink), surface)).toBeGreaterThanOrEqual(TEXT);
        expect(toContrast(hue, surface)).toBeGreaterThanOrEqual(GRAPHIC);
      }
      for (const percent of [MIXES.tint, MIXES.hover])
        expect(toContrast(pick(contested), mix(hue, percent, pick(card)))).toBeGreaterThanOrEqual(TEXT);
    },
  );

  it.each(EYES)('has lanes that differ for %s', (eyes) => {
    const near = hues.flatMap(([name, hue], index) =>
      hues.slice(index + 1).flatMap(([other, colour], distance) => {
        const apart = toDistance(hue, colour, eyes);
        return apart < (distance === 0 ? NEIGHBOURS : ANY)
          ? [`${name} and ${other}: ${apart.toFixed(1)}`]
          : [];
      }),
    );
    expect(near).toEqual([]);
  });
});

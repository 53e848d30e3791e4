import { toDayNumber } from '@linimasa/schema';
import type { Random } from './create-random.ts';
import { createWeightedPick, createZipfPick } from './create-weighted-pick.ts';

/** How far made timelines know: the last day of what has happened, as a day number. */
export const AS_OF = toDayNumber({ year: 2030, month: 6, day: 30 });

/** Years from which eras begin, up to the next, and the share of stories in each. */
const ERAS = [
  { from: 1945, to: 2031, share: 0.72 },
  { from: 1500, to: 1945, share: 0.16 },
  { from: 500, to: 1500, share: 0.07 },
  { from: -800, to: 500, share: 0.04 },
  { from: -4000, to: -800, share: 0.01 },
] as const;
/** Years are quiet, as others or busy. */
const TEMPERS = [0.1, 0.4, 1, 1, 1, 2, 4] as const;
const BURSTS = 400;
/** The share of stories that are part of something greater. */
const SHARE_OF_BURSTS = 0.25;
const LONGEST_BURST = 40;
const SHARE_OF_PLANS = 0.015;
const FURTHEST_PLAN = 1800;

/** Creates the draw of the days on which stories begin: more of late, in waves, with quiet years and a tail to antiquity. */
export function createDayDraw(random: Random): (random: Random) => number {
  const years = ERAS.flatMap(({ from, to, share }) => {
    const weights = Array.from(
      { length: to - from },
      (_, index) => (1 + (4 * index) / (to - from)) * random.pick(TEMPERS),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight, index) => ({ year: from + index, weight: (share * weight) / total }));
  });
  const pickYear = createWeightedPick(years, ({ weight }) => weight);
  const draw = (stream: Random) =>
    Math.min(AS_OF, toDayNumber({ year: pickYear(stream).year, month: 1, day: 1 }) + stream.below(365));
  const pickBurst = createZipfPick(Array.from({ length: BURSTS }, () => draw(random)));
  return (stream) => {
    if (stream.chance(SHARE_OF_PLANS)) return AS_OF + 1 + stream.below(FURTHEST_PLAN);
    if (!stream.chance(SHARE_OF_BURSTS)) return draw(stream);
    const distance = stream.next() * stream.next() * stream.next() * LONGEST_BURST;
    return Math.min(AS_OF, pickBurst(stream) + Math.floor(distance));
  };
}

const SATURDAY = 2;

/** Moves most of what would fall on a weekend to the Monday after. */
export function keepWeek(random: Random, day: number): number {
  const weekday = (((day % 7) + 7) % 7) - SATURDAY;
  return (weekday === 0 || weekday === 1) && random.chance(0.6) ? day + 2 - weekday : day;
}

const HOURS = [2, 1, 1, 1, 1, 2, 4, 6, 9, 12, 13, 12, 9, 10, 12, 12, 10, 8, 7, 6, 5, 4, 3, 2] as const;

/** Draws an hour, by how much of public life falls into it. */
export const drawHour: (random: Random) => number = createWeightedPick(
  HOURS.map((_, hour) => hour),
  (hour) => HOURS[hour] ?? 0,
);

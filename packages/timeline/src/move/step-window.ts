import { addDays, addMonths, type Civil, toCivil, toInstant, type Window } from '@linimasa/schema';

/** A unit of the civil calendar by which one steps through time. */
export type Unit = 'year' | 'month' | 'day';

/** All units, longest first. */
export const UNITS: readonly Unit[] = ['year', 'month', 'day'];

/**
 * Moves a window by years, months or days of a zone's calendar, above 0 later. One that shows whole months or days
 * shows whole ones again: all of July after all of June. Any other keeps its length.
 */
export function stepWindow({ from, to }: Window, unit: Unit, by: number, zone: string): Window {
  const start = stepInstant(from, unit, by, zone);
  const whole = isStart(from, unit, zone) && isStart(to, unit, zone);
  return { from: start, to: whole ? stepInstant(to, unit, by, zone) : start + to - from };
}

function isStart(at: number, unit: Unit, zone: string): boolean {
  const { civil } = toCivil(at, zone);
  return at === toInstant(civil, 0, zone) && (unit === 'day' || civil.day === 1);
}

function stepInstant(at: number, unit: Unit, by: number, zone: string): number {
  const { civil, time } = toCivil(at, zone);
  return toInstant(stepCivil(civil, unit, by), Math.floor(time), zone);
}

function stepCivil(civil: Civil, unit: Unit, by: number): Civil {
  if (unit === 'day') return addDays(civil, by);
  return addMonths(civil, unit === 'year' ? 12 * by : by);
}

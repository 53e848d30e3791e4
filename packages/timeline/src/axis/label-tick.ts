import { findFormat } from './find-format.ts';
import { labelYear } from './label-year.ts';
import type { Tick } from './list-ticks.ts';

/** Names a tick in a language, as briefly as its neighbours allow. */
export function labelTick({ at, unit, begins }: Tick, language: string, zone: string): string {
  if (begins === 'day') return findFormat(language, zone, { day: 'numeric', month: 'short' }).format(at);
  if (begins === 'month') return findFormat(language, zone, { month: 'short' }).format(at);
  if (begins === 'year' || unit === 'year') return labelYear(at, language, zone);
  if (unit === 'month') return findFormat(language, zone, { month: 'short' }).format(at);
  if (unit === 'day') return findFormat(language, zone, { day: 'numeric' }).format(at);
  return findFormat(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

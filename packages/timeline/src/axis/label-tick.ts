import type { Tick } from './list-ticks.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function findFormat(
  language: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

/** Names a tick in a language, as briefly as its neighbours allow. */
export function labelTick({ at, unit, begins }: Tick, language: string, zone: string): string {
  if (begins === 'day') return findFormat(language, zone, { day: 'numeric', month: 'short' }).format(at);
  if (begins === 'month') return findFormat(language, zone, { month: 'short' }).format(at);
  if (begins === 'year' || unit === 'year') return labelYear(at, language, zone);
  if (unit === 'month') return findFormat(language, zone, { month: 'short' }).format(at);
  if (unit === 'day') return findFormat(language, zone, { day: 'numeric' }).format(at);
  return findFormat(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

function labelYear(at: number, language: string, zone: string): string {
  const early = new Date(at).getUTCFullYear() < 1;
  return findFormat(language, zone, early ? { year: 'numeric', era: 'short' } : { year: 'numeric' }).format(
    at,
  );
}

/** Whose clock times are read by: the timeline's own zone, the reader's, or UTC. */
export type Clock = 'event' | 'reader' | 'utc';

/** All clocks, the default first. */
export const CLOCKS: readonly Clock[] = ['event', 'reader', 'utc'];

/** A clock as axis and words need it. */
export interface ShownClock {
  /** IANA zone of the timeline: of dates that name none. */
  readonly own: string;
  /** IANA zone of the axis. */
  readonly zone: string;
  /** Whose clock `wordWhen` reads out: each date's own, or that of a zone. Days stay where they are. */
  readonly in: string;
}

/**
 * Turns a clock into zones. `timeline` and `reader` are IANA zones; the timeline's own clock leaves every date in the
 * zone that it names itself.
 */
export function toShownClock(clock: Clock, timeline: string, reader: string): ShownClock {
  // An attribute may say anything.
  if (clock !== 'utc' && clock !== 'reader') return { own: timeline, zone: timeline, in: 'own' };
  const zone = clock === 'utc' ? 'UTC' : reader;
  return { own: timeline, zone, in: zone };
}

/** Reads a clock from an attribute; the timeline's own where it names none. */
export function parseClock(text: string | null): Clock {
  return CLOCKS.find((clock) => clock === text) ?? 'event';
}

/** {@link toShownClock} for whoever reads this. */
export function showClock(clock: Clock, timeline: string): ShownClock {
  return toShownClock(clock, timeline, clock === 'reader' ? findReaderZone() : timeline);
}

/** The zone that the browser is set to; UTC where it does not say. */
export function findReaderZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

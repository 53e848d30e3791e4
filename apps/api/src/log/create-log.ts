import { type DestinationStream, type Logger, pino } from 'pino';

/** What is worth a line: everything from this level on. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** One of {@link LOG_LEVELS}. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * How much is gathered before it is written, in bytes, and for how long at most, in milliseconds: each write costs the
 * main thread as much as several requests. Where nobody takes the log any more, lines are lost beyond `maxLength`.
 */
const GATHERED = { minLength: 65_536, maxWrite: 262_144, maxLength: 2 ** 24, periodicFlush: 100 };

/**
 * Creates the log: JSON lines with `time`, `level` and what each entry says. Lines are gathered and written away from
 * the main thread's turn; what is left is written when the process exits.
 */
export function createLog(level: LogLevel, destination: DestinationStream = openErrors()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

function openErrors(): DestinationStream {
  const destination = pino.destination({ dest: 2, sync: false, ...GATHERED });
  process.once('exit', () => destination.flushSync());
  return destination;
}

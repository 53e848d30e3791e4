import { type DestinationStream, type Logger, pino } from 'pino';
import { LineWriter } from './line-writer.ts';

/** What is worth a line: everything from this level on. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** One of {@link LOG_LEVELS}. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Creates the log: JSON lines with `time`, `level` and what each entry says. Lines are gathered and written away from
 * the main thread's turn; what is left is written when the process exits.
 */
export function createLog(level: LogLevel, destination: DestinationStream = openErrors()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: createClock(),
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

function openErrors(): DestinationStream {
  const errors = new LineWriter(2);
  process.once('exit', () => errors.flushSync());
  return errors;
}

/** The time as pino adds it to a line, worded once a millisecond. */
function createClock(): () => string {
  let at = 0;
  let text = '';
  return () => {
    const now = Date.now();
    if (now !== at) {
      at = now;
      text = `,"time":"${new Date(now).toISOString()}"`;
    }
    return text;
  };
}

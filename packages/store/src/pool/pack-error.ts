import { InvalidQueryError, UnusableDatabaseError } from '../store.ts';
import type { PackedError } from './messages.ts';
import { DeadlineError } from './read-pool.ts';

/** Takes of an error what another thread needs to make it again. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { name, message, stack, ...(error instanceof InvalidQueryError ? { issues: error.issues } : {}) };
}

/** Makes an error again: of its class, where it is one that callers catch. */
export function unpackError({ name, message, stack, issues }: PackedError): Error {
  if (name === 'InvalidQueryError') return new InvalidQueryError(issues ?? []);
  if (name === 'DeadlineError') return new DeadlineError(message);
  if (name === 'UnusableDatabaseError') return new UnusableDatabaseError(message);
  return Object.assign(new Error(message), { name, stack });
}

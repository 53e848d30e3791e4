import { NoAnswerError, ProblemError } from '@linimasa/client';
import type { Texts } from '../text/texts.ts';

/** Says why something could not be loaded, in a sentence. */
export function wordError(error: unknown, texts: Texts): string {
  if (error instanceof ProblemError) return error.message;
  if (error instanceof NoAnswerError) return texts.state.noAnswer;
  return error instanceof Error ? error.message : String(error);
}

/** Whether the answer was that there is no such thing. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 404;
}

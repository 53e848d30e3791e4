import type { Issue } from '@linimasa/schema';
import { InvalidQueryError } from './store.ts';

/** The issues that a question is refused with; one without a path for any other error. */
export async function refusalOf(answer: Promise<unknown>): Promise<readonly Partial<Issue>[]> {
  try {
    await answer;
    return [];
  } catch (error) {
    return error instanceof InvalidQueryError ? error.issues : [{ message: String(error) }];
  }
}

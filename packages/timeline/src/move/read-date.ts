import type { Window } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';
import { type GoContext, goToDate } from './go-to-date.ts';
import { wordDateFault } from './word-date-fault.ts';

/**
 * The window that shows a date.
 * @throws {RangeError} saying in words what is wrong with it
 */
export function readDate(edtf: string, context: GoContext, texts: Texts): Window {
  const result = goToDate(edtf, context);
  if (!result.ok) throw new RangeError(wordDateFault(result.fault, edtf, texts));
  return result.window;
}

import type { When } from '@linimasa/schema';

/** Which number comes first in 3/4/2024. */
export type DateOrder = 'day' | 'month';

/** Why words are no date. */
export type DateFault =
  /** Nobody could say what `rest` means; it is all of the text where nothing of it was understood. */
  | { readonly kind: 'words'; readonly rest: string }
  /** No year, or one of two digits. */
  | { readonly kind: 'year' }
  | { readonly kind: 'month'; readonly month: number }
  /** The month, as EDTF, has `count` days only. */
  | { readonly kind: 'day'; readonly day: number; readonly month: string; readonly count: number }
  /** That date is another day of the week: 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly date: string }
  /** It ends before it begins. */
  | { readonly kind: 'order' };

/** A date understood, never more exact than its words, or why it is none. */
export type DateReading =
  | {
      readonly ok: true;
      readonly when: Pick<When, 'edtf' | 'margin' | 'part' | 'fills'> & { readonly edtf: string };
      /** The order in which day and month were written as numbers, where only one can be meant. */
      readonly order?: DateOrder;
    }
  | { readonly ok: false; readonly fault: DateFault };

/** Leaves the reading at the first fault; never leaves this folder. */
export class DateFailure extends Error {
  readonly fault: DateFault;
  constructor(fault: DateFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

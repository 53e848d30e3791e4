import type { Sheet } from '@linimasa/formats/spreadsheet';
import type { NewTexts } from '../text/new-texts.ts';
import type { Texts } from '../text/texts.ts';
import type { Draft } from './draft.ts';

/** What every part of the page shows a sheet with. */
export interface SheetView {
  readonly draft: Draft;
  readonly sheet: Sheet;
  readonly texts: Texts;
  readonly words: NewTexts;
}

/** What a column is called: by its heading, else by its letter, as spreadsheets have it. */
export function nameColumn({ draft, words }: SheetView, column: number): string {
  const heading = draft.columns.headed ? (draft.table[0]?.cells[column] ?? '') : '';
  return heading === '' ? words.column.replace('{column}', toLetters(column)) : heading;
}

function toLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : toLetters((column - rest) / 26 - 1) + letter;
}

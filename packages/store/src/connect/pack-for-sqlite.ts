import { GAP, type IndexedField, TEXT_FIELDS } from '../words/index-event.ts';
import type { PackedValue, RowPacker } from './packed-rows.ts';

/** Packs rows as values to bind. */
export const SQLITE_PACKER: RowPacker = {
  packRows(table, rows) {
    const [first] = rows;
    if (first === undefined) return [];
    const data: PackedValue[] = [];
    for (const row of rows) for (const value of Object.values(row)) data.push(value as PackedValue);
    return [{ table, columns: Object.keys(first), data }];
  },
  packTexts(_timeline, texts) {
    if (texts.length === 0) return [];
    const data: PackedValue[] = [];
    for (const { number, fields } of texts) {
      data.push(number);
      for (const field of TEXT_FIELDS) data.push(stringifyField(fields[field]));
    }
    return [{ table: 'event_text', columns: ['rowid', ...TEXT_FIELDS], data }];
  },
};

function stringifyField({ words, stems }: IndexedField): string {
  return [...words, GAP, ...stems].join(' ');
}

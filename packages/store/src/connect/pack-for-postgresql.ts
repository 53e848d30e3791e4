import { type EventText, GAP, TEXT_FIELDS, type TextField } from '../words/index-event.ts';
import type { PackedRows, PackedValue, RowPacker } from './packed-rows.ts';

/** `tsvector` knows four weights and no fields: a field is a weight here. */
export const WEIGHTS: Readonly<Record<TextField, string>> = { title: 'A', names: 'B', summary: 'C' };

/** Packs rows as the text that `copy` reads. */
export const POSTGRESQL_PACKER: RowPacker = {
  packRows,
  packTexts: (timeline, texts) =>
    packRows(
      'event_text',
      texts.map(({ number, fields }) => ({ timeline, number, document: stringifyDocument(fields) })),
    ),
};

function packRows(table: PackedRows['table'], rows: readonly object[]): readonly PackedRows[] {
  const [first] = rows;
  if (first === undefined) return [];
  let data = '';
  for (const row of rows) {
    let isFirst = true;
    for (const value of Object.values(row)) {
      if (!isFirst) data += '\t';
      data += stringifyValue(value as PackedValue);
      isFirst = false;
    }
    data += '\n';
  }
  return [{ table, columns: Object.keys(first), data }];
}

const ESCAPED = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as the text format of `copy` has it. */
function stringifyValue(value: PackedValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string')
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return ESCAPED.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : value;
}

/** Writes a `tsvector` with every word at its position; the stems of a field share that of the gap at its end. */
function stringifyDocument(fields: EventText['fields']): string {
  const places = new Map<string, string>();
  let position = 0;
  const put = (word: string, weight: string) => {
    const held = places.get(word);
    places.set(word, held === undefined ? `${position}${weight}` : `${held},${position}${weight}`);
  };
  for (const field of TEXT_FIELDS) {
    const weight = WEIGHTS[field];
    for (const word of fields[field].words) {
      position += 1;
      if (word !== GAP) put(word, weight);
    }
    for (const stem of fields[field].stems) put(stem, weight);
  }
  let document = '';
  for (const [word, at] of places) document += `'${word}':${at} `;
  return document;
}

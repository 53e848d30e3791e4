import type { WrittenEvent } from '@linimasa/schema/zod';
import type { SheetHeads } from './create-heads.ts';
import type { SheetColumns } from './guess-columns.ts';
import type { TableRow } from './parse-table.ts';
import { readWhen } from './read-when.ts';
import { readImportance, readStatus, splitNames } from './read-words.ts';
import type { SheetFault, SheetProblem, SheetRow } from './sheet.ts';
import type { SheetField } from './sheet-field.ts';
import type { Slugs } from './slugs.ts';

/** The longest text that a record may have, in UTF-16 units. */
const LONGEST = 65_536;

/** What rows are read with. */
export interface RowContext {
  readonly columns: SheetColumns;
  readonly heads: SheetHeads;
  readonly ids: Slugs;
  /** The names of the columns that stay under their own heading, by column. */
  readonly extras: ReadonlyMap<number, string>;
}

/** Reads a row as an event, or says everything that keeps it from being one. */
export function readRow({ number, cells }: TableRow, context: RowContext): SheetRow {
  const { columns, heads, ids, extras } = context;
  const problems: SheetProblem[] = [];
  const columnOf = (field: SheetField) => columns.fields.indexOf(field);
  const cell = (field: SheetField) => cells[columnOf(field)] ?? '';
  const line = (field: SheetField) => cell(field).replaceAll(/\s+/g, ' ');
  const names = (field: SheetField, commas = false) => splitNames(cell(field), commas);
  const refuse = (field: SheetField, fault: SheetFault) => {
    const column = columnOf(field);
    problems.push({ ...(column < 0 ? {} : { column }), value: cell(field), fault });
  };

  const title = line('title');
  if (title === '') refuse('title', { kind: 'title' });
  const reading = readWhen({ date: line('date'), time: line('time'), end: line('end') }, columns.order);
  if ('fault' in reading) refuse(reading.field, reading.fault);
  const when = 'when' in reading ? reading.when : undefined;
  const status = cell('status') === '' ? 'occurred' : readStatus(line('status'));
  if (status === undefined) refuse('status', { kind: 'status' });
  const importance = cell('importance') === '' ? undefined : readImportance(line('importance'));
  if (importance === undefined && cell('importance') !== '') refuse('importance', { kind: 'importance' });
  const named = names('source').filter((name) => !isAddress(name));
  const urls = [...names('source').filter(isAddress), ...cell('url').split(/[;\s]+/)].filter(Boolean);
  if (!urls.every(isAddress)) refuse('url', { kind: 'url' });
  cells.forEach((text, column) => {
    if (text.length > LONGEST && columns.fields[column] !== undefined)
      problems.push({ column, value: text, fault: { kind: 'length', most: LONGEST } });
  });

  const row = { number, cells, ...(when === undefined ? {} : { when: shorten(when) }), problems };
  if (problems.length > 0) return row;
  const extra = [...extras].flatMap(([at, name]) => (cells[at] ? [[name, cells[at]] as const] : []));
  const citations = [...new Set(heads.findSources(named, urls))].map((source) => ({ source }));
  const event: WrittenEvent = {
    id: ids.add(line('id') || title),
    title,
    ...(cell('summary') === '' ? {} : { summary: cell('summary') }),
    ...(when === undefined ? {} : { when: shorten(when) }),
    ...(line('kind') === '' ? {} : { kind: heads.kinds.find(line('kind')) }),
    ...(cell('place') === '' ? {} : { where: heads.places.findAll(names('place')) }),
    ...(cell('actor') === ''
      ? {}
      : { who: heads.actors.findAll(names('actor', true)).map((actor) => ({ actor })) }),
    ...(status === 'occurred' || status === undefined ? {} : { status }),
    ...(importance === undefined ? {} : { importance }),
    ...(cell('tag') === '' ? {} : { tags: heads.tags.findAll(names('tag', true)) }),
    ...(citations.length === 0 ? {} : { citations }),
    ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
  };
  return { ...row, event };
}

/** A date that is its EDTF alone is written as that. */
function shorten(when: { readonly edtf: string }): NonNullable<WrittenEvent['when']> {
  return Object.keys(when).length === 1 ? when.edtf : when;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}

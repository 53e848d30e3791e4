/** A row of a table. */
export interface TableRow {
  /** As spreadsheets number it: from 1, the heading and empty rows counted. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** How many rows it takes to see what divides the cells. */
const LOOKED_AT = 10;
/** What a spreadsheet might run, behind the apostrophe that keeps it from doing so; our own tables have it. */
const GUARDED = /^'(?=[=+\-@\t\r\n'＝＋－＠＇])/;

/**
 * Parses what is copied out of a spreadsheet (TSV) or saved by one (CSV with commas or semicolons, RFC 4180). Cells are
 * trimmed, and rows in which nothing stands are left out. A quotation mark that does not enclose a cell is a character
 * like any other. Never throws, linear time.
 */
export function parseTable(text: string): readonly TableRow[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return splitRows(source, findDelimiter(source))
    .map((cells, index) => ({ number: index + 1, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** What is copied has tabs; else what divides the most rows into as many cells as the first has. */
function findDelimiter(text: string): string {
  if (/^[^\n]*\t/.test(text)) return '\t';
  const [semicolons = 0, commas = 0] = [';', ','].map((delimiter) => {
    const counts = splitRows(text.trimStart(), delimiter, LOOKED_AT).map(({ length }) => length);
    return counts[0] === 1 ? 0 : counts.filter((count) => count === counts[0]).length;
  });
  return commas > semicolons ? ',' : ';';
}

function splitRows(text: string, delimiter: string, most = Infinity): readonly (readonly string[])[] {
  const cell = `"([^"]*(?:""[^"]*)*)"|([^${delimiter}\\r\\n]*)`;
  const pattern = new RegExp(`(?:${cell})(${delimiter}|\\r\\n|[\\r\\n]|$)`, 'gy');
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(pattern)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === delimiter) continue;
    rows.push(cells);
    cells = [];
    if (end === '' || rows.length === most) break;
  }
  return rows;
}

function cleanCell(cell: string): string {
  return cell.trim().replace(GUARDED, '').replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed();
}

/** What a spreadsheet takes for a formula or a command, in either width, and the apostrophe that we put before it. */
const RISKY = /^[=+\-@\t\r\n'＝＋－＠＇]/;
const QUOTED = /[",\r\n]/;

/**
 * Writes one line of CSV (RFC 4180), its end included. A cell that a spreadsheet might run begins with an apostrophe of
 * ours, and so does one that begins with an apostrophe of its own: whoever takes one off where one is has what was said.
 */
export function stringifyRow(cells: readonly string[]): string {
  return `${cells.map(stringifyCell).join(',')}\r\n`;
}

function stringifyCell(text: string): string {
  const safe = RISKY.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FAMILY = 1;
const POSTSCRIPT = 6;
const HEADER = 6;
const RECORD = 12;
/** Windows, Unicode, English (United States). */
const WHOSE = [3, 1, 0x409] as const;

/** Creates a font's table `name`: what it is called, whatever it was called before. */
export function createNameTable(family: string): Uint8Array {
  const names = [
    [FAMILY, family],
    [POSTSCRIPT, family.replaceAll(' ', '')],
  ] as const;
  const strings = HEADER + RECORD * names.length;
  const table = new Uint8Array(strings + 2 * names.reduce((sum, [, name]) => sum + name.length, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, strings);
  let offset = 0;
  for (const [index, [id, name]] of names.entries()) {
    for (const [place, value] of [...WHOSE, id, 2 * name.length, offset].entries())
      view.setUint16(HEADER + RECORD * index + 2 * place, value);
    for (const letter of name) {
      view.setUint16(strings + offset, letter.charCodeAt(0));
      offset += 2;
    }
  }
  return table;
}

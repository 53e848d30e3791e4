import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** A table of a font, by its four letters. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a WOFF 1.0 file to the tables of its font.
 * @throws {TypeError} for what is none
 */
export function unpackWoff(file: Uint8Array): FontTables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER || view.getUint32(0) !== SIGNATURE)
    throw new TypeError(`Cannot read a font of ${file.length} bytes: it is no WOFF 1.0 file`);
  const tables = new Map<string, Uint8Array>();
  for (let at = HEADER, left = view.getUint16(12); left > 0; at += ENTRY, left -= 1) {
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const [offset, packed, length] = [4, 8, 12].map((place) => view.getUint32(at + place));
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0));
    tables.set(tag, packed === length ? bytes : inflateSync(bytes));
  }
  return tables;
}

/** Puts the tables of a font together as a TrueType file. */
export function packTrueType(tables: FontTables): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + 16 * sorted.length;
  const total = sorted.reduce((sum, [, { length }]) => sum + toWhole(length), directory);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, tables.has('CFF ') ? 0x4f54544f : 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (sorted.length - 2 ** power));
  let offset = directory;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = 12 + 16 * index;
    for (let place = 0; place < tag.length; place += 1) view.setUint8(at + place, tag.charCodeAt(place));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    file.set(bytes, offset);
    offset += toWhole(bytes.length);
  }
  return file;
}

/** Tables begin at multiples of four. */
function toWhole(length: number): number {
  return Math.ceil(length / 4) * 4;
}

import type { FontTables } from './unpack-woff.ts';

/**
 * Reads how far each sign of a font moves the next, by code point, as a share of the font's size.
 * @throws {TypeError} for a font without the tables that say so
 */
export function readAdvances(tables: FontTables): ReadonlyMap<number, number> {
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (bytes === undefined) throw new TypeError(`Cannot measure a font without its table "${tag}"`);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const unit = table('head').getUint16(18);
  const last = table('hhea').getUint16(34) - 1;
  const metrics = table('hmtx');
  const advances = new Map<number, number>();
  for (const [sign, glyph] of listGlyphs(table('cmap')))
    advances.set(sign, metrics.getUint16(4 * Math.min(glyph, last)) / unit);
  return advances;
}

/** Code points and their glyphs, from the first map in a format that fonts for the web have: 4 or 12. */
function* listGlyphs(cmap: DataView): Generator<readonly [sign: number, glyph: number]> {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index));
  for (const offset of offsets) {
    const format = cmap.getUint16(offset);
    if (format === 4) return yield* listSegments(new DataView(cmap.buffer, cmap.byteOffset + offset));
    if (format === 12) return yield* listGroups(new DataView(cmap.buffer, cmap.byteOffset + offset));
  }
}

function* listSegments(map: DataView): Generator<readonly [sign: number, glyph: number]> {
  const length = map.getUint16(6);
  for (let at = 0; at < length; at += 2) {
    const end = map.getUint16(14 + at);
    const start = map.getUint16(16 + length + at);
    const delta = map.getUint16(16 + 2 * length + at);
    const rangeAt = 16 + 3 * length + at;
    const range = map.getUint16(rangeAt);
    for (let sign = start; sign <= end && sign < 0xffff; sign += 1) {
      const glyph = range === 0 ? sign : map.getUint16(rangeAt + range + 2 * (sign - start));
      if (glyph !== 0) yield [sign, (glyph + delta) & 0xffff];
    }
  }
}

function* listGroups(map: DataView): Generator<readonly [sign: number, glyph: number]> {
  for (let at = 16, left = map.getUint32(12); left > 0; at += 12, left -= 1) {
    const [start, end, glyph] = [0, 4, 8].map((place) => map.getUint32(at + place));
    for (let sign = start ?? 0; sign <= (end ?? -1); sign += 1)
      yield [sign, (glyph ?? 0) + sign - (start ?? 0)];
  }
}

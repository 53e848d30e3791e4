import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { MAX_SCALE, type TileAddress } from './tile-scale.ts';
import { halveTile, parseTileTree, TILE_ROOTS } from './tile-tree.ts';

/** A tree of files by chance, with its letters. */
const tree = fc.array(fc.boolean(), { maxLength: 300 }).map((choices) => {
  const ahead = TILE_ROOTS.toReversed();
  const files: TileAddress[] = [];
  let letters = '';
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    const isHalved = address.scale > 0 && choices[files.length] === true;
    files.push(address);
    letters += isHalved ? '1' : '0';
    if (isHalved) ahead.push(...halveTile(address).toReversed());
  }
  return { files, letters };
});

describe('parseTileTree()', () => {
  test.prop([tree])('finds each file, and what holds it where there is none', ({ files, letters }) => {
    const { findFile } = parseTileTree(letters);
    const known = new Set(files.map(({ scale, index }) => `${scale}/${index}`));
    for (const file of files) {
      expect(findFile(file)).toEqual(file);
      if (file.scale === 0) continue;
      for (const half of halveTile(file)) {
        const isThere = known.has(`${half.scale}/${half.index}`);
        expect(findFile(half)).toEqual(isThere ? half : file);
      }
    }
  });

  it('finds the roots where nothing is halved', () => {
    const { findFile } = parseTileTree('00');
    expect(findFile({ scale: 30, index: 1400 })).toEqual({ scale: MAX_SCALE, index: 0 });
    expect(findFile({ scale: 30, index: -1 })).toEqual({ scale: MAX_SCALE, index: -1 });
  });

  it.each(['', '0', '000', '1', '10', 'x0', '0 0'])('refuses %j', (text) => {
    expect(() => parseTileTree(text)).toThrow(RangeError);
  });
});

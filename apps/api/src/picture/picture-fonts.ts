import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createNameTable } from './create-name-table.ts';
import { readAdvances } from './read-advances.ts';
import { packTrueType, unpackWoff } from './unpack-woff.ts';

/** The looks of a text, as pictures set it. */
export interface PictureFont {
  readonly family: 'sans' | 'serif';
  readonly weight: number;
  /** Pixels. */
  readonly size: number;
}

/** The fonts of pictures: what draws them needs the files, what lays them out how long texts are. */
export interface PictureFonts {
  /** TrueType files. */
  readonly files: readonly Uint8Array[];
  /** Measures a text, in pixels. */
  readonly measure: (text: string, font: PictureFont) => number;
}

const FACES = [
  ['sans', 400, '@fontsource/inter', 'Inter'],
  ['sans', 500, '@fontsource/inter', 'Inter'],
  ['sans', 600, '@fontsource/inter', 'Inter'],
  ['serif', 600, '@fontsource/source-serif-4', 'Source Serif 4'],
] as const;
/** The first is asked first: most texts need no other. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
/** How far a sign goes that no font here has, as a share of the size: letters of the East are square. */
const WIDE = 1;
const USUAL = 0.6;
const EAST = 0x2e80;

/** Reads the fonts that come with this package: Latin, Cyrillic and Greek letters in the weights that pictures use. */
export function readPictureFonts(): PictureFonts {
  const faces = FACES.map(([family, weight, source, called]) => {
    const fonts = SUBSETS.map((subset) => {
      const name = source.replace('@fontsource/', '');
      const path = `${source}/files/${name}-${subset}-${weight}-normal.woff`;
      return unpackWoff(readFileSync(fileURLToPath(import.meta.resolve(path))));
    });
    // Of a sign in several subsets, the first is drawn.
    const advances = new Map(fonts.toReversed().flatMap((tables) => [...readAdvances(tables)]));
    // Each weight would else be a family of its own.
    const table = createNameTable(called);
    const files = fonts.map((tables) => packTrueType(new Map([...tables, ['name', table]])));
    return { family, weight, advances, files };
  });
  return {
    files: faces.flatMap(({ files }) => files),
    measure: (text, { family, weight, size }) => {
      const own = faces.filter((face) => face.family === family);
      const [nearest] = own.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
      let length = 0;
      for (const sign of text) {
        const code = sign.codePointAt(0) ?? 0;
        length += nearest?.advances.get(code) ?? (code >= EAST ? WIDE : USUAL);
      }
      return length * size;
    },
  };
}

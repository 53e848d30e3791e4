/** Width to height. */
export type Ratio = '16:9' | '1:1' | '9:16';

/** Pixels of pictures by ratio: with words, and without for where they are shown small. */
export const PICTURE_SIZES = {
  full: {
    '16:9': { width: 960, height: 540 },
    '1:1': { width: 720, height: 720 },
    '9:16': { width: 540, height: 960 },
  },
  small: {
    '16:9': { width: 320, height: 180 },
    '1:1': { width: 200, height: 200 },
    '9:16': { width: 180, height: 320 },
  },
} as const satisfies Record<string, Record<Ratio, { readonly width: number; readonly height: number }>>;

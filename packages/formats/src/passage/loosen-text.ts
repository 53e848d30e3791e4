import { foldText } from './fold-text.ts';

/** Text as people search it: folded, without regard to case, and quotes and dashes as keyboards have them. */
export function loosenText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/[‘’‚‛′ʼ`]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[‐-―−]/g, '-');
  return foldText(plain.toLowerCase());
}

import { foldWord, parseSearch } from '@linimasa/schema';

/** A part of a text: what was sought, or not. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Words shorter than this are found as they are, not as the beginning of others. */
const ROOT = 4;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * Reads a search into what finds its words in a text. A word is found by its beginning, too ("missile" in "missiles"):
 * the server knows its stems, we do not.
 */
export function createFinder(q: string): (text: string) => readonly Piece[] {
  const search = q === '' ? undefined : parseSearch(q, () => []);
  if (search?.ok !== true) return (text) => [{ text, hit: false }];
  const words = search.value.wanted.flatMap((term) => (term.kind === 'word' ? term.forms : term.words));
  return (text) => findHits(text, new Set(words));
}

function findHits(text: string, sought: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isHit(foldWord(word), sought)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false });
    pieces.push({ text: word, hit: true });
    at = index + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

function isHit(word: string, sought: ReadonlySet<string>): boolean {
  if (sought.has(word)) return true;
  for (const each of sought) {
    const [short, long] = each.length < word.length ? [each, word] : [word, each];
    if (short.length >= ROOT && long.startsWith(short)) return true;
  }
  return false;
}

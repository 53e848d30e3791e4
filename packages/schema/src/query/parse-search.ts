import { describeValue, type Issue } from '../problem/issue.ts';
import { foldWord, splitWords } from './split-words.ts';

/** A word, found as itself or by any of its other forms; or a phrase, found as these words in this order. */
export type SearchTerm =
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

/** What a `q` asks for. At least one of the lists is not empty. */
export interface Search {
  readonly wanted: readonly SearchTerm[];
  readonly unwanted: readonly SearchTerm[];
}

const MAX_WORDS = 32;
const QUOTES = '"“”„«»';
const CHUNK = new RegExp(
  `(?<minus>(?<=^|\\s)-)?(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}]|$)|(?<plain>[^\\s${QUOTES}]+))`,
  'gu',
);

/**
 * Reads `q`: words, `"quoted phrases"`, and either with a `-` before it to be without. Nothing else in it is an
 * operator. Takes at most 32 words, of which there must be one.
 * @param stem other forms by which a word is found, as its texts are indexed
 */
export function parseSearch(
  q: string,
  stem: (word: string) => readonly string[],
): { ok: true; value: Search } | { ok: false; issue: Issue } {
  const toWord = (word: string): SearchTerm => ({ kind: 'word', forms: [foldWord(word), ...stem(word)] });
  const wanted = new Map<string, SearchTerm>();
  const unwanted = new Map<string, SearchTerm>();
  let count = 0;
  for (const { groups } of q.normalize('NFKC').matchAll(CHUNK)) {
    const words = splitWords(groups?.['phrase'] ?? groups?.['plain'] ?? '').filter(
      (word) => foldWord(word) !== '',
    );
    if (words.length === 0) continue;
    count += words.length;
    const without = groups?.['minus'] !== undefined;
    // `-state-owned` excludes that phrase, not everything that is owned.
    const terms =
      groups?.['phrase'] !== undefined || (without && words.length > 1)
        ? [toPhrase(words)]
        : words.map(toWord);
    for (const term of terms) (without ? unwanted : wanted).set(JSON.stringify(term), term);
  }
  if (count === 0) return refuse('There is no word to search for', 'at least one word', q);
  if (count > MAX_WORDS)
    return refuse(`There are ${count} words to search for`, `at most ${MAX_WORDS} words`, q);
  return { ok: true, value: { wanted: [...wanted.values()], unwanted: [...unwanted.values()] } };
}

function toPhrase(words: readonly string[]): SearchTerm {
  return { kind: 'phrase', words: words.map(foldWord) };
}

function refuse(message: string, expected: string, q: string): { ok: false; issue: Issue } {
  return { ok: false, issue: { path: ['q'], message, expected, received: describeValue(q) } };
}

import { RESERVED_KEYS } from '../folder/reserved-keys.ts';

/** The longest slug made of a text, in characters: file names are made of it. */
const LONGEST = 64;

/** Gives each text a slug that no other of the same kind has. */
export class Slugs {
  /** How often each has been given out. What no format lets in as a key is never given out as it is. */
  readonly #counts = new Map(Array.from(RESERVED_KEYS, (key) => [key, 1]));
  readonly #kind: string;

  /** @param kind what a slug begins with where the text has no letter from a to z and no digit */
  constructor(kind: string) {
    this.#kind = kind;
  }

  /** A slug of the text, with a number behind it where it is taken. */
  add(text: string): string {
    const slug = createSlug(text) || this.#kind;
    let count = this.#counts.get(slug) ?? 0;
    let free: string;
    do {
      count += 1;
      free = count === 1 ? slug : `${slug}-${count}`;
    } while (count > 1 && this.#counts.has(free));
    this.#counts.set(slug, count);
    if (free !== slug) this.#counts.set(free, 1);
    return free;
  }
}

/** Lowercase letters from a to z and digits, in words divided by hyphens; empty if the text has none. */
export function createSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words.shift()?.slice(0, LONGEST) ?? '';
  for (const word of words) {
    if (slug.length + 1 + word.length > LONGEST) break;
    slug += `-${word}`;
  }
  return slug;
}

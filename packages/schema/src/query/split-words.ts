/** Longer words are cut here in texts and questions alike. */
const MAX_WORD = 64;

/** Splits text into its words, compatibility forms unified, in lower case, marks kept (й is not yet и). */
export function splitWords(text: string): readonly string[] {
  // Plain English and Indonesian have one form only.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  );
}

/** Folds a word to what is compared: letters and digits without diacritics, at most 64 of them. */
export function foldWord(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const letters = bare.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return letters.length <= MAX_WORD ? letters : Array.from(letters).slice(0, MAX_WORD).join('');
}

/** Text that people read: a map from BCP 47 language to string. */
export type Text = Readonly<Record<string, string>>;

/** Picks the text in the first language held, falling back to any: never empty for a non-empty map. */
export function pickText(text: Text, languages: readonly string[]): { language: string; value: string } {
  for (const language of languages) {
    const value = text[language];
    if (value !== undefined) return { language, value };
  }
  const [first] = Object.entries(text);
  return first === undefined ? { language: 'und', value: '' } : { language: first[0], value: first[1] };
}

/** By the language they speak. To make one takes milliseconds, and pages name languages each time they are drawn. */
const namers = new Map<string, Intl.DisplayNames>();

/** What a language is called in a language; its BCP 47 code where it has no name there. */
export function nameLanguage(code: string, language: string): string {
  const namer = namers.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  namers.set(language, namer);
  return namer.of(code) ?? code;
}

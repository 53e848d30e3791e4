import { formatCount } from './format-count.ts';
import type { Plural, Texts } from './texts.ts';

/** Fills the `{name}`s of a pattern. */
export function fillText(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Fills the pattern of the plural category of `count`, with the number written as the language does. */
export function fillCount(
  { locale }: Pick<Texts, 'locale'>,
  plural: Plural,
  count: number,
  values: Readonly<Record<string, string>> = {},
): string {
  const pattern = plural[new Intl.PluralRules(locale).select(count)] ?? plural.other;
  return fillText(pattern, { ...values, count: formatCount(count, locale) });
}

import type { Plural } from './plural.ts';
import type { Texts } from './texts.ts';

/** Fills the `{name}`s of a pattern. */
export function fillText(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Fills a pattern by the plural category of `count`, with the number as the language writes it unless `values` has it. */
export function fillCount(
  texts: Texts,
  plural: Plural,
  count: number,
  values: Readonly<Record<string, string>> = {},
): string {
  const pattern = plural[new Intl.PluralRules(texts.locale).select(count)] ?? plural.other;
  return fillText(pattern, { count: new Intl.NumberFormat(texts.locale).format(count), ...values });
}

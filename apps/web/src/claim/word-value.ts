import { type ClaimValue, pickText, type StatedNumber, type VagueQuantity } from '@linimasa/schema';
import { wordAnyDate } from '../parts/word-when.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate } from '../text/isolate.ts';
import type { ClaimContext } from './claim-context.ts';

/** A value in words, those of others isolated, and the language they are in. */
export interface WordedValue {
  readonly value: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Says a value naturally: "more than 11,000 containers", "dozens of missiles", "13 September 2023".
 * @param unit the unit of a number that names none, by id
 */
export function wordValue(value: ClaimValue, context: ClaimContext, unit?: string): WordedValue {
  if ('text' in value) {
    const { value: said, language } = pickText(value.text, context.languages);
    return { value: isolate(said), language };
  }
  return { value: word(value, context, unit), language: context.texts.language };
}

function word(
  value: Exclude<ClaimValue, { readonly text: unknown }>,
  context: ClaimContext,
  unit: string | undefined,
): string {
  if ('when' in value) return wordAnyDate(value.when, context).text;
  if ('places' in value)
    return wordNames(
      value.places.map((id) => context.places.of(id)),
      value.complete,
      context,
    );
  if ('actors' in value)
    return wordNames(
      value.actors.map((id) => context.actors.of(id)),
      value.complete,
      context,
    );
  const quantity = wordQuantity(value, context, unit);
  return value.over === undefined
    ? quantity
    : fillText(context.texts.value.over, { quantity, period: wordAnyDate(value.over, context).text });
}

function wordNames(names: readonly string[], complete: boolean, { texts }: ClaimContext): string {
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(names.map(isolate));
  return complete ? list : fillText(texts.value.among, { names: list });
}

function wordQuantity(value: StatedNumber | VagueQuantity, { texts, units }: ClaimContext, unit?: string) {
  const id = value.unit ?? unit;
  const counted = id === undefined ? undefined : isolate(units.of(id));
  if ('vague' in value) {
    return counted === undefined
      ? texts.value.vague[value.vague]
      : fillText(texts.value.vagueOf[value.vague], { unit: counted });
  }
  const format = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 6 });
  const { n, max = n, op = 'eq' } = value;
  const number = max === n ? format.format(n) : format.formatRange(n, max);
  const said = fillText(texts.value.compared[op], { number });
  return counted === undefined ? said : `${said} ${counted}`;
}

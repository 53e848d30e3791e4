import type { ClaimValue } from '../event/claim-records.ts';
import type { Span } from '../time/bounds.ts';
import { areDisjoint } from './quantity-range.ts';
import { toValueForm, type ValueContext, type ValueForm } from './value-form.ts';

/** How two values stand: the same answer, answers of which one at most is true, or different ones side by side. */
export type Agreement = 'agree' | 'exclude' | 'differ';

/** Compares two values of one attribute. What cannot be compared, such as different units, differs. */
export function compareValues(
  a: ClaimValue | undefined,
  b: ClaimValue | undefined,
  context: ValueContext,
): Agreement {
  return compareForms(toValueForm(a, context), toValueForm(b, context), context.single);
}

/** {@link compareValues} for values that are made ready. */
export function compareForms(a: ValueForm, b: ValueForm, single?: boolean): Agreement {
  if (a.key === b.key) return 'agree';
  return excludes(a, b, single) ? 'exclude' : 'differ';
}

function excludes(a: ValueForm, b: ValueForm, single: boolean | undefined): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return single !== false && areComparable(a, b) && areDisjoint(a.range, b.range);
  if (a.kind === 'when' && b.kind === 'when') return single !== false && !doMeet(a.spans, b.spans);
  if (a.kind === 'text' && b.kind === 'text') return single === true && a.language === b.language;
  return isList(a) && isList(b) && a.kind === b.kind && (lacksSome(a, b) || lacksSome(b, a));
}

/** Whether a denial of one value denies the other: they are equal or overlap. A denial of no value denies all. */
export function deniesForm(denied: ValueForm, held: ValueForm): boolean {
  if (denied.kind === 'none' || denied.key === held.key) return true;
  if (denied.kind === 'quantity' && held.kind === 'quantity')
    return areComparable(denied, held) && !areDisjoint(denied.range, held.range);
  if (denied.kind === 'when' && held.kind === 'when') return doMeet(denied.spans, held.spans);
  if (!isList(denied) || !isList(held) || denied.kind !== held.kind) return false;
  return Array.from(denied.ids).some((id) => held.ids.has(id));
}

type QuantityForm = Extract<ValueForm, { readonly kind: 'quantity' }>;
type ListForm = Extract<ValueForm, { readonly ids: ReadonlySet<string> }>;

function areComparable(a: QuantityForm, b: QuantityForm): boolean {
  if (a.unit !== b.unit) return false;
  return a.over === undefined || b.over === undefined || a.over === b.over;
}

function isList(form: ValueForm): form is ListForm {
  return form.kind === 'places' || form.kind === 'actors';
}

/** Whether a list that claims to be whole lacks what the other names. */
function lacksSome(whole: ListForm, other: ListForm): boolean {
  return whole.complete && Array.from(other.ids).some((id) => !whole.ids.has(id));
}

/** Whether some instant lies in a span of each list. Both are in order of `earliest`. */
function doMeet(a: readonly Span[], b: readonly Span[]): boolean {
  for (let i = 0, j = 0; ; ) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) return false;
    if (toEnd(one) > other.earliest && toEnd(other) > one.earliest) return true;
    if (toEnd(one) < toEnd(other)) i += 1;
    else j += 1;
  }
}

/** A span without length covers its instant. */
function toEnd({ earliest, latest }: Span): number {
  return Math.max(latest, earliest + 1);
}

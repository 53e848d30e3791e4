import type { ClaimValue } from '../event/claim-records.ts';
import type { Bounds, Span } from '../time/bounds.ts';
import type { Text } from '../time/text.ts';
import type { When } from '../time/when.ts';
import { type Quantity, type Range, toRange } from './quantity-range.ts';

/** What values are compared by, besides themselves. */
export interface ValueContext {
  /** The attribute's unit, for quantities that name none. */
  readonly unit?: string;
  /** Two different values cannot both be true; default: of quantities and dates, not of texts. */
  readonly single?: boolean;
  /** The timeline's languages: texts are compared in the first that they have. */
  readonly languages: readonly string[];
  /** The bounds of a date, read in the event's zone. */
  readonly toBounds: (when: When) => Bounds;
}

/** A value made ready to compare. Values of equal `key` are the same answer; `none` is no value at all. */
export type ValueForm = { readonly key: string } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'quantity'; readonly range: Range; readonly unit: string; readonly over?: string }
  | { readonly kind: 'text'; readonly language: string }
  | { readonly kind: 'when'; readonly bounds: Bounds; readonly spans: readonly Span[] }
  | { readonly kind: 'places' | 'actors'; readonly ids: ReadonlySet<string>; readonly complete: boolean }
);

/** Makes a value ready to compare. */
export function toValueForm(value: ClaimValue | undefined, context: ValueContext): ValueForm {
  if (value === undefined) return { kind: 'none', key: '' };
  if ('n' in value || 'vague' in value) return toQuantityForm(value, context);
  if ('text' in value) return toTextForm(value.text, context.languages);
  if ('when' in value) return toWhenForm(context.toBounds(value.when));
  const kind = 'places' in value ? 'places' : 'actors';
  const ids = new Set('places' in value ? value.places : value.actors);
  const { complete } = value;
  return { kind, key: JSON.stringify([kind, complete, Array.from(ids).toSorted()]), ids, complete };
}

function toQuantityForm(value: Quantity, context: ValueContext): ValueForm {
  const unit = value.unit ?? context.unit ?? '';
  const over = value.over === undefined ? undefined : writeBounds(context.toBounds(value.over));
  const said = 'vague' in value ? [value.vague] : [value.op ?? 'eq', value.n, value.max ?? value.n];
  const key = JSON.stringify(['quantity', ...said, unit, over]);
  return { kind: 'quantity', key, range: toRange(value), unit, ...(over === undefined ? {} : { over }) };
}

function toTextForm(text: Text, languages: readonly string[]): ValueForm {
  const language = languages.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text).toSorted()[0] ?? '';
  const words = (text[language] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return { kind: 'text', key: JSON.stringify(['text', language, words]), language };
}

function toWhenForm(bounds: Bounds): ValueForm {
  return { kind: 'when', key: writeBounds(bounds), bounds, spans: bounds.spans ?? [bounds] };
}

function writeBounds({ earliest, startBefore, endFrom, latest, spans = [] }: Bounds): string {
  const parts = spans.flatMap((span) => [span.earliest, span.latest]);
  return ['when', earliest, startBefore, endFrom, latest, ...parts].join(' ');
}

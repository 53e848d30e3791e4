import type { DerivedEvent } from '../event/derive.ts';
import type { Attribute, Vocabulary } from '../event/records.ts';
import type { DateReader } from './create-reader.ts';
import { listRecordVoices } from './record-voices.ts';
import type { ResolvedClaim } from './resolve-claims.ts';
import { toValueForm, type ValueContext } from './value-form.ts';
import type { Voice } from './voice.ts';

/** A question about an event with every voice on it. */
export interface Question {
  readonly event: DerivedEvent;
  /** An attribute id; absent: whether it happened at all. */
  readonly id?: string;
  /** As the vocabulary has it. */
  readonly attribute?: Attribute;
  readonly voices: readonly Voice[];
}

/** What the questions of a chronicle depend on besides its claims. */
export interface QuestionContext {
  /** In order. */
  readonly items: readonly DerivedEvent[];
  readonly vocabulary: Vocabulary;
  readonly languages: readonly string[];
  readonly reader: DateReader;
}

/**
 * Lists the questions that claims or an event's own plans answer: in the order of events, whether it happened first,
 * then by the attributes' order and id. A denial of a whole event speaks to each question that a claim about it answers.
 */
export function listQuestions(
  claims: readonly ResolvedClaim[],
  context: QuestionContext,
): readonly Question[] {
  const byEvent = Map.groupBy(claims, ({ event }) => event);
  return context.items.flatMap((event) => {
    const byAttribute = Map.groupBy(byEvent.get(event.id) ?? [], ({ attribute }) => attribute);
    const ids = new Set(byAttribute.keys());
    if (event.scheduled.length > 0) ids.add('when');
    const whole = listVoices(byAttribute.get(undefined), event, undefined, context);
    const denials = whole
      .filter(({ denies, form }) => denies && form.kind === 'none')
      .map((voice) => ({ ...voice, exact: false, reach: true }));
    return sortAttributes(ids, context.vocabulary).map((id) => {
      const attribute = findAttribute(id, context.vocabulary);
      const voices = id === undefined ? whole : listVoices(byAttribute.get(id), event, attribute, context);
      const isReached = id !== undefined && voices.some(({ denies, opinion }) => !denies && !opinion);
      const reached = isReached ? [...voices, ...denials] : voices;
      const values = toValueContext(event, attribute, context);
      return {
        event,
        ...(id === undefined ? {} : { id }),
        ...(attribute === undefined ? {} : { attribute }),
        voices: [...reached, ...listRecordVoices(event, id, reached, values)],
      };
    });
  });
}

function listVoices(
  claims: readonly ResolvedClaim[] = [],
  event: DerivedEvent,
  attribute: Attribute | undefined,
  context: QuestionContext,
): readonly Voice[] {
  const values = toValueContext(event, attribute, context);
  return claims.flatMap((resolved): Voice | [] => {
    const { claim, position } = resolved;
    if (position === undefined) return [];
    const said = context.reader.findSaid(resolved);
    return {
      claim,
      ...position,
      form: toValueForm(position.value, values),
      reach: false,
      ...(said === undefined ? {} : { said }),
      citations: claim.citations,
    };
  });
}

function toValueContext(
  event: DerivedEvent,
  attribute: Attribute | undefined,
  { languages, reader }: QuestionContext,
): ValueContext {
  return {
    ...(attribute?.unit === undefined ? {} : { unit: attribute.unit }),
    ...(attribute === undefined ? {} : { single: attribute.single }),
    languages,
    toBounds: (when) => reader.toBounds(when, event),
  };
}

function findAttribute(id: string | undefined, { attributes }: Vocabulary): Attribute | undefined {
  return id !== undefined && Object.hasOwn(attributes, id) ? attributes[id] : undefined;
}

/** Whether it happened first; then by order and id. */
function sortAttributes(
  ids: ReadonlySet<string | undefined>,
  vocabulary: Vocabulary,
): readonly (string | undefined)[] {
  const order = (id: string) => findAttribute(id, vocabulary)?.order ?? 0;
  const named = Array.from(ids)
    .filter((id) => id !== undefined)
    .toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return ids.has(undefined) ? [undefined, ...named] : named;
}

import type { DateReader } from './create-reader.ts';
import type { AlternativeDate } from './derived-records.ts';
import type { Question } from './list-questions.ts';
import { toValueForm } from './value-form.ts';

/**
 * Lists the dates that claims give an event, earliest first, if they differ from each other or from its own `when`.
 * `question` is the event's question `when`.
 */
export function listAlternatives(
  { event, voices }: Question,
  reader: DateReader,
): readonly AlternativeDate[] {
  const keys = new Set<string>();
  if (event.when !== undefined) {
    const toBounds = () => reader.toBounds(event.when ?? {}, event);
    keys.add(toValueForm({ when: event.when }, { languages: [], toBounds }).key);
  }
  const dates = voices.flatMap(({ claim, denies, value, form }) => {
    if (claim === undefined || denies || form.kind !== 'when') return [];
    if (value === undefined || !('when' in value)) return [];
    keys.add(form.key);
    const when = { zone: reader.toZone(event), ...value.when };
    return { claim: claim.id, when, bounds: form.bounds };
  });
  return keys.size < 2 ? [] : dates.toSorted(compareDates);
}

function compareDates(a: AlternativeDate, b: AlternativeDate): number {
  return (
    a.bounds.earliest - b.bounds.earliest ||
    a.bounds.latest - b.bounds.latest ||
    (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0)
  );
}

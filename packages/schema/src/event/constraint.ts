import type { Bounds } from '../time/bounds.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import type { RelativeDate, When } from '../time/when.ts';
import type { Event } from './records.ts';
import { AFTER_RELATIONS } from './vocabulary.ts';

/** What limits the start of `event` by `other`: an event, or a date, whose bounds are then given. */
export type Constraint = OrderConstraint | RelativeConstraint;

/** `after`: it starts not before the other does. `before`: it starts before the other has ended. */
export interface OrderConstraint {
  readonly kind: 'after' | 'before';
  readonly event: string;
  /** An event id; with `date`, the date as stated. */
  readonly other: string;
  readonly date?: Bounds;
}

/** It starts at a distance from the start of the other. */
export interface RelativeConstraint extends Pick<RelativeDate, 'offset' | 'op'> {
  readonly kind: 'relative';
  readonly event: string;
  /** An event id. */
  readonly other: string;
  /** IANA zone by whose calendar months and days count. */
  readonly zone: string;
  readonly margin?: string;
}

/** A constraint with the path of keys, from its event, to where it is stated. */
export type StatedConstraint = Constraint & { readonly path: readonly (string | number)[] };

/** Lists what an event says of other events and of limits; of itself it says nothing. `readDate` reads an EDTF date. */
export function listConstraints(
  event: Pick<Event, 'id' | 'relations' | 'when'>,
  zone: string,
  readDate: (edtf: string) => Bounds,
): readonly StatedConstraint[] {
  const { id, when, relations } = event;
  const related = relations.flatMap(({ type, to }, index): readonly StatedConstraint[] =>
    AFTER_RELATIONS.has(type)
      ? [{ kind: 'after', event: id, other: to, path: ['relations', index, 'to'] }]
      : [],
  );
  const all = when === undefined ? related : [...listOfWhen(id, when, zone, readDate), ...related];
  return all.filter(({ other }) => other !== id);
}

function listOfWhen(
  event: string,
  when: When,
  zone: string,
  readDate: (edtf: string) => Bounds,
): readonly StatedConstraint[] {
  const { relative, between, margin } = when;
  const limits = (['after', 'before'] as const).flatMap((kind): readonly StatedConstraint[] => {
    const other = between?.[kind];
    if (other === undefined) return [];
    const date = parseEdtf(other).ok ? { date: readDate(other) } : {};
    return [{ kind, event, other, ...date, path: ['when', 'between', kind] }];
  });
  if (relative === undefined) return limits;
  const { to: other, offset, op } = relative;
  const counted = {
    kind: 'relative',
    event,
    other,
    offset,
    zone: when.zone ?? zone,
    ...(op === undefined ? {} : { op }),
    ...(margin === undefined ? {} : { margin }),
    path: ['when', 'relative', 'to'],
  } as const;
  return [counted, ...limits];
}

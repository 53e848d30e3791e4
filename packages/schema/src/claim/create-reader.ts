import type { DerivedEvent } from '../event/derive.ts';
import { createContexts } from '../event/event-context.ts';
import type { Chronicle } from '../event/records.ts';
import type { Bounds } from '../time/bounds.ts';
import { toBounds } from '../time/to-bounds.ts';
import type { When } from '../time/when.ts';
import type { ResolvedClaim } from './resolve-claims.ts';

/** Reads the dates that claims give. */
export interface DateReader {
  /** The zone of dates that an event, or a claim about it, gives without naming one. */
  readonly toZone: (event: Located) => string;
  /** The bounds of such a date. */
  readonly toBounds: (when: When, event: Located) => Bounds;
  /** When a claim was said; `undefined` where neither `in` nor `said` says. */
  readonly findSaid: (claim: ResolvedClaim) => Bounds | undefined;
}

type Located = Pick<DerivedEvent, 'where'>;

/** Reads dates as a chronicle has them: in the zone of the event's first place, else in the timeline's. */
export function createReader(chronicle: Chronicle, items: readonly DerivedEvent[]): DateReader {
  const events = new Map(items.map((item) => [item.id, item]));
  const toContext = createContexts(chronicle);
  const find = (id: string) => events.get(id)?.bounds;
  const read = (when: When, event: Located) => toBounds(when, { ...toContext(event), find });
  const said = new Map<string, Bounds | undefined>();
  return {
    toZone: (event) => toContext(event).zone,
    toBounds: read,
    findSaid: ({ claim, event }) => {
      if (!said.has(claim.id)) {
        const about = events.get(event);
        const stated = claim.said === undefined ? undefined : read(claim.said, about ?? { where: [] });
        said.set(claim.id, claim.in === undefined ? stated : events.get(claim.in)?.bounds);
      }
      return said.get(claim.id);
    },
  };
}

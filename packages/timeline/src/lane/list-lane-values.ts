import type { Lanes, LoneEvent } from '@linimasa/schema';

/** The values by which an event is in lanes: each once, in the order in which it has them. */
export function listLaneValues(item: LoneEvent, lanes: Lanes): readonly string[] {
  switch (lanes) {
    case 'kind':
      return item.kind === undefined ? [] : [item.kind];
    case 'actor':
      return [...new Set(item.who.flatMap(({ actor }) => actor ?? []))];
    case 'place':
      return [...new Set(item.where)];
    case 'status':
      return [item.status];
    case 'source':
      return [...new Set(item.citations.map(({ source }) => source))];
  }
}

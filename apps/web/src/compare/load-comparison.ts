import { type Client, ProblemError } from '@linimasa/client';
import type { Dispute, EventAnswer, EventItem, Facets, Page, ReviewFilter, Source } from '@linimasa/schema';
import type { Sides } from './compare-path.ts';
import { type Contradiction, findContradictions } from './find-contradictions.ts';

/** As many events as are divided, and as many questions as are looked through. */
const MOST_EVENTS = 500;
const MOST_DISPUTES = 3000;
/** As many contradictions as are put into words. */
const MOST_WORDED = 40;

/** How the sources of two sides stand to each other. */
export interface Comparison {
  readonly left: Page<EventItem>;
  readonly right: Page<EventItem>;
  /** How many events either side carries. */
  readonly either: Page<Pick<EventItem, 'id'>>['matched'];
  /** The places of these events, and of others. */
  readonly places: Facets['place'];
  readonly contradictions: readonly Contradiction[];
  /** The events that the first of these are about, by id. */
  readonly events: ReadonlyMap<string, EventAnswer>;
}

/** Asks what two sides carry, and where they contradict each other. */
export async function loadComparison(
  client: Client,
  timeline: string,
  { left, right }: Sides,
  review: ReviewFilter,
): Promise<Comparison> {
  const ask = (source: readonly string[]) =>
    client.events(timeline, { ...review, source, undated: 'include', limit: MOST_EVENTS });
  const both = { ...review, source: [...left, ...right], undated: 'include' } as const;
  const [ofLeft, ofRight, { matched: either }, { place: places }, disputes] = await Promise.all([
    ask(left),
    ask(right),
    client.events(timeline, { ...both, limit: 1, fields: ['id'] }),
    client.facets(timeline, both),
    takeDisputes(client, timeline, review),
  ]);
  const contradictions = findContradictions(disputes, { left, right });
  const ids = [...new Set(contradictions.slice(0, MOST_WORDED).map(({ dispute }) => dispute.event))];
  const events = await Promise.all(ids.map((id) => client.event(timeline, id, review)));
  return {
    left: ofLeft,
    right: ofRight,
    either,
    places,
    contradictions,
    events: new Map(events.map((event) => [event.id, event])),
  };
}

async function takeDisputes(
  client: Client,
  timeline: string,
  review: ReviewFilter,
): Promise<readonly Dispute[]> {
  const taken: Dispute[] = [];
  const query = { ...review, standing: ['contradict', 'denied'], limit: 1000 } as const;
  for await (const dispute of client.iterateDisputes(timeline, query)) {
    taken.push(dispute);
    if (taken.length === MOST_DISPUTES) break;
  }
  return taken;
}

/** Asks for the sources of a side; one that is not there is left out. */
export async function loadSide(
  client: Client,
  timeline: string,
  ids: readonly string[],
): Promise<readonly Source[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        return await client.source(timeline, id);
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return [];
        throw error;
      }
    }),
  );
  return found.flat();
}

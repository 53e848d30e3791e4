import type { ChronicleLine } from '@linimasa/formats/ndjson';
import type { WrittenClaim } from '@linimasa/schema/zod';
import { createRandom, type Random } from './create-random.ts';
import { createZipfPick } from './create-weighted-pick.ts';
import { createDayDraw } from './draw-day.ts';
import { KINDS } from './kinds.ts';
import { makeCast } from './make-cast.ts';
import { type ClaimContext, makeClaims } from './make-claims.ts';
import { cite, type EventContext, makeEvent } from './make-event.ts';
import { makeTimeline, makeVocabulary } from './make-head.ts';
import { makeStory, type Story, tell } from './make-story.ts';
import { createTextWriter } from './make-texts.ts';
import { makeWhen } from './make-when.ts';

/** How large a made timeline is, and which. */
export interface SampleOptions {
  /** The timeline’s id. */
  readonly timeline: string;
  /** How many events it has. */
  readonly events: number;
  /** A whole number: the same one makes the same timeline. */
  readonly seed: number;
  /** The share of events that are `unconfirmed`, 0 to 1. */
  readonly unconfirmed: number;
}

const pickKind = createZipfPick(KINDS);
/** The share of events about which somebody says something. */
const SHARE_OF_CLAIMED = 0.04;

/** Makes a timeline, line by line: plausible, valid, and the same on every machine. */
export function* createSample({
  timeline,
  events,
  seed,
  unconfirmed,
}: SampleOptions): Generator<ChronicleLine> {
  const random = createRandom(seed);
  const cast = makeCast(random);
  const context = { cast, writeTexts: createTextWriter(cast.bystanders), unconfirmed };
  const drawDay = createDayDraw(random);
  yield {
    kind: 'timeline',
    record: makeTimeline(
      timeline,
      cast.outlets.map(({ id }) => id),
    ),
  };
  yield { kind: 'vocabulary', record: makeVocabulary() };
  for (const record of cast.sources) yield { kind: 'source', record };
  for (const record of [...cast.outlets, ...cast.participants]) yield { kind: 'actor', record };
  for (const record of cast.places) yield { kind: 'place', record };
  let made = 0;
  while (made < events) {
    const story = makeStory(random, cast, drawDay(random));
    for (let left = Math.min(story.length, events - made); left > 0; left -= 1) {
      made += 1;
      yield* makeNext(random, made, story, context);
    }
  }
}

/** The next event of a story, with what is claimed about it inside or on lines of its own. */
function* makeNext(
  random: Random,
  number: number,
  story: Story,
  context: EventContext,
): Generator<ChronicleLine> {
  const kind = pickKind(random);
  const id = `${kind.id}-${number}`;
  const dated = makeWhen(random, story);
  const event = makeEvent(random, id, kind, story, dated, context);
  const saying = story.past.at(-1)?.id;
  const claims: readonly WrittenClaim[] = random.chance(SHARE_OF_CLAIMED)
    ? makeClaims(
        random,
        { id, day: story.day, ...(saying === undefined ? {} : { saying }) },
        toClaimContext(context),
      )
    : [];
  tell(random, story, { id, from: dated.from, to: dated.to });
  if (claims.length === 0 || random.chance(0.5)) {
    yield { kind: 'event', record: event };
    for (const record of claims) yield { kind: 'claim', record };
  } else yield { kind: 'event', record: { ...event, claims } };
}

function toClaimContext({ cast }: EventContext): ClaimContext {
  return {
    pickActor: (random) => cast.pickActor(random).id,
    pickPlace: (random) => cast.pickPlace(random).id,
    cite: (random) => cite(random, cast),
  };
}

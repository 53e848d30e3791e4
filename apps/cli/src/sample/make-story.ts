import type { Random } from './create-random.ts';
import { pickSome } from './create-weighted-pick.ts';
import type { MadeActor } from './make-actors.ts';
import type { Cast } from './make-cast.ts';
import type { MadePlace } from './make-places.ts';

/** A row of events that have to do with each other, so far. */
export interface Story {
  readonly length: number;
  readonly place: MadePlace;
  readonly actors: readonly MadeActor[];
  /** Whether its events are counted as a series. */
  readonly counted: boolean;
  /** Its latest events, and its first: the only ones that further events refer to. */
  readonly past: PastEvent[];
  /** The day number that it has come to. */
  day: number;
  told: number;
}

/** An event that was made, with the days within which it surely lies. */
export interface PastEvent {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const MOST_REMEMBERED = 8;

/** Begins a story on a day: half of them have one event, some have dozens, a few hundreds. */
export function makeStory(random: Random, cast: Cast, day: number): Story {
  const length = drawLength(random);
  return {
    length,
    place: cast.pickPlace(random),
    actors: pickSome(random, cast.pickActor, 1 + random.below(4)),
    counted: length > 7 && random.chance(0.3),
    past: [],
    day,
    told: 0,
  };
}

function drawLength(random: Random): number {
  const drawn = random.next();
  if (drawn < 0.5) return 1;
  if (drawn < 0.94) return 2 + random.below(7);
  if (drawn < 0.9998) return 8 + random.below(40);
  return 300 + random.below(1200);
}

/** Adds an event to a story and goes on to the day of the next. */
export function tell(random: Random, story: Story, event: PastEvent): void {
  story.told += 1;
  const pause = random.next() * random.next();
  story.day += Math.floor(pause * pause * 60);
  if (story.past.length === MOST_REMEMBERED) story.past.splice(1, 1);
  story.past.push(event);
}

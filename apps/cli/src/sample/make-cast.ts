import type { Text } from '@linimasa/schema';
import type { WrittenSource } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';
import { createWeightedPick, createZipfPick } from './create-weighted-pick.ts';
import { AS_OF } from './draw-day.ts';
import { type MadeActor, makeActors } from './make-actors.ts';
import { makeNames } from './make-names.ts';
import { type MadePlace, makePlaces } from './make-places.ts';
import { makeSources } from './make-sources.ts';

const ACTORS = 200;
const PLACES = 100;
const SOURCES = 1000;
/** Names that only texts know. */
const BYSTANDERS = 2000;

/** Everyone and everything that events name, with how often they do. */
export interface Cast {
  readonly outlets: readonly MadeActor[];
  readonly participants: readonly MadeActor[];
  readonly places: readonly MadePlace[];
  readonly sources: readonly WrittenSource[];
  readonly bystanders: readonly Text[];
  readonly pickActor: (random: Random) => MadeActor;
  readonly pickOutlet: (random: Random) => MadeActor;
  readonly pickPlace: (random: Random) => MadePlace;
  readonly pickSource: (random: Random) => WrittenSource;
}

/** Makes 200 actors, 100 places and 1,000 sources, a few of which come up again and again. */
export function makeCast(random: Random): Cast {
  const names = makeNames(random, PLACES + ACTORS + BYSTANDERS);
  const places = makePlaces(random, names.slice(0, PLACES));
  const { outlets, participants } = makeActors(random, names.slice(PLACES, PLACES + ACTORS));
  const sources = makeSources(random, outlets, SOURCES, AS_OF);
  return {
    outlets,
    participants,
    places,
    sources,
    bystanders: names.slice(PLACES + ACTORS),
    pickActor: createZipfPick(participants),
    pickOutlet: createZipfPick(outlets),
    pickPlace: createZipfPick(places),
    pickSource: createWeightedPick(sources, (_source, index) => 1 / (20 + index)),
  };
}

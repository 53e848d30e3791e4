import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { toTileIndex } from '../../packages/schema/src/tile/tile-scale.ts';
import { stemPassage } from '../../packages/store/src/words/stem-passage.ts';
import { createRandom, type Random } from '../create-random.ts';
import { type Draw, type Filters, GROUPS } from './draw.ts';
import { type AnsweredEvent, listValues } from './plain-event.ts';

/** How many draws of each group. */
const DRAWS = 120;
/** From how many events, all equally likely, values are drawn: so a value comes as often as it is frequent. */
const SAMPLE = 20_000;
const FIRST = 1_000;
const SCALES = 54;
const MOST_TRIES = 100_000;
/** In which part of the events a word is at most, by band. */
const BANDS = [0.0001, 0.001, 0.01, 0.03];

/** Makes the list of draws from a timeline's events, as its export gives them, one a line. */
export async function makeWorkload(file: string, seed: number): Promise<readonly Draw[]> {
  const random = createRandom(seed);
  const { events, first, frequencies } = await readEvents(file, random);
  const dated = events.filter(({ bounds }) => !bounds.undated);
  const seen = new Set<string>();
  const list: Draw[] = [];
  for (const group of GROUPS) {
    for (let made = 0, tries = 0; made < DRAWS; tries += 1) {
      if (tries > MOST_TRIES) throw new Error(`The events of ${file} are too few to draw "${group}" from`);
      const draw = drawOne(group, made, { dated, first, frequencies, random });
      const line = JSON.stringify(draw);
      if (draw === undefined || seen.has(line)) continue;
      seen.add(line);
      list.push(draw);
      made += 1;
    }
  }
  return random.shuffle(list);
}

interface Urn {
  readonly dated: readonly AnsweredEvent[];
  /** The events that were made first. */
  readonly first: readonly AnsweredEvent[];
  readonly frequencies: ReadonlyMap<string, number>;
  readonly random: Random;
}

function drawOne(
  group: Draw['group'],
  made: number,
  { dated, first, frequencies, random }: Urn,
): Draw | undefined {
  const event = random.pick(dated);
  const from = event.bounds.earliest;
  const year = new Date(from).getUTCFullYear();
  const plainYear = year >= 1000 && year <= 9999;
  const filters = (count: number) => drawFilters(count, dated, random);
  switch (group) {
    case 'window':
      return plainYear ? { group, from, filters: {} } : undefined;
    case 'paging':
      return plainYear ? { group, from, filters: made % 2 === 0 ? {} : filters(1) } : undefined;
    case 'facets':
      return plainYear ? { group, year, filters: filters(1) } : undefined;
    case 'event': {
      // Every other one is of the first, which smaller timelines have, too.
      const { id } = made % 2 === 0 ? event : random.pick(first);
      return { group, id, filters: {} };
    }
    case 'text': {
      const at = made % BANDS.length;
      const [least, band] = [BANDS[at - 1] ?? 0, BANDS[at] ?? 1];
      const words = listWords(event).filter(({ word }) => {
        // A question is in no language: it finds what any of its stems does.
        const stems = stemPassage(word).flatMap((one) => one.stems);
        const part = stems.reduce((sum, stem) => sum + (frequencies.get(stem) ?? 0), 0);
        return word.length > 2 && part > least && part <= band;
      });
      return words.length === 0 ? undefined : { group, word: random.pick(words).word, band, filters: {} };
    }
    default: {
      // Every scale in turn, so that each is drawn about equally often.
      const scale = made % SCALES;
      const count = group === 'tile' ? 0 : group === 'tile, one filter' ? 1 : random.between(2, 3);
      return { group, scale, index: toTileIndex(from, scale), filters: filters(count) };
    }
  }
}

/** Values of so many fields, each of an event of its own. */
function drawFilters(count: number, events: readonly AnsweredEvent[], random: Random): Filters {
  const filters: Record<string, string> = {};
  while (Object.keys(filters).length < count) {
    const [field, value] = random.pick(listValues(random.pick(events)));
    filters[field] ??= value;
  }
  return filters;
}

function listWords(event: AnsweredEvent) {
  return [event.title, event.summary ?? {}].flatMap((text) =>
    Object.entries(text).flatMap(([language, passage]) => stemPassage(passage, language)),
  );
}

async function readEvents(file: string, random: Random) {
  const events: AnsweredEvent[] = [];
  const first: AnsweredEvent[] = [];
  const counts = new Map<string, number>();
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const event = JSON.parse(line) as AnsweredEvent;
    const at = read < SAMPLE ? read : random.between(0, read);
    if (at < SAMPLE) events[at] = event;
    read += 1;
    // Ids end with the number of their making.
    if (Number(/\d+$/.exec(event.id)?.[0] ?? FIRST) < FIRST) first.push(event);
    for (const stem of new Set(listWords(event).flatMap(({ stems }) => stems)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const frequencies = new Map(Array.from(counts, ([stem, count]) => [stem, count / read]));
  return { events, first, frequencies };
}

import type { Random } from './create-random.ts';
import { makeLevel1Dates, makePlainDates } from './make-dates.ts';

/** A chronicle as people write it. */
export interface WrittenChronicle {
  readonly timeline: object;
  readonly events: readonly object[];
}

const WORDS = 'the ship left harbour before dawn and nobody on the quay saw which way it had gone'.split(' ');
const DIGEST = '2c570504ef9789bb85dc9361d1a141c7a15ab40ed345927c546408e791e56222';

const ids = (noun: string, length: number) => Array.from({ length }, (_, index) => `${noun}-${index}`);

/** Makes a chronicle of sourced events of all sizes, in two languages, every reference of which resolves. */
export function makeChronicle(random: Random, count: number): WrittenChronicle {
  const [actors, places, sources] = [ids('actor', 40), ids('place', 20), ids('source', 30)];
  const [kinds, tags, roles] = [ids('kind', 6), ids('tag', 12), ids('role', 4)];
  const dates = [...makePlainDates(random, count), ...makeLevel1Dates(random, count)];
  const say = (words: number) => Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
  const text = (words: number) => ({ en: say(words), id: say(words) });
  const some = <T>(most: number, make: (index: number) => T) =>
    Array.from({ length: random.between(0, most) }, (_, index) => make(index));
  const event = (index: number) => ({
    id: `event-${index}`,
    title: text(6),
    summary: text(30),
    kind: random.pick(kinds),
    when: random.pick([
      () => random.pick(dates),
      () => ({ edtf: random.pick(dates), zone: 'Asia/Pyongyang', basis: 'stated' }),
      () => ({ edtf: '2024-06-19T02:45+09:00', margin: 'PT15M', wording: { id: say(4) } }),
    ])(),
    where: [random.pick(places)],
    who: some(3, () => ({ actor: random.pick(actors), role: random.pick(roles) })),
    tags: random.shuffle(tags).slice(0, random.between(0, 3)),
    citations: some(3, (paragraph) => ({
      source: random.pick(sources),
      locator: { paragraph: paragraph + 1, starts: say(4) },
      digest: DIGEST,
    })),
    relations: index === 0 ? [] : some(1, () => ({ type: 'part-of', to: `event-${index - 1}` })),
  });
  const terms = (names: readonly string[]) => Object.fromEntries(names.map((id) => [id, { label: text(1) }]));
  return {
    timeline: { id: 'harbour', title: text(2), languages: ['en', 'id'], zone: 'Europe/Lisbon' },
    vocabulary: { kinds: terms(kinds), tags: terms(tags), roles: terms(roles) },
    actors: actors.map((id) => ({ id, type: 'person', name: text(2) })),
    places: places.map((id) => ({ id, name: text(1) })),
    sources: sources.map((id) => ({ id, type: 'article', title: text(5), language: 'id' })),
    events: Array.from({ length: count }, (_, index) => event(index)),
  } as WrittenChronicle;
}

import type { WrittenSource } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';
import { createZipfPick, pickSome } from './create-weighted-pick.ts';
import type { MadeActor } from './make-actors.ts';
import { capitalise } from './make-names.ts';
import { TOPICS } from './topics.ts';
import { writeDay } from './write-date.ts';

const TYPES = [
  'article',
  'article',
  'article',
  'report',
  'statement',
  'book',
  'broadcast',
  'dataset',
  'post',
  'other',
] as const;
const TITLES = { en: 'On', id: 'Perihal', ru: 'О теме:' } as const;

/** Makes sources of the outlets: each carries the reporting of one to three of them, in one of three languages. */
export function makeSources(
  random: Random,
  outlets: readonly MadeActor[],
  count: number,
  asOf: number,
): readonly WrittenSource[] {
  const pickOutlet = createZipfPick(outlets.map(({ id }) => id));
  const pickTopic = createZipfPick(TOPICS);
  return Array.from({ length: count }, (_, index) => {
    const language = random.pick(['en', 'en', 'id', 'id', 'ru'] as const);
    const publisher = pickOutlet(random);
    const day = asOf - 1 - random.below(25_000);
    const topics = pickSome(random, pickTopic, 2).map((topic) => topic[language]);
    const id = `${publisher}-${index + 1}`;
    return {
      id,
      type: random.pick(TYPES),
      title: {
        [language]: `${TITLES[language]} ${topics.join(', ')} (${capitalise(publisher)} ${index + 1})`,
      },
      publisher,
      ...(random.chance(0.8) ? { origins: pickSome(random, pickOutlet, 1 + random.below(3)) } : {}),
      published: writeDay(day),
      ...(random.chance(0.2) ? { written: writeDay(day - random.below(3)) } : {}),
      language,
      ...(random.chance(0.6) ? { url: `https://archive.example/${id}` } : {}),
    };
  });
}

import type { Text } from '@linimasa/schema';
import type { Random } from './create-random.ts';
import { createZipfPick, pickSome } from './create-weighted-pick.ts';
import type { Kind } from './kinds.ts';
import { capitalise, joinTexts } from './make-names.ts';
import { readText } from './read-text.ts';
import { TOPICS } from './topics.ts';

/** Title and summary of an event, in three languages. */
export interface MadeTexts {
  readonly title: Text;
  readonly summary?: Text;
}

/** Who and what a text may name. */
export interface TextContext {
  readonly kind: Kind;
  readonly actor: Text | undefined;
  readonly place: Text | undefined;
}

const pickTopic = createZipfPick(TOPICS);
/** The share of events of which there is more to say than the title. */
const SHARE_OF_SUMMARIES = 0.4;

/** Creates the writer of texts; `names` are of people and things that no record stands for, frequent ones first. */
export function createTextWriter(
  names: readonly Text[],
): (random: Random, context: TextContext) => MadeTexts {
  const pickName = createZipfPick(names);
  return (random, context) => {
    const topic = pickTopic(random);
    const title = writeTitle(random, context, topic);
    if (!random.chance(SHARE_OF_SUMMARIES)) return { title };
    const [one = topic, two = one] = pickSome(random, pickTopic, 2);
    return { title, summary: writeSummary(random, pickName(random), one, two) };
  };
}

/** How titles join what was done to what it was about. */
const ABOUT = ['over|soal|—', 'on|tentang|—', 'about|mengenai|—', 'amid|di tengah|—', 'and|dan|и'].map(
  readText,
);

function writeTitle(random: Random, { kind, actor, place }: TextContext, topic: Text): Text {
  const [action, about] = [random.pick(kind.actions), random.pick(ABOUT)];
  const deed = joinTexts((language) => `${action[language]} ${about[language]} ${topic[language]}`);
  const drawn = random.next();
  if (place !== undefined && drawn < 0.3) {
    return {
      en: capitalise(`${deed['en']} in ${place['en']}`),
      id: capitalise(`${deed['id']} di ${place['id']}`),
      ru: capitalise(`${deed['ru']} (${place['ru']})`),
    };
  }
  const before = drawn < 0.7 ? place : actor;
  return joinTexts((language) =>
    before === undefined ? capitalise(deed[language] ?? '') : `${before[language]}: ${deed[language]}`,
  );
}

function writeSummary(random: Random, name: Text, one: Text, two: Text): Text {
  switch (random.below(3)) {
    case 0:
      return {
        en: `${name['en']} speaks of ${one['en']} and ${two['en']}.`,
        id: `${name['id']} berbicara tentang ${one['id']} dan ${two['id']}.`,
        ru: `${name['ru']} говорит: ${one['ru']} и ${two['ru']}.`,
      };
    case 1:
      return {
        en: `Letters from ${name['en']} mention ${one['en']}, but no ${two['en']}.`,
        id: `Surat dari ${name['id']} menyebut ${one['id']}, bukan ${two['id']}.`,
        ru: `В письмах «${name['ru']}» упомянуты ${one['ru']}, но не ${two['ru']}.`,
      };
    default:
      return {
        en: `What became of ${one['en']} is told differently in ${name['en']}.`,
        id: `Nasib ${one['id']} diceritakan lain di ${name['id']}.`,
        ru: `О том, что такое ${one['ru']}, ${name['ru']} рассказывает иначе.`,
      };
  }
}

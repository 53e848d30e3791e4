import type { Text } from '@linimasa/schema';
import type { WrittenActor } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';
import { joinTexts } from './make-names.ts';
import { readText } from './read-text.ts';

const BODIES = `Council|Dewan|Совет
Bank|Bank|Банк
Ministry|Kementerian|Министерство
Academy|Akademi|Академия
Guild|Serikat|Гильдия`
  .split('\n')
  .map(readText);
const REPUBLIC = readText('Republic of|Republik|Республика');
const AGENCY = readText('News Agency|Kantor Berita|Агентство новостей');
const MOVEMENT = readText('Movement|Gerakan|Движение');
const OFFICE = readText('Chair|Ketua|Председатель');

/** An actor whose name is in every language. */
export interface MadeActor extends WrittenActor {
  readonly name: Text;
}

/** Made actors by what they do: outlets publish, the others take part. */
export interface MadeActors {
  readonly outlets: readonly MadeActor[];
  /** The most frequent first. */
  readonly participants: readonly MadeActor[];
}

/** Makes one actor a name: of every ten a state, an outlet, two organisations, a group and five persons. */
export function makeActors(random: Random, names: readonly Text[]): MadeActors {
  const outlets: MadeActor[] = [];
  const participants: MadeActor[] = [];
  for (const [index, name] of names.entries()) {
    const other = random.pick(names);
    const organisation = participants.find(({ type }) => type === 'organisation')?.id;
    const latin = name['en'] ?? '';
    const of = (word: Text, id: string, type: MadeActor['type']): MadeActor => ({
      id: `${latin.toLowerCase()}-${id}`,
      type,
      name: joinTexts((language) =>
        language === 'en' ? `${latin} ${word['en']}` : `${word[language]} ${name[language]}`,
      ),
      aliases: [`${latin.slice(0, 2)}${(word['en'] ?? '').slice(0, 1)}`.toUpperCase()],
    });
    switch (index % 10) {
      case 0:
        participants.push({
          id: latin.toLowerCase(),
          type: 'state',
          name,
          aliases: Object.entries(REPUBLIC).map(([language, word]) => `${word} ${name[language]}`),
        });
        break;
      case 3:
        outlets.push(of(AGENCY, 'agency', 'organisation'));
        break;
      case 5:
      case 8:
        participants.push(of(random.pick(BODIES), 'body', 'organisation'));
        break;
      case 9:
        participants.push(of(MOVEMENT, 'movement', 'group'));
        break;
      default:
        participants.push({
          id: `${latin}-${other['en']}`.toLowerCase(),
          type: 'person',
          name: joinTexts((language) => `${name[language]} ${other[language]}`),
          ...(random.chance(0.4) ? { aliases: [`${latin.charAt(0)}. ${other['en']}`] } : {}),
          ...(organisation !== undefined && random.chance(0.3)
            ? { roles: [{ title: OFFICE, organisation }] }
            : {}),
        });
    }
  }
  return { outlets, participants };
}

import type { Citation, Event } from '@linimasa/schema';
import type { WrittenEvent, WrittenParticipant } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';
import { createZipfPick, pickSome } from './create-weighted-pick.ts';
import { AS_OF } from './draw-day.ts';
import type { Kind } from './kinds.ts';
import type { Cast } from './make-cast.ts';
import { ROLES, TAGS } from './make-head.ts';
import type { Story } from './make-story.ts';
import type { createTextWriter } from './make-texts.ts';
import { type MadeWhen, makeRelations } from './make-when.ts';
import { writeDay } from './write-date.ts';

/** What every event of a sample is made with. */
export interface EventContext {
  readonly cast: Cast;
  readonly writeTexts: ReturnType<typeof createTextWriter>;
  /** The share of events that are `unconfirmed`. */
  readonly unconfirmed: number;
}

const pickTag = createZipfPick(TAGS);
const ROLE_IDS = Object.keys(ROLES);
const IMPORTANCES = ['headline', 'major', 'minor', 0.2, 0.5, 0.9] as const;

/** Makes an event of a story, dated as `dated` says. */
export function makeEvent(
  random: Random,
  id: string,
  kind: Kind,
  story: Story,
  dated: MadeWhen,
  { cast, writeTexts, unconfirmed }: EventContext,
): WrittenEvent {
  const where = drawPlaces(random, story, cast);
  const who = drawParticipants(random, story, cast);
  const [place] = where;
  const [actor] = who;
  const status = drawStatus(random, story.day, dated);
  const tags = random.chance(0.7) ? pickSome(random, pickTag, 1 + random.below(3)) : [];
  const relations = makeRelations(random, story, dated);
  const extra = drawExtra(random);
  return {
    id,
    ...(random.chance(0.002) ? { formerIds: [`old-${id}`] } : {}),
    ...writeTexts(random, { kind, actor: actor?.name, place: place?.name }),
    kind: kind.id,
    ...(dated.when === undefined ? {} : { when: dated.when }),
    ...(random.chance(0.01)
      ? { scheduled: [{ edtf: writeDay(story.day + random.below(20)), citations: [cite(random, cast)] }] }
      : {}),
    ...(where.length === 0 ? {} : { where: where.map((one) => one.id) }),
    ...(who.length === 0 ? {} : { who: who.map((one) => toParticipant(random, one)) }),
    ...(status === 'occurred' ? {} : { status }),
    ...(random.chance(0.04) ? { importance: random.pick(IMPORTANCES) } : {}),
    ...(tags.length === 0 ? {} : { tags }),
    ...(story.counted ? { series: { id: `row-${story.past[0]?.id ?? id}`, ordinal: story.told + 1 } } : {}),
    citations: drawCitations(random, cast),
    ...(relations.length === 0 ? {} : { relations }),
    ...(random.chance(0.005) ? { media: [drawMedia(id)] } : {}),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
    ...(unconfirmed > 0 && random.chance(unconfirmed) ? { review: 'unconfirmed' } : {}),
    ...(random.chance(0.003) ? { notes: 'Made by chance.' } : {}),
  };
}

/** Cites a source, by where in it. */
export function cite(random: Random, { pickSource, pickOutlet }: Cast): Citation {
  const { id, type } = pickSource(random);
  const place = 1 + random.below(40);
  const locator =
    type === 'book'
      ? { page: place }
      : type === 'dataset'
        ? { row: place }
        : type === 'broadcast'
          ? { time: `00:${String(place).padStart(2, '0')}:00` }
          : { paragraph: place };
  return { source: id, locator, ...(random.chance(0.03) ? { via: [pickOutlet(random).id] } : {}) };
}

/** One source mostly, several for what was widely reported. */
function drawCitations(random: Random, cast: Cast): readonly Citation[] {
  const citations = [cite(random, cast)];
  while (citations.length < 8 && random.chance(0.35)) citations.push(cite(random, cast));
  return citations;
}

function drawPlaces(random: Random, { place }: Story, { pickPlace }: Cast) {
  const drawn = random.next();
  if (drawn < 0.04) return [];
  return drawn < 0.1 ? [...new Set([place, pickPlace(random)])] : [place];
}

function drawParticipants(random: Random, { actors }: Story, { pickActor }: Cast) {
  if (random.chance(0.08)) return [];
  const count = 1 + random.below(3);
  return pickSome(random, (stream) => (stream.chance(0.7) ? stream.pick(actors) : pickActor(stream)), count);
}

function toParticipant(random: Random, { id, name }: Cast['participants'][number]): WrittenParticipant {
  const who = random.chance(0.02) ? { name } : { actor: id };
  return random.chance(0.4) ? { ...who, role: random.pick(ROLE_IDS) } : who;
}

function drawStatus(random: Random, day: number, { to }: MadeWhen): Event['status'] {
  if (day > AS_OF) return random.chance(0.9) ? 'planned' : 'cancelled';
  if (to === Number.POSITIVE_INFINITY && random.chance(0.5)) return 'ongoing';
  const drawn = random.next();
  if (drawn < 0.05) return 'alleged';
  return drawn < 0.06 ? 'cancelled' : 'occurred';
}

function drawExtra(random: Random): Event['extra'] {
  return {
    ...(random.chance(0.3) ? { severity: 1 + random.below(5) } : {}),
    ...(random.chance(0.1) ? { verified: random.chance(0.7) } : {}),
    ...(random.chance(0.05) ? { route: random.pick(['sea', 'river', 'land', 'air']) } : {}),
  };
}

function drawMedia(id: string) {
  return {
    url: `https://archive.example/${id}.jpg`,
    alt: { en: 'A page', id: 'Satu halaman', ru: 'Страница' },
  };
}

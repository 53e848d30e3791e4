import type { Relation, RelationType } from '@linimasa/schema';
import type { LongWhen } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';
import { makeDate } from './make-date.ts';
import type { PastEvent, Story } from './make-story.ts';
import { writeDay } from './write-date.ts';

/** When an event of a story was, and within which days that surely lies. */
export interface MadeWhen extends Omit<PastEvent, 'id'> {
  readonly when?: LongWhen;
}

const OFFSETS = ['PT6H', 'P1D', 'P3D', 'P2W', 'P2M', 'P1Y', '-P2D', '-P1M'] as const;
const COMPARISONS = ['eq', 'about', 'lt', 'lte', 'gt', 'gte'] as const;
const BASES = ['stated', 'resolved', 'derived', 'background'] as const;
const SEQUELS = ['follows', 'follows', 'caused-by', 'response-to'] as const satisfies readonly RelationType[];
/** What nobody can tell surely lies between these. */
const ANYWHERE = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Makes the date of a story’s next event: a few are counted from others of the story or lie between them. */
export function makeWhen(random: Random, { day, past }: Story): MadeWhen {
  const drawn = random.next();
  if (drawn < 0.006) return ANYWHERE;
  const known = past.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  const [earlier] = known;
  const later = known.findLast(({ from }) => earlier !== undefined && from >= earlier.to);
  if (earlier !== undefined && drawn < 0.016) {
    const offset = random.pick(OFFSETS);
    return { ...ANYWHERE, when: { relative: { to: earlier.id, offset, op: random.pick(COMPARISONS) } } };
  }
  if (earlier !== undefined && drawn < 0.026) {
    const before = later !== undefined && random.chance(0.5) ? later.id : writeDay(earlier.to + 90);
    return { ...ANYWHERE, when: { between: { after: earlier.id, before }, basis: 'bounded' } };
  }
  const { when, from, to } = makeDate(random, day);
  const basis = random.chance(0.3) ? { basis: random.pick(BASES) } : {};
  if (earlier !== undefined && earlier.to <= from && random.chance(0.02))
    return { from, to, when: { ...when, ...basis, between: { after: earlier.id } } };
  return { from, to, when: { ...when, ...basis } };
}

/** Relates an event to earlier ones of its story: as what came after only where it surely did. */
export function makeRelations(
  random: Random,
  { past }: Story,
  { from }: Omit<PastEvent, 'id'>,
): readonly Relation[] {
  const [first] = past;
  if (first === undefined) return [];
  const relations: Relation[] = [];
  const before = random.pick(past);
  if (before.to <= from && random.chance(0.6)) relations.push({ type: random.pick(SEQUELS), to: before.id });
  if (relations.length === 0 || random.chance(0.1))
    relations.push({ type: random.chance(0.97) ? 'part-of' : 'same-as', to: first.id });
  return relations;
}

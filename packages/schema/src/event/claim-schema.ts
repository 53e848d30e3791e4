import * as z from 'zod/mini';
import { preprocess } from '../problem/preprocess.ts';
import { say, strict } from '../problem/zod-issues.ts';
import type { Text as TextMap } from '../time/text.ts';
import type { When } from '../time/when.ts';
import { Id, Line, refuseDuplicates } from './atoms.ts';
import { Citation } from './citation-schema.ts';
import type { Claim as ClaimRecord, ClaimSubject, ClaimValue } from './claim-records.ts';
import { ATTRIBUTIONS, REVIEWS, STANCES } from './vocabulary.ts';
import { Comparison } from './when-schema.ts';

const ids = z.array(Id).check(z.minLength(1), refuseDuplicates);

/** The member that decides what a value is, and the others that may stand beside it. */
export const VALUE_FORMS = {
  n: ['op', 'max', 'unit', 'over'],
  vague: ['unit', 'over'],
  text: [],
  when: [],
  places: ['complete'],
  actors: ['complete'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const FORM_NAMES = Object.keys(VALUE_FORMS) as readonly (keyof typeof VALUE_FORMS)[];

/** Builds the schema of claims around the forms of text, date and short value that a door accepts. */
export function createClaim(
  text: z.ZodMiniType<TextMap>,
  when: z.ZodMiniType<When>,
  expand: { readonly value: Expand; readonly claim: Expand },
) {
  const Value = strict({
    n: z.exactOptional(z.number()),
    op: z.exactOptional(Comparison),
    max: z.exactOptional(z.number()),
    vague: z.exactOptional(z.enum(['several', 'tens', 'dozens', 'hundreds', 'thousands'])),
    unit: z.exactOptional(Id),
    over: z.exactOptional(when),
    text: z.exactOptional(text),
    when: z.exactOptional(when),
    places: z.exactOptional(ids),
    actors: z.exactOptional(ids),
    complete: z.exactOptional(z.boolean()),
  }).check((context) => checkValue(context));
  const claimShape = {
    id: Id,
    about: Subject,
    stance: z.enum(STANCES),
    value: z.exactOptional(preprocess(expand.value, Value) as unknown as z.ZodMiniType<ClaimValue>),
    claimants: z._default(z.array(Id).check(refuseDuplicates), []),
    attribution: z.enum(ATTRIBUTIONS),
    in: z.exactOptional(Id),
    said: z.exactOptional(when),
    repeated: z._default(z.boolean(), false),
    citations: z._default(z.array(Citation), []),
    preferred: z.exactOptional(strict({ reason: text })),
    review: z._default(z.enum(REVIEWS), 'published'),
    notes: z.exactOptional(Line),
  };
  const whole = strict(claimShape).check((context) => checkClaim(context));
  const Claim: z.ZodMiniType<ClaimRecord> = preprocess(expand.claim, whole);
  return { Claim, claimShape };
}

/** Writes a short form out, before its members are looked at. */
type Expand = (value: unknown) => unknown;

const Subject = strict({
  event: z.exactOptional(Id),
  attribute: z.exactOptional(Id),
  claim: z.exactOptional(Id),
}).check(
  z.refine(
    ({ event, attribute, claim }) => (event === undefined) !== (claim === undefined) && !(claim && attribute),
    {
      error: say('What is it about?', 'an event, an event and an attribute, or a claim'),
    },
  ),
) as unknown as z.ZodMiniType<ClaimSubject>;

type ClaimPayload = z.core.ParsePayload<ClaimRecord>;
type ValuePayload = z.core.ParsePayload<Readonly<Record<string, unknown>>>;

function checkValue(context: ValuePayload): void {
  const { value } = context;
  const refuse = (path: string[], input: unknown, message: string) =>
    context.issues.push({ code: 'custom', path, input, message });
  const [form, ...more] = FORM_NAMES.filter((name) => value[name] !== undefined);
  if (form === undefined || more.length > 0) {
    return void refuse([], value, say('What is the value?', `one of ${FORM_NAMES.join(', ')}`));
  }
  const beside: readonly string[] = VALUE_FORMS[form];
  for (const name of Object.keys(value)) {
    if (name === form || beside.includes(name)) continue;
    const expected = beside.length === 0 ? `${form} alone` : `${form} with ${beside.join(', ')}`;
    refuse([name], value[name], say(`${name} says nothing beside ${form}`, expected));
  }
  if (beside.includes('complete') && value['complete'] === undefined)
    refuse(['complete'], undefined, say('Missing', 'whether the list is complete'));
  const { n, op, max } = value as { n?: number; op?: string; max?: number };
  if (max === undefined) return;
  if (op !== undefined && op !== 'eq')
    refuse(['op'], op, say('A range has no comparison', 'n and max alone'));
  if (n !== undefined && max <= n) refuse(['max'], max, say('Cannot use this range', `more than ${n}`));
}

/** What the members of a claim must be to each other, whatever the vocabulary says. */
function checkClaim(context: ClaimPayload): void {
  const { about, stance, value, claimants, attribution, said } = context.value;
  const refuse = (path: string[], input: unknown, message: string) =>
    context.issues.push({ code: 'custom', path, input, message });
  // Whoever names both or neither has one thing to mend.
  const sound = 'claim' in about !== 'event' in about;
  if (sound && 'claim' in about) {
    const open = ['confirms', 'denies', 'questions', 'comments'];
    if (!open.includes(stance))
      refuse(['stance'], stance, say('Cannot say this of a claim', `one of ${open.join(', ')}`));
    if (value !== undefined)
      refuse(['value'], value, say('A claim about a claim has no value', 'the stance alone'));
  } else if (sound && !('attribute' in about)) {
    if (value !== undefined)
      refuse(['value'], value, say('A value answers a question', 'about.attribute, which says which'));
  } else if (sound && value === undefined && !['denies', 'questions', 'comments'].includes(stance)) {
    refuse(['value'], undefined, say('Missing', `what the claim ${stance}`));
  }
  if (context.value.in !== undefined && said !== undefined)
    refuse(['said'], said, say('Said twice', 'either in, an event, or said, a date'));
  const named = attribution === 'named' || attribution === 'office';
  if (named && claimants.length === 0) refuse(['claimants'], claimants, say('Nobody named', 'who says so'));
  if (attribution === 'unattributed' && claimants.length > 0)
    refuse(['attribution'], attribution, say('Somebody says so', 'named, office, unnamed or media'));
}

/** What a value is short for: a number is `{ n }`, text is `{ text }`, a list is complete unless it says not. */
export function expandValue(value: unknown): unknown {
  if (typeof value === 'number') return { n: value };
  if (typeof value === 'string') return { text: value };
  if (!isMap(value) || 'complete' in value || !('places' in value || 'actors' in value)) return value;
  return { ...value, complete: true };
}

/** What a claim is short for: without attribution, those it names say it, or nobody does. */
export function expandClaim(value: unknown): unknown {
  if (!isMap(value) || value['attribution'] !== undefined) return value;
  const { claimants } = value;
  const named = Array.isArray(claimants) && claimants.length > 0;
  return { ...value, attribution: named ? 'named' : 'unattributed' };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

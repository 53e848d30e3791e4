import { describeValue, type Issue } from '../problem/issue.ts';
import type { Claim, ClaimValue } from './claim-records.ts';
import type { Attribute, AttributeType, Chronicle } from './records.ts';

/**
 * Finds claims whose value does not answer the question that the vocabulary asks, and claims that are about each other
 * in a circle. Records that failed their own check are `undefined` and passed over.
 */
export function checkClaims({
  claims,
  vocabulary,
}: Pick<Chronicle, 'claims' | 'vocabulary'>): readonly Issue[] {
  const subjects = new Map<string, string>();
  for (const claim of claims)
    if (claim !== undefined && 'claim' in claim.about) subjects.set(claim.id, claim.about.claim);
  return claims.flatMap((claim, index) => {
    if (claim === undefined) return [];
    return [...checkValue(claim, index, vocabulary.attributes), ...checkCircle(claim, index, subjects)];
  });
}

function checkValue(
  { about, value }: Claim,
  index: number,
  attributes: Readonly<Record<string, Attribute>>,
): readonly Issue[] {
  if (value === undefined || !('event' in about) || about.attribute === undefined) return [];
  const attribute = Object.hasOwn(attributes, about.attribute) ? attributes[about.attribute] : undefined;
  if (attribute === undefined) return [];
  const path = ['claims', index, 'value'];
  const received = describeValue(value);
  const type = findType(value);
  if (type !== attribute.type) {
    const message = `${about.attribute} is answered by ${NOUNS[attribute.type]}, not by ${NOUNS[type]}`;
    return [{ path, message, expected: NOUNS[attribute.type], received }];
  }
  const unit = 'unit' in value ? value.unit : undefined;
  if (unit === undefined || unit === attribute.unit) return [];
  const expected = attribute.unit === undefined ? 'no unit' : `"${attribute.unit}"`;
  const message = `${about.attribute} is not counted in ${describeValue(unit)}`;
  return [{ path: [...path, 'unit'], message, expected, received: describeValue(unit) }];
}

const NOUNS: Readonly<Record<AttributeType, string>> = {
  quantity: 'a number',
  text: 'text',
  when: 'a date',
  places: 'places',
  actors: 'actors',
};

function findType(value: ClaimValue): AttributeType {
  if ('n' in value || 'vague' in value) return 'quantity';
  if ('text' in value) return 'text';
  if ('when' in value) return 'when';
  return 'places' in value ? 'places' : 'actors';
}

/** One issue a circle: at the claim of it that comes first by id. */
function checkCircle(
  { id, about }: Claim,
  index: number,
  subjects: ReadonlyMap<string, string>,
): readonly Issue[] {
  const chain = [id];
  for (let next = subjects.get(id); next !== undefined && !chain.includes(next); next = subjects.get(next))
    chain.push(next);
  const closes = subjects.get(chain.at(-1) ?? '') === id;
  if (!closes || chain.some((other) => other < id)) return [];
  const message = `These claims are about each other: ${[...chain, id].join(' → ')}`;
  const expected = 'a claim about an event at the end of the chain';
  return [{ path: ['claims', index, 'about', 'claim'], message, expected, received: describeValue(about) }];
}

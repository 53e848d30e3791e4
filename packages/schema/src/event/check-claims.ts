import { describeValue, type Issue } from '../problem/issue.ts';
import type { Claim, ClaimValue } from './claim-records.ts';
import type { AttributeType, Chronicle, Vocabulary } from './records.ts';
import { walkLinks } from './walk-links.ts';

/**
 * Finds claims whose value does not answer the question that the vocabulary asks, and claims that are about each other
 * in a circle. Records that failed their own check are `undefined` and passed over.
 */
export function checkClaims({
  claims,
  vocabulary,
}: Pick<Chronicle, 'claims' | 'vocabulary'>): readonly Issue[] {
  return [
    ...claims.flatMap((claim, index) => (claim === undefined ? [] : checkValue(claim, index, vocabulary))),
    ...listCircles(claims),
  ];
}

function checkValue(
  { about, value }: Claim,
  index: number,
  { attributes, units }: Vocabulary,
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
  // A unit that the vocabulary lacks is the references' to tell.
  if (unit === undefined || unit === attribute.unit || !Object.hasOwn(units, unit)) return [];
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
function listCircles(claims: readonly (Claim | undefined)[]): readonly Issue[] {
  const indexes = new Map(claims.map((claim, index) => [claim?.id, index]));
  const links = claims.flatMap((claim, from) => {
    const to = claim !== undefined && 'claim' in claim.about ? indexes.get(claim.about.claim) : undefined;
    return to === undefined ? [] : [{ from, to }];
  });
  const issues: Issue[] = [];
  walkLinks(claims.length, links, (_closing, listMembers) => {
    const members = listMembers().flatMap((index) => {
      const claim = claims[index];
      return claim === undefined ? [] : [{ ...claim, index }];
    });
    const first = members.reduce((least, { id }, at) => (id < (members[least]?.id ?? '') ? at : least), 0);
    const circle = [...members.slice(first), ...members.slice(0, first + 1)];
    issues.push({
      path: ['claims', circle[0]?.index ?? -1, 'about', 'claim'],
      message: `These claims are about each other: ${circle.map(({ id }) => id).join(' → ')}`,
      expected: 'a claim about an event at the end of the chain',
      received: describeValue(circle[0]?.about),
    });
  });
  return issues;
}

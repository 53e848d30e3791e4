import { refineObject } from './refine-object.ts';
import type { Io, Json } from './to-json.ts';

const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
const LANGUAGE = '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$';
/** Text that is more than white space and has no NUL. */
const SOUND = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$';
/** Objects with a name of their own, by members that no other object has. */
const NAMES: readonly (readonly [name: string, members: readonly string[]])[] = [
  ['Scheduled', ['edtf', 'margin', 'relative', 'citations']],
  ['When', ['edtf', 'margin', 'relative']],
  ['PlainWhen', ['edtf', 'margin']],
  ['Citation', ['source', 'locator']],
  ['Value', ['n', 'vague']],
  ['Attribute', ['question', 'single']],
  ['Term', ['label', 'order', 'colour']],
];

/**
 * Rewrites what zod gave into a readable schema: repeated parts get a name under `$defs`, which `parts` collects, short
 * forms stand beside long ones in input, and objects get the rules between their members.
 */
export function nameParts(json: Json, io: Io, parts: Map<string, Json>): Json {
  const refer = (name: string, part: Json): Json => {
    parts.set(name, part);
    return { $ref: `#/$defs/${name}` };
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, member]) => {
      if (key === 'default' || key === 'enum') return [key, member] as const;
      if (key !== 'properties') return [key, walk(member)] as const;
      const members = Object.entries(member as Json).map(([name, one]) => [name, walk(one)] as const);
      return [key, Object.fromEntries(members)] as const;
    });
    return nameOne(Object.fromEntries(entries));
  };
  const nameOne = (node: Json): Json => {
    if (node['type'] === 'string') return nameString(node);
    if (isText(node)) return nameText(node);
    if (typeof node['properties'] !== 'object') return node;
    const members = Object.keys(node['properties'] ?? {});
    const name = NAMES.find(([, own]) => own.every((member) => members.includes(member)))?.[0];
    const part = refineObject(node, io);
    return name === undefined ? part : refer(name, part);
  };
  const nameString = (node: Json): Json => {
    const { default: fallback, ...rest } = node;
    const named =
      node['format'] === 'edtf'
        ? refer('Edtf', rest)
        : node['format'] === 'iana-zone'
          ? refer('Zone', rest)
          : node['pattern'] === SLUG
            ? refer('Id', rest)
            : node['pattern'] === LANGUAGE
              ? refer('Language', rest)
              : node['maxLength'] === 65_536 && node['pattern'] === undefined
                ? refer('Line', { ...rest, pattern: SOUND })
                : rest;
    return fallback === undefined ? named : { ...named, default: fallback };
  };
  const nameText = (node: Json): Json => {
    const map = { ...node, minProperties: 1 };
    if (io === 'output') return refer('Text', map);
    refer('Texts', map);
    return refer('Text', { anyOf: [{ $ref: '#/$defs/Line' }, { $ref: '#/$defs/Texts' }] });
  };
  return walk(json) as Json;
}

function isText({ propertyNames, additionalProperties }: Json): boolean {
  return isReference(propertyNames, 'Language') && isReference(additionalProperties, 'Line');
}

function isReference(node: unknown, name: string): boolean {
  return (node as Json | undefined)?.['$ref'] === `#/$defs/${name}`;
}

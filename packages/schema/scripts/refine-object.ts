import { RESERVED } from '../src/event/atoms.ts';
import { VALUE_FORMS } from '../src/event/claim-schema.ts';
import { type Io, type Json, YEAR } from './to-json.ts';

const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });
/** Members that must be there; named as members too, as strict validators ask. */
const has = (...names: readonly string[]): Json => ({
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, true])),
});
const not = (...names: readonly string[]): Json => ({ not: has(...names) });
const either = (...names: readonly string[]): Json => ({ oneOf: names.map((name) => has(name)) });
const some = (...names: readonly string[]): Json => ({ anyOf: names.map((name) => has(name)) });
/** Whatever meets the condition must meet the consequence. */
const when = (condition: Json, consequence: Json): Json => ({ anyOf: [{ not: condition }, consequence] });
const is = (name: string, ...values: readonly string[]): Json => ({
  required: [name],
  properties: { [name]: { enum: values } },
});
const words = (most: number): Json => ({
  type: 'string',
  ...ref('Line'),
  pattern: `^\\s*\\S+(?:\\s+\\S+){0,${most - 1}}\\s*$`,
});

const DURATION =
  'P(?=\\d|T\\d)(?:\\d{1,6}Y)?(?:\\d{1,6}M)?(?:\\d{1,6}W)?(?:\\d{1,6}D)?(?:T(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,6}S)?)?$';
/** What a claim is about, as a condition. */
const about = (subject: Json): Json => ({
  required: ['about'],
  properties: { about: { type: 'object', ...subject } },
});
const ABOUT_CLAIM = about(has('claim'));
const ABOUT_EVENT = about({ ...has('event'), ...not('attribute') });
const ABOUT_QUESTION = about(has('attribute'));

/** The rules between the members of an object, known by the members it has. */
const RULES: readonly (readonly [members: readonly string[], refine: (node: Json, io: Io) => Json])[] = [
  [['edtf', 'margin'], refineWhen],
  [
    ['to', 'offset'],
    (node) => ({
      ...node,
      properties: { ...props(node), offset: { type: 'string', pattern: `^-?${DURATION}` } },
    }),
  ],
  [['after', 'before'], (node) => ({ ...node, properties: limits(), ...some('after', 'before') })],
  [
    ['paragraph', 'region'],
    (node) => ({
      ...node,
      properties: { ...props(node), starts: words(5) },
      ...some('paragraph', 'page', 'time', 'row', 'region'),
    }),
  ],
  [['exact', 'translation'], refineQuote],
  [
    ['event', 'attribute', 'claim'],
    (node) => ({ ...node, oneOf: [onlyWith('event', ['attribute']), onlyWith('claim', [])] }),
  ],
  [['n', 'vague'], refineValue],
  [['stance', 'about'], refineClaim],
  [['question', 'single'], refineAttribute],
  [['actor', 'role'], (node) => ({ ...node, ...either('actor', 'name') })],
  [['file', 'alt'], (node) => ({ ...node, ...either('file', 'url') })],
  [
    ['languages', 'zone'],
    (node) => ({
      ...node,
      properties: { ...props(node), id: { ...ref('Id'), not: { enum: [...RESERVED] } } },
    }),
  ],
];

/** Adds to an object what its members must be to each other, and in input the short forms it has. */
export function refineObject(node: Json, io: Io): Json {
  const members = Object.keys(props(node));
  const rule = RULES.find(([own]) => own.every((member) => members.includes(member)));
  return rule === undefined ? node : rule[1](node, io);
}

function props(node: Json): Json {
  return (node['properties'] ?? {}) as Json;
}

function limits(): Json {
  const limit = { anyOf: [ref('Edtf'), ref('Id')] };
  return { after: limit, before: limit };
}

function onlyWith(name: string, beside: readonly string[]): Json {
  return { ...has(name), propertyNames: { enum: [name, ...beside] } };
}

function refineWhen(node: Json, io: Io): Json {
  const short = io === 'input';
  const wording = short
    ? { anyOf: [words(8), { type: 'object', ...ref('Texts'), additionalProperties: words(8) }] }
    : { type: 'object', ...ref('Text'), additionalProperties: words(8) };
  const properties: Json = {
    ...props(node),
    margin: { type: 'string', pattern: `^${DURATION}` },
    wording,
  };
  const free = 'relative' in properties;
  const rules = free ? { ...some('edtf', 'relative', 'between'), ...not('edtf', 'relative') } : {};
  const whole = { ...node, properties, dependentRequired: { part: ['edtf'] }, ...rules };
  return short ? { anyOf: [ref('Edtf'), YEAR, whole] } : whole;
}

function refineQuote(node: Json): Json {
  const translation = {
    ...(props(node)['translation'] as Json),
    propertyNames: { anyOf: [{ const: 'by' }, ref('Language')] },
  };
  return { ...node, properties: { ...props(node), exact: words(25), translation } };
}

function refineValue(node: Json, io: Io): Json {
  const forms = Object.entries(VALUE_FORMS).map(([name, beside]: [string, readonly string[]]) => {
    const form = onlyWith(name, beside);
    if (name === 'n') return { ...form, ...when(has('max'), { properties: { op: { const: 'eq' } } }) };
    return io === 'output' && beside.includes('complete') ? { ...form, ...has(name, 'complete') } : form;
  });
  const whole = { ...node, oneOf: forms };
  return io === 'input' ? { anyOf: [{ type: 'number' }, ref('Line'), whole] } : whole;
}

function refineClaim(node: Json, io: Io): Json {
  const required = (node['required'] as readonly string[]).filter(
    (name) => io === 'output' || name !== 'attribution',
  );
  const nobody = { properties: { claimants: { type: 'array', maxItems: 0 } } };
  const somebody = { required: ['claimants'], properties: { claimants: { type: 'array', minItems: 1 } } };
  const rules = [
    when(ABOUT_CLAIM, {
      ...not('value'),
      properties: { stance: { enum: ['confirms', 'denies', 'questions', 'comments'] } },
    }),
    when(ABOUT_EVENT, not('value')),
    when({ ...ABOUT_QUESTION, not: is('stance', 'denies', 'questions', 'comments') }, has('value')),
    when(is('attribution', 'named', 'office'), somebody),
    when(is('attribution', 'unattributed'), nobody),
  ];
  return { ...node, required, ...not('in', 'said'), allOf: rules };
}

function refineAttribute(node: Json, io: Io): Json {
  const required = (node['required'] as readonly string[]).filter(
    (name) => io === 'output' || name !== 'single',
  );
  return {
    ...node,
    required,
    ...when(has('unit'), { properties: { type: { const: 'quantity' } } }),
  };
}

import { createInputRecords, RECORDS } from '../src/event/record-schemas.ts';
import { nameParts } from './name-parts.ts';
import { type Io, type Json, toJson } from './to-json.ts';

const RECORD_NAMES = [
  'When',
  'Vocabulary',
  'Source',
  'Actor',
  'Place',
  'Claim',
  'Event',
  'Timeline',
] as const;
const LISTS = { sources: 'Source', actors: 'Actor', places: 'Place', events: 'Event', claims: 'Claim' };
const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });

/**
 * Creates every published JSON Schema by file name: each record as it leaves (`event.json`) and as people write it
 * (`event-input.json`), the lists that a folder keeps in a file (`sources-input.json`), and the whole chronicle.
 */
export function createJsonSchemas(): ReadonlyMap<string, Json> {
  return new Map([...createSide('output'), ...createSide('input')]);
}

function* createSide(io: Io): Generator<readonly [file: string, schema: Json]> {
  const records = io === 'output' ? RECORDS : createInputRecords('en');
  const parts = new Map<string, Json>();
  for (const name of RECORD_NAMES) {
    const { $schema: _, ...json } = toJson(records[name], io);
    const part = nameParts(json, io, parts);
    if (!parts.has(name)) parts.set(name, part);
  }
  const whole = io === 'output' ? createWhole() : createWrittenWhole(parts);
  const [ending, described] = io === 'output' ? ['', 'as it leaves'] : ['-input', 'as people write it'];
  for (const name of RECORD_NAMES)
    yield toFile(`${name.toLowerCase()}${ending}`, `${name}, ${described}`, ref(name), parts);
  yield toFile(`chronicle${ending}`, `Chronicle, ${described}`, whole, parts);
  if (io === 'output') return;
  for (const name of ['sources', 'actors', 'places'] as const)
    yield toFile(
      `${name}-input`,
      `A folder’s ${name}.yaml`,
      { type: ['array', 'null'], items: ref(LISTS[name]) },
      parts,
    );
}

/** A chronicle as it leaves: everything is there and nothing else. */
function createWhole(): Json {
  const lists = Object.entries(LISTS).map(([name, item]) => [name, { type: 'array', items: ref(item) }]);
  const properties: Json = {
    timeline: ref('Timeline'),
    vocabulary: ref('Vocabulary'),
    ...Object.fromEntries(lists),
  };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** A chronicle as people write it: parts may be missing, and events hold the claims about them. */
function createWrittenWhole(parts: Map<string, Json>): Json {
  const { required, properties, ...claim } = parts.get('Claim') as { required: string[]; properties: Json };
  const bare = {
    anyOf: [
      ref('Subject'),
      { type: 'object', properties: { attribute: ref('Id') }, additionalProperties: false },
    ],
  };
  parts.set('Subject', properties['about'] as Json);
  parts.set('HeldClaim', {
    ...claim,
    properties: { ...properties, about: bare },
    required: required.filter((name) => name !== 'about'),
  });
  const event = parts.get('Event') as { properties: Json };
  parts.set('HoldingEvent', {
    ...event,
    properties: { ...event.properties, claims: { type: 'array', items: ref('HeldClaim') } },
  });
  const items = { ...LISTS, events: 'HoldingEvent' };
  const lists = Object.entries(items).map(([name, item]) => [
    name,
    { type: ['array', 'null'], items: ref(item) },
  ]);
  const vocabulary = { anyOf: [ref('Vocabulary'), { type: 'null' }] };
  return {
    type: 'object',
    properties: { timeline: ref('Timeline'), vocabulary, ...Object.fromEntries(lists) },
    required: ['timeline'],
    additionalProperties: false,
  };
}

/** A file with the parts it needs and no others. */
function toFile(
  name: string,
  title: string,
  shape: Json,
  parts: ReadonlyMap<string, Json>,
): readonly [string, Json] {
  const needed = new Set<string>();
  const collect = (text: string) => {
    for (const [, part = ''] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (needed.has(part)) continue;
      needed.add(part);
      collect(JSON.stringify(parts.get(part)));
    }
  };
  collect(JSON.stringify(shape));
  const defs = [...needed].toSorted().map((part) => [part, parts.get(part)] as const);
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:linimasa:v1:${name}`,
    title,
  };
  return [`${name}.json`, { ...head, ...shape, $defs: Object.fromEntries(defs) }];
}

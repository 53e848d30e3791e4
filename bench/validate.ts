import { readFileSync } from 'node:fs';
import { parseChronicle } from '../packages/schema/src/event/parse-chronicle.ts';
import { createInputRecords } from '../packages/schema/src/event/record-schemas.ts';
import { compileSchema } from '../packages/schema/src/problem/compile-schema.ts';
import { parseEdtf } from '../packages/schema/src/time/parse-edtf.ts';
import { isZone } from '../packages/schema/src/time/zone.ts';
import { createRandom } from './create-random.ts';
import { makeChronicle } from './make-events.ts';
import { type Measurement, measure } from './measure.ts';
import { loadPeer } from './peers/load-peer.ts';

const COUNT = 2000;
const SCHEMA = new URL('../spec/v1/json/event-input.json', import.meta.url);

/** Measures the reading of right events: compiled readers, zod, ajv, and a whole chronicle with all its references. */
export async function benchValidation(seed: number): Promise<readonly Measurement[]> {
  const random = createRandom(seed);
  const chronicle = makeChronicle(random, COUNT);
  const { Event } = createInputRecords('en');
  const read = compileSchema(Event);
  const judge = await createAjvJudge();
  const accepts: Readonly<Record<string, (event: unknown) => boolean>> = {
    'ours: values written out': (event) => read(event).success,
    'zod alone: values written out': (event) => Event.safeParse(event).success,
    'ajv 8.20.0: a verdict': judge,
  };
  const candidates = Object.entries(accepts).map(([name, accept]) => ({
    name,
    run: () => chronicle.events.filter(accept).length,
  }));
  const whole = {
    name: 'ours, a whole chronicle: references and translations, too',
    run: () => (parseChronicle(chronicle).ok ? COUNT : 0),
  };
  for (const { name, run } of [...candidates, whole])
    if (run() !== COUNT) throw new Error(`Not every event is right to ${name}`);
  return measure([...candidates, whole], COUNT, random);
}

interface Ajv {
  compile(schema: object): (value: unknown) => boolean;
}

async function createAjvJudge(): Promise<(event: unknown) => boolean> {
  const { Ajv2020 } = (await loadPeer('ajv/dist/2020.js')) as { Ajv2020: new (options: object) => Ajv };
  const formats = { edtf: (text: string) => parseEdtf(text).ok, 'iana-zone': isZone, uri: true };
  return new Ajv2020({ strict: true, formats }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
}

import { toBounds } from '../packages/schema/src/index.ts';
import { createRandom } from './create-random.ts';
import { makeLevel1Dates, makeLevel2Dates, makePlainDates } from './make-dates.ts';
import { type Candidate, type Measurement, measure } from './measure.ts';
import { loadPeer } from './peers/load-peer.ts';

/** What one list of dates gave. */
export interface DatesReport {
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

/** First and last instant that a text can mean, in UTC milliseconds; throws if it cannot be read. */
type Read = (text: string) => readonly [first: number, last: number];

const COUNT = 500;

/** Measures from text to bounds: ours against the EDTF libraries of npm, on the same seeded lists. */
export async function benchDates(seed: number): Promise<readonly DatesReport[]> {
  const readers = {
    'ours, in UTC': readWithOurs('UTC'),
    'ours, in Asia/Pyongyang': readWithOurs('Asia/Pyongyang'),
    'edtf 4.11.1': await createEdtfReader(),
    '@edtf-ts/core 0.4.2': await createEdtfTsReader(),
  };
  const random = createRandom(seed);
  const lists = {
    'Plain dates (year, month, day)': makePlainDates(random, COUNT),
    'Level 1 (doubt, seasons, unspecified days, intervals)': makeLevel1Dates(random, COUNT),
    'Level 2 (doubt and X within, significant digits, sets)': makeLevel2Dates(random, COUNT),
  };
  return Object.entries(lists).map(([title, texts]) => {
    // Work that fails early looks fast: every reader must read every text.
    for (const read of Object.values(readers)) for (const text of texts) read(text);
    const candidates = Object.entries(readers).map(([name, read]) => toCandidate(name, read, texts));
    return { title, measurements: measure(candidates, texts.length, random) };
  });
}

function toCandidate(name: string, read: Read, texts: readonly string[]): Candidate {
  const run = () => {
    let finite = 0;
    for (const text of texts) for (const instant of read(text)) if (Number.isFinite(instant)) finite += 1;
    return finite;
  };
  return { name, run };
}

function readWithOurs(zone: string): Read {
  return (edtf) => {
    const { earliest, latest } = toBounds({ edtf }, { zone });
    return [earliest, latest];
  };
}

interface Extended {
  readonly min: number;
  readonly max: number;
}

async function createEdtfReader(): Promise<Read> {
  const { default: edtf } = (await loadPeer('edtf')) as { default: (text: string) => Extended };
  return (text) => {
    const { min, max } = edtf(text);
    return [min, max];
  };
}

interface Parsed {
  readonly success: boolean;
  readonly value: { readonly min: Date; readonly max: Date };
}

async function createEdtfTsReader(): Promise<Read> {
  const { parse } = (await loadPeer('@edtf-ts/core')) as { parse: (text: string) => Parsed };
  return (text) => {
    const { success, value } = parse(text);
    if (!success) throw new RangeError(`Cannot read ${text}`);
    return [value.min.getTime(), value.max.getTime()];
  };
}

import { stringifyLine } from '@linimasa/formats/ndjson';
import { buildCommand } from '@stricli/core';
import { writeStream } from '../file/write-stream.ts';
import { createSample, type SampleOptions } from '../sample/create-sample.ts';
import { OUT_FLAG, parseTimelineId } from './parameters.ts';

interface Flags extends SampleOptions {
  readonly out?: string;
}

/** `linimasa sample --events 1000000 --seed 42`: writes a made timeline, the same for the same seed, as it is made. */
export const sample = buildCommand({
  docs: { brief: 'Make a timeline of any size to try things with, as NDJSON' },
  parameters: {
    flags: {
      events: {
        kind: 'parsed',
        brief: 'How many events',
        placeholder: 'NUMBER',
        parse: (text: string) => parseWhole(text, 100_000_000),
        default: '1000',
      },
      seed: {
        kind: 'parsed',
        brief: 'A whole number that decides every draw',
        placeholder: 'NUMBER',
        parse: (text: string) => parseWhole(text, Number.MAX_SAFE_INTEGER),
        default: '42',
      },
      timeline: {
        kind: 'parsed',
        brief: 'The id of the timeline',
        placeholder: 'ID',
        parse: parseTimelineId,
        default: 'made',
      },
      unconfirmed: {
        kind: 'parsed',
        brief: 'The share of events that are unconfirmed, such as 0.01',
        placeholder: 'SHARE',
        parse: parseShare,
        default: '0',
      },
      out: OUT_FLAG,
    },
  },
  async func({ out, ...options }: Flags) {
    await writeStream(writeBlocks(options), out);
  },
});

/** How many characters are written at once. */
const BLOCK = 1 << 16;

function* writeBlocks(options: SampleOptions): Generator<string> {
  let block = '';
  for (const line of createSample(options)) {
    block += stringifyLine(line);
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}

function parseWhole(text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new Error(`expected a whole number from 0 to ${most}`);
}

function parseShare(text: string): number {
  const number = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && number <= 1) return number;
  throw new Error('expected a number from 0 to 1');
}

import { readFileSync, writeFileSync } from 'node:fs';
import type { Draw } from './draw.ts';
import { makeWorkload } from './make-workload.ts';

const WORKLOAD = new URL('workload.jsonl', import.meta.url);

/** Reads the committed list of draws. */
export function readWorkload(): readonly Draw[] {
  return readFileSync(WORKLOAD, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Draw);
}

/** Makes the list anew from a file of exported events, one a line; the same file and seed give the same list. */
export async function remakeWorkload([file]: readonly string[], seed: number): Promise<void> {
  if (file === undefined) throw new Error('Name the file of exported events that the draws are made from');
  const draws = await makeWorkload(file, seed);
  writeFileSync(WORKLOAD, `${draws.map((draw) => JSON.stringify(draw)).join('\n')}\n`);
}

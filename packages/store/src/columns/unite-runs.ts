import type { Window } from '@linimasa/schema';
import type { Check, Columns } from './columns.ts';
import { EVERYWHERE, scanRun } from './scan-run.ts';

/** The events of several runs whose extents touch a window, each once, in order. */
export function uniteRuns(
  columns: Columns,
  runs: readonly number[],
  window: Window | undefined,
  check: Check,
): Uint32Array {
  const bits = new Uint32Array((columns.length >> 5) + 1);
  for (const run of runs) {
    check();
    scanRun(columns, run, window, EVERYWHERE, (position) => {
      bits[position >> 5] = (bits[position >> 5] as number) | (1 << (position & 31));
      return true;
    });
  }
  return listBits(bits);
}

function listBits(bits: Uint32Array): Uint32Array {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count += 1;
  const list = new Uint32Array(count);
  count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] as number; word !== 0; word &= word - 1) {
      list[count] = at * 32 + 31 - Math.clz32(word & -word);
      count += 1;
    }
  }
  return list;
}

/** Runs every bench and prints what it measured, as Markdown: `pnpm bench`, `pnpm bench 7` for another seed. */
import { cpus } from 'node:os';
import { benchDates } from './dates.ts';
import type { Measurement } from './measure.ts';
import { benchValidation } from './validate.ts';

const seed = Number(process.argv[2] ?? 20_240_619);
const [cpu] = cpus();
console.log(`Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown CPU'}, seed ${seed}`);
for (const { title, measurements } of await benchDates(seed)) print(title, 'date', measurements);
print('Validation of events as people write them', 'event', await benchValidation(seed));

function print(title: string, piece: string, measurements: readonly Measurement[]): void {
  console.log(`\n${title}\n\n| | µs a ${piece} | ${piece}s a second | times ours |\n|---|---:|---:|---:|`);
  for (const { name, nanoseconds, ratio } of measurements)
    console.log(
      `| ${name} | ${(nanoseconds / 1000).toFixed(2)} | ${toRate(nanoseconds)} | ${ratio.toFixed(1)} |`,
    );
}

/** How many in a second, to three digits: more would be noise. */
function toRate(nanoseconds: number): string {
  const rate = Number((1e9 / nanoseconds).toPrecision(3));
  return new Intl.NumberFormat('en').format(rate);
}

/** Runs every bench and prints what it measured, as Markdown: `pnpm bench`, `pnpm bench 7` for another seed. */
import { cpus } from 'node:os';
import { benchDates } from './dates.ts';

const seed = Number(process.argv[2] ?? 20_240_619);
const [cpu] = cpus();
console.log(`Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown CPU'}, seed ${seed}`);
for (const { title, measurements } of await benchDates(seed)) {
  console.log(`\n${title}\n\n| | µs a date | dates a second | times ours |\n|---|---:|---:|---:|`);
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

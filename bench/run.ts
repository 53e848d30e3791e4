/** Runs every bench and prints what it measured, as Markdown: `pnpm bench`, `pnpm bench 7` for another seed. */
import { cpus } from 'node:os';
import { benchDates } from './dates.ts';

const seed = Number(process.argv[2] ?? 20_240_619);
const [cpu] = cpus();
console.log(`Node ${process.versions.node}, ${cpu?.model.trim() ?? 'unknown CPU'}, seed ${seed}`);
for (const { title, measurements } of await benchDates(seed)) {
  console.log(`\n${title}\n\n| | µs a date | times ours |\n|---|---:|---:|`);
  for (const { name, nanoseconds, ratio } of measurements)
    console.log(`| ${name} | ${(nanoseconds / 1000).toFixed(2)} | ${ratio.toFixed(1)} |`);
}

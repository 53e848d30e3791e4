import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runLinimasa } from '../../bench/api/product.ts';

/** Makes a timeline and loads it, by way of a file of the folder. */
export async function loadMade({
  events,
  seed,
  timeline,
  folder,
  place,
}: {
  readonly events: number;
  readonly seed: number;
  readonly timeline: string;
  readonly folder: string;
  readonly place: { readonly LINIMASA_DATA: string };
}): Promise<void> {
  const file = join(folder, `${timeline}.ndjson`);
  await rm(file, { force: true });
  await runLinimasa(['sample', '--events', String(events), '--seed', String(seed)], file);
  await runLinimasa(['load', file, '--timeline', timeline], join(folder, 'load.log'), place);
}

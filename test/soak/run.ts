/** Runs every long test, or those named: `pnpm soak`, `pnpm soak load --minutes 1`. A part that fails fails the run. */
import { parseArgs } from 'node:util';
import { soakBackup } from './soak-backup.ts';
import { soakDisk } from './soak-disk.ts';
import { soakKills } from './soak-kills.ts';
import { soakLoad } from './soak-load.ts';
import { soakOverload } from './soak-overload.ts';
import { soakPages } from './soak-pages.ts';
import { soakRequests } from './soak-requests.ts';
import { soakStreams } from './soak-streams.ts';
import { soakWalks } from './soak-walks.ts';

/** What a part is told. */
export interface SoakOptions {
  readonly minutes: number;
  readonly events: number;
  readonly seed: number;
  /** A data folder that holds the made timeline already, for walks alone. */
  readonly data?: string;
}

/** A part answers a line of figures, and throws where it fails. */
const PARTS: Readonly<Record<string, (options: SoakOptions) => Promise<string>>> = {
  backup: soakBackup,
  disk: soakDisk,
  kills: soakKills,
  load: soakLoad,
  overload: soakOverload,
  pages: soakPages,
  requests: soakRequests,
  streams: soakStreams,
  walks: soakWalks,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    events: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20240619' },
    data: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const options = {
  minutes: Number(values.minutes),
  events: Number(values.events),
  seed: Number(values.seed),
  ...(values.data !== undefined && { data: values.data }),
};
console.log(`Seed ${options.seed}`);
for (const [name, soak] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  try {
    console.log(`✓ ${name}: ${await soak(options)}`);
  } catch (error) {
    console.error(`✗ ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 1;
  }
}

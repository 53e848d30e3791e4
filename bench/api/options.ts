import { parseArgs } from 'node:util';

/** What `pnpm bench api` is told. */
export interface ApiOptions {
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
  /** How often the draws are asked, the server started anew each time. */
  readonly runs: number;
  /** How often and how long each candidate is loaded. */
  readonly hot: { readonly rounds: number; readonly seconds: number };
  /** How long a peer may take for a group of draws, in seconds. */
  readonly budget: number;
  /** Keeps data and logs there, so that another run begins at once; a folder of its own, removed after, without. */
  readonly folder?: string;
}

/** An engine that ours is measured on. */
export type EngineName = 'sqlite' | 'postgresql';

/** Reads the options. @throws {Error} for one that means nothing */
export function readApiOptions(args: readonly string[]): ApiOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '1000,10000,100000,1000000' },
      engine: { type: 'string', default: 'sqlite,postgresql' },
      folder: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const sizes = values.events.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error(`--events takes numbers of events, such as 1000,10000, not "${values.events}"`);
  return {
    sizes,
    engines: values.engine.split(',').map(toEngine),
    runs: values.quick ? 1 : 3,
    hot: values.quick ? { rounds: 1, seconds: 1 } : { rounds: 3, seconds: 3 },
    budget: values.quick ? 3 : 10,
    ...(values.folder !== undefined && { folder: values.folder }),
  };
}

function toEngine(name: string): EngineName {
  if (name === 'sqlite' || name === 'postgresql') return name;
  throw new Error(`--engine takes sqlite and postgresql, not "${name}"`);
}

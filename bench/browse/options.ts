import { parseArgs } from 'node:util';

/** What `pnpm bench browse` is told. */
export interface BrowseOptions {
  readonly sizes: readonly number[];
  /** How often a page is opened for its first draw. */
  readonly opens: number;
  /** Steps of each motion: so many out, and as many back. */
  readonly steps: number;
  /** Random pans and zooms between the two measurements of memory. */
  readonly moves: number;
  /** Milliseconds a page may take for its first draw, and for each series of motions. */
  readonly budget: number;
  /** Keeps the events and the store there, so that another run begins at once. */
  readonly folder?: string;
}

/** Reads the options. @throws {Error} for one that means nothing */
export function readBrowseOptions(args: readonly string[]): BrowseOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '100,1000,10000,100000,1000000' },
      folder: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const sizes = values.events.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error(`--events takes numbers of events, such as 100,1000, not "${values.events}"`);
  return {
    sizes,
    ...(values.quick
      ? { opens: 1, steps: 10, moves: 20, budget: 20_000 }
      : { opens: 5, steps: 60, moves: 500, budget: 90_000 }),
    ...(values.folder !== undefined && { folder: values.folder }),
  };
}

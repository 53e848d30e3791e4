import type { Change } from '@linimasa/schema';

/** After how many milliseconds a list that could not be read is asked for again. */
const RETRY = 2000;

/** How many commits wait for a reader who takes none. */
const HELD = 100;

/** What a stream of commits is made of. */
export interface FollowOptions {
  /** The ordinal after which it begins. */
  readonly after: number;
  /** The commits after an ordinal, oldest first, not necessarily all; `undefined` where the timeline has gone. */
  readonly list: (after: number) => Promise<readonly Change[] | undefined>;
  /** Calls when there may be something new; answers how to stop. */
  readonly watch: (onChange: () => void) => () => void;
  /** Ends the stream. */
  readonly signal: AbortSignal;
  /** After how many milliseconds of silence a sign of life is given. */
  readonly heartbeat: number;
  /** Hears of what kept the list from being read; it is read again after a while. */
  readonly onError: (error: unknown) => void;
}

/**
 * Tells every commit of a timeline as server-sent events, each once and in order, its ordinal being its id. Nothing is
 * kept of what the reader has not taken but how far it has come.
 */
export async function* followChanges(options: FollowOptions): AsyncGenerator<string, void, undefined> {
  const { list, watch, signal, heartbeat, onError } = options;
  let { after } = options;
  const bell = createBell(signal);
  const stop = watch(bell.ring);
  try {
    // Whose connection breaks before the first commit goes on from here, too.
    yield `id: ${after}\nretry: 2000\n\n`;
    for (;;) {
      const changes = await readList(() => list(after), onError, bell.ring);
      if (changes === 'gone') return;
      for (const change of changes.slice(0, HELD)) {
        if (signal.aborted) return;
        yield `id: ${change.ordinal}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
        after = change.ordinal;
      }
      // There may be more.
      if (changes.length > 0) continue;
      while (!(await bell.wait(heartbeat))) yield ':\n\n';
      if (signal.aborted) return;
    }
  } finally {
    stop();
  }
}

async function readList(
  read: () => Promise<readonly Change[] | undefined>,
  onError: (error: unknown) => void,
  again: () => void,
): Promise<readonly Change[] | 'gone'> {
  try {
    return (await read()) ?? 'gone';
  } catch (error) {
    onError(error);
    setTimeout(again, RETRY).unref();
    return [];
  }
}

/** A bell that can be rung before anybody waits for it. */
function createBell(signal: AbortSignal) {
  let rung = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    rung = true;
    wake?.();
  };
  if (signal.aborted) ring();
  else signal.addEventListener('abort', ring, { once: true });
  return {
    ring,
    /** Waits until it is rung, or that many milliseconds; answers whether it was. */
    async wait(ms: number): Promise<boolean> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const was = rung;
      rung = false;
      return was;
    },
  };
}

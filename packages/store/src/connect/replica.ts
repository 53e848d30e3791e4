import { InvalidQueryError, type TimelineState } from '../store.ts';
import { connectReader } from './connect-reader.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import type { Engine } from './engine.ts';

/** Milliseconds for which a copy that did not answer is left alone. */
const REST = 5_000;

/** How a question is put to an engine: who puts it tells where its timeline stands there, once that is known. */
export type Attempt<T> = (
  engine: Engine,
  deadline: Deadline,
  onState: (state: TimelineState) => void,
) => Promise<T>;

/** A copy of a database that follows it at some distance. */
export interface Replica {
  /**
   * Puts a question to the copy. No answer when it is older than asked for, or the copy does not serve: then the primary
   * has to be asked.
   * @param ordinal how many commits the timeline has had at least
   * @param isWaiting whether the attempt waits for something else than the copy's next word: then that is no silence
   * @throws {InvalidQueryError} as the question does, where the copy knows enough to tell
   */
  ask<T>(
    ordinal: number,
    deadline: Deadline,
    attempt: Attempt<T>,
    isWaiting: () => boolean,
  ): Promise<{ readonly answer: T } | undefined>;
  close(): Promise<void>;
}

/** Prepares to ask a copy; the first question connects. */
export function createReplica(url: string): Replica {
  let engine: Promise<Engine> | undefined;
  let isAwake = true;
  const disconnect = async () => {
    const gone = engine;
    engine = undefined;
    await gone?.then(({ db }) => db.destroy()).catch(() => {});
  };
  const rest = () => {
    isAwake = false;
    setTimeout(() => {
      isAwake = true;
    }, REST).unref();
    // Connections to a server that is silent would stay so: later questions get others.
    void disconnect();
  };
  return {
    async ask(ordinal, deadline, attempt, isWaiting) {
      if (!isAwake) return undefined;
      engine ??= connectReader({ url }, deadline.length / 2);
      const asked = engine;
      let copy: Engine | undefined;
      let isFresh = false;
      try {
        copy = await asked;
        const half = createDeadline(deadline.left() / 2);
        const trial = attempt(copy, half, (state) => {
          isFresh = state.ordinal >= ordinal;
          if (!isFresh) throw new StaleError();
        });
        const answer = await raceSilence(trial, half.left(), isWaiting);
        return isFresh ? { answer } : undefined;
      } catch (error) {
        if (isFresh && error instanceof InvalidQueryError) throw error;
        const isAbsent = copy === undefined || error instanceof SilenceError || copy.isUnusable(error);
        if (isAbsent && asked === engine) rest();
        return undefined;
      }
    },
    close: disconnect,
  };
}

/** Milliseconds after its deadline by which a server has said so. */
const GRACE = 200;

async function raceSilence<T>(trial: Promise<T>, left: number, isWaiting: () => boolean): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    const look = () => {
      if (isWaiting()) timer = setTimeout(look, GRACE);
      else reject(new SilenceError());
    };
    timer = setTimeout(look, left + GRACE);
  });
  try {
    return await Promise.race([trial, silence]);
  } finally {
    clearTimeout(timer);
  }
}

class StaleError extends Error {
  override readonly name = 'StaleError';
}

class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

import type { Engine } from '../connect/engine.ts';
import type { TimelineState } from '../store.ts';

/** Where timelines stand, kept current. */
export interface Follower {
  states(): ReadonlyMap<string, TimelineState>;
  /** Calls with the timelines that have changed, come or gone; answers how to stop. */
  watch(onChange: (timelines: readonly string[]) => void): () => void;
  stop(): Promise<void>;
}

/** Follows the commits of a database; knows where its timelines stand from the beginning. */
export async function followStates(engine: Engine): Promise<Follower> {
  let states: ReadonlyMap<string, TimelineState> = new Map();
  const listeners = new Set<(timelines: readonly string[]) => void>();
  const stop = await engine.watch((next) => {
    const all = new Set([...states.keys(), ...next.keys()]);
    const timelines = [...all].filter((id) => states.get(id)?.revision !== next.get(id)?.revision);
    states = next;
    if (timelines.length > 0) for (const listener of listeners) listener(timelines);
  });
  return {
    states: () => states,
    watch(onChange) {
      // One of its own, so that whoever watches twice is told twice.
      const listener = (timelines: readonly string[]) => onChange(timelines);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  };
}

import type { Engine, Watch } from '../connect/engine.ts';
import type { TimelineState } from '../store.ts';

/** Where timelines stand, kept current. */
export interface Follower extends Watch {
  states(): ReadonlyMap<string, TimelineState>;
  /** Calls with the timelines that have changed, come or gone; answers how to stop. */
  watch(onChange: (timelines: readonly string[]) => void): () => void;
}

/** Follows the commits of a database. */
export function followStates(engine: Engine): Follower {
  let states: ReadonlyMap<string, TimelineState> | undefined;
  const listeners = new Set<(timelines: readonly string[]) => void>();
  const { begun, stop } = engine.watch((next) => {
    const known = states ?? next;
    states = next;
    const all = new Set([...known.keys(), ...next.keys()]);
    const timelines = [...all].filter((id) => known.get(id)?.revision !== next.get(id)?.revision);
    if (timelines.length > 0) for (const listener of listeners) listener(timelines);
  });
  return {
    begun,
    states: () => states ?? new Map(),
    watch(onChange) {
      // One of its own, so that whoever watches twice is told twice.
      const listener = (timelines: readonly string[]) => onChange(timelines);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  };
}

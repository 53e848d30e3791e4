import {
  DeadlineError,
  InvalidQueryError,
  type JsonAnswer,
  OverloadedError,
  type ReadPool,
} from '@linimasa/store';
import type { AskOutcome, Metrics } from '../metrics/metrics.ts';

/**
 * A pool whose equal questions of one moment are asked once: a burst for one tile costs what one request for it costs.
 * What is asked is counted.
 */
export function shareAsks(pool: ReadPool, metrics: Metrics): ReadPool {
  const measure = async (question: string, asked: Promise<JsonAnswer | undefined>) => {
    const begun = performance.now();
    let outcome: AskOutcome = 'answered';
    metrics.asking += 1;
    try {
      return await asked;
    } catch (error) {
      outcome = nameOutcome(error);
      throw error;
    } finally {
      metrics.asking -= 1;
      metrics.countAsk(question, outcome, performance.now() - begun);
    }
  };
  const underWay = new Map<string, Promise<JsonAnswer | undefined>>();
  return {
    engine: pool.engine,
    ask(method, ...args) {
      // Whoever asks after a commit must not be given what was being read before it.
      const [timeline] = args;
      const revision = timeline === undefined ? [...pool.revisions()] : pool.revision(timeline)?.revision;
      const key = JSON.stringify([method, revision, args]);
      let answer = underWay.get(key);
      if (answer === undefined) {
        answer = measure(method, pool.ask(method, ...args)).finally(() => underWay.delete(key));
        underWay.set(key, answer);
      }
      return answer;
    },
    isFull: () => pool.isFull(),
    revision: (timeline) => pool.revision(timeline),
    revisions: () => pool.revisions(),
    watch: (onChange) => pool.watch(onChange),
    warmed: pool.warmed,
    ready: () => pool.ready(),
    close: () => pool.close(),
  };
}

function nameOutcome(error: unknown): AskOutcome {
  if (error instanceof InvalidQueryError) return 'refused';
  if (error instanceof OverloadedError) return 'overloaded';
  return error instanceof DeadlineError ? 'too-slow' : 'failed';
}

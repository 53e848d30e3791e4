import { describe, expect, it } from 'vitest';
import { askPatiently } from './ask-patiently.ts';
import { ProblemError } from './problem-error.ts';

const { signal } = new AbortController();
const refuse = (status: number, retryAfter?: number) =>
  new ProblemError({ type: '/problems/overloaded', title: 'Too many questions at once', status }, retryAfter);

/** Rejects so often, then answers how often it was asked. */
function answerAfter(refusals: number, error: Error) {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked <= refusals) throw error;
    return asked;
  };
}

describe('askPatiently()', () => {
  it('asks again when a busy server says', async () => {
    expect(await askPatiently(answerAfter(2, refuse(503, 0)), signal)).toBe(3);
  });

  it.each([
    ['the third refusal', answerAfter(3, refuse(503, 0))],
    ['a refusal that names no time', answerAfter(1, refuse(503))],
    ['one that names a minute', answerAfter(1, refuse(503, 60))],
    ['one for good', answerAfter(1, refuse(404, 0))],
  ])('rejects with %s', async (_, ask) => {
    await expect(askPatiently(ask, signal)).rejects.toBeInstanceOf(ProblemError);
  });

  it('waits no longer than it is wanted', async () => {
    const abort = new AbortController();
    const asking = askPatiently(answerAfter(1, refuse(503, 10)), abort.signal);
    abort.abort(new Error('gone on'));
    await expect(asking).rejects.toThrow('gone on');
  });
});

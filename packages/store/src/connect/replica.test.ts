import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDeadline } from './deadline.ts';
import { createReplica } from './replica.ts';

const STATE = { revision: 'one', ordinal: 1 };

describe('createReplica()', () => {
  it('gives no answer where nothing can be connected to, as often as it is asked', async () => {
    const replica = createReplica('nowhere://127.0.0.1/none');
    const ask = () =>
      replica.ask(
        1,
        createDeadline(1_000),
        async () => 'answered',
        () => false,
      );
    expect(await ask()).toBeUndefined();
    expect(await ask()).toBeUndefined();
    await replica.close();
  });

  it('takes waiting for columns for no silence, and silence for no answer', async () => {
    const replica = createReplica('postgresql://127.0.0.1:1/none');
    let isWaiting = true;
    const ask = () =>
      replica.ask(
        1,
        createDeadline(200),
        async (_engine, _deadline, onState) => {
          onState(STATE);
          await sleep(1_000);
          return 'joined';
        },
        () => isWaiting,
      );
    expect(await ask()).toEqual({ answer: 'joined' });
    isWaiting = false;
    expect(await ask()).toBeUndefined();
    await replica.close();
  });
});

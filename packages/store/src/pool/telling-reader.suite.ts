import { BroadcastChannel, parentPort, type Transferable, workerData } from 'node:worker_threads';
import type { FromReader, ReaderPlace } from './messages.ts';
import { serveQuestions } from './serve-questions.ts';

// A reader like any other, but that it tells everybody of the columns that it joins.
if (parentPort !== null) {
  const joins = new BroadcastChannel('joins');
  joins.unref();
  const announce = joins.postMessage.bind(joins);
  const post = parentPort.postMessage.bind(parentPort);
  const postMessage = (message: FromReader, transfers: Transferable[] = []) => {
    if (message.kind === 'joined') announce(message.key);
    post(message, transfers);
  };
  await serveQuestions(Object.assign(parentPort, { postMessage }), workerData as ReaderPlace);
}

import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { Log } from '../log/log.ts';

/** The parts of a body in their order, each made when the reader has taken the one before. */
export type Pieces = AsyncGenerator<string | Uint8Array, void, undefined>;

/**
 * Makes a body of pieces: none is asked for before the one before is taken, and none once the reader has gone; `onGone`
 * is called then. What fails is logged and breaks the connection off, so that nobody takes the part for the whole.
 */
export function streamPieces(
  c: Context<AppEnv>,
  pieces: Pieces,
  log: Log,
  onGone: () => void = () => {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const requestId = c.get('requestId');
  const outgoing = c.env?.outgoing;
  let gone = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (gone) return;
          if (done === true) controller.close();
          else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
        } catch (error) {
          if (gone) return;
          log.error({ requestId, msg: 'answer broken off', error: String(error) });
          // An error of the stream would be printed by the server, and its message be sent to the reader.
          if (outgoing === undefined) controller.error(error);
          else outgoing.destroy();
        }
      },
      async cancel() {
        gone = true;
        onGone();
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

import type { Change } from '@linimasa/schema';
import { NoAnswerError } from './no-answer-error.ts';
import type { CallOptions, Open } from './open-answer.ts';
import { ProblemError } from './problem-error.ts';
import { readLines } from './read-lines.ts';
import { wait } from './wait.ts';

/** How long to wait before connecting again where the server does not say, in milliseconds. */
const PAUSE = 2000;

/** Where to begin, and when to end. */
export interface FollowOptions extends CallOptions {
  /** The ordinal after which commits come. Default: those from now on. */
  readonly after?: number;
}

/**
 * Follows the commits of a timeline, each once and in order, connecting again where the connection breaks. Rejects where
 * the first connection cannot be made, and later where the API refuses for good, as {@link Open} does. Waits as long as a
 * refusal asks for (`Retry-After`).
 */
export async function* followChanges(
  open: Open,
  path: string,
  { after, signal }: FollowOptions,
): AsyncGenerator<Change, void, undefined> {
  const call = signal === undefined ? {} : { signal };
  let last = after;
  let pause = PAUSE;
  let connected = false;
  for (;;) {
    let asked = 0;
    try {
      const query = last === undefined ? '' : `?after=${last}`;
      const answer = await open(`${path}${query}`, 'text/event-stream', call);
      connected = true;
      for await (const { id, data, retry } of readMessages(readLines(answer, signal))) {
        pause = retry ?? pause;
        last = id ?? last;
        if (data !== undefined) yield JSON.parse(data);
      }
    } catch (error) {
      if (!connected || !isPassing(error)) throw error;
      if (error instanceof ProblemError) asked = 1000 * (error.retryAfter ?? 0);
    }
    await wait(Math.max(pause, asked), signal);
  }
}

/** One block of an event stream. */
interface Message {
  readonly id?: number;
  readonly data?: string;
  readonly retry?: number;
}

/** Reads the blocks that an event stream of ours is made of: each field in one line, a colon and a space after its name. */
async function* readMessages(lines: AsyncIterable<string>): AsyncGenerator<Message, void, undefined> {
  let fields = new Map<string, string>();
  for await (const line of lines) {
    const colon = line.indexOf(': ');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2));
    if (line !== '') continue;
    const [id, data, retry] = ['id', 'data', 'retry'].map((name) => fields.get(name));
    yield {
      ...(id === undefined ? {} : { id: Number(id) }),
      ...(data === undefined ? {} : { data }),
      ...(retry === undefined ? {} : { retry: Number(retry) }),
    };
    // What follows the last empty line was cut off, and comes again.
    fields = new Map();
  }
}

/** Whether the same question may well be answered in a while: 429 where the server has not noticed yet that a stream broke. */
function isPassing(error: unknown): boolean {
  if (error instanceof ProblemError) return error.status === 429 || error.status >= 500;
  return error instanceof NoAnswerError && (error.status === undefined || error.status >= 500);
}

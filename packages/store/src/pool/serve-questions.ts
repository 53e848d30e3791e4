import type { MessagePort } from 'node:worker_threads';
import { connectReader } from '../connect/connect-reader.ts';
import { createDeadline } from '../connect/deadline.ts';
import { type Attempt, createReplica } from '../connect/replica.ts';
import { createReads } from '../create-reads.ts';
import { createMemory } from '../read/memory.ts';
import { type EventLines, InvalidQueryError, UnusableDatabaseError } from '../store.ts';
import { borrowColumns, type QuestionColumns } from './borrow-columns.ts';
import {
  type FromReader,
  OPEN,
  type PutQuestion,
  type ReaderPlace,
  type Reply,
  type ToReader,
} from './messages.ts';
import { packError } from './pack-error.ts';
import { DeadlineError, type JsonAnswer } from './read-pool.ts';

/**
 * Answers the questions that come through a port until it is told that none comes any more.
 * @param create makes what answers them
 */
export async function serveQuestions(
  port: MessagePort,
  place: ReaderPlace,
  create = createReads,
): Promise<void> {
  const tell = (message: FromReader) => port.postMessage(message, listTransfers(message));
  const primary = await connectReader(place.primary, place.deadline);
  const replica = place.replica === undefined ? undefined : createReplica(place.replica);
  const columns = borrowColumns(tell);
  const memory = createMemory(place.memory);

  const answer = async (question: PutQuestion, view: QuestionColumns): Promise<JsonAnswer | undefined> => {
    const ask: Attempt<JsonAnswer | undefined> = async (engine, deadline, onState) => {
      let revision: string | undefined;
      const reads = create(engine, {
        columns: view,
        memory,
        deadline,
        onState: (state) => {
          onState(state);
          revision = state.revision;
        },
      });
      const method = reads[question.method] as (...args: readonly unknown[]) => Promise<unknown>;
      const found = await method(...question.args);
      return found === undefined ? undefined : toJson(question.method, found, revision);
    };
    const deadline = createDeadline(question.left);
    try {
      // A list of all timelines stands at no one state that could be told to be old.
      const copy =
        question.method === 'timelines'
          ? undefined
          : await replica?.ask(question.ordinal, deadline, ask, () => view.isWaiting());
      return copy === undefined ? await ask(primary, deadline, () => {}) : copy.answer;
    } catch (error) {
      if (error instanceof InvalidQueryError || error instanceof DeadlineError) throw error;
      // A server that stops at the deadline says so in its own words.
      deadline.check();
      if (!primary.isUnusable(error)) throw error;
      throw new UnusableDatabaseError(primary.explainError(error), { cause: error });
    }
  };

  const reply = async (question: PutQuestion) => {
    const { id } = question;
    const view = columns.open(id);
    const outcome = await answer(question, view).then(
      (given) => ({ answer: given }),
      (error: unknown) => ({ error: packError(error) }),
    );
    view.close();
    const used = view.used();
    tell({ kind: 'reply', id, ...outcome, ...(used === undefined ? {} : { used }) } satisfies Reply);
  };

  port.on('message', (message: ToReader) => {
    if (message.kind === 'question') void reply(message);
    else if (message.kind === 'columns') columns.receive(message.id, message.key, message.columns);
    else if (message.kind === 'drop') columns.drop(message.key);
    else {
      port.close();
      void Promise.all([primary.db.destroy(), replica?.close()]);
    }
  });
  port.postMessage(OPEN);
}

function toJson(method: PutQuestion['method'], found: unknown, revision: string | undefined): JsonAnswer {
  const text = method === 'eventLines' ? (found as EventLines).text : JSON.stringify(found);
  const { next } = found as { readonly next?: string };
  return {
    json: new TextEncoder().encode(text),
    ...(next === undefined ? {} : { next }),
    ...(revision === undefined ? {} : { revision }),
  };
}

/** Bytes are handed over, not copied. */
function listTransfers(message: FromReader): ArrayBuffer[] {
  return message.kind === 'reply' && message.answer !== undefined ? [message.answer.json.buffer] : [];
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Deadline, wordDeadline } from '../connect/deadline.ts';
import { UnusableDatabaseError } from '../store.ts';
import type { ColumnsKeeper } from './keep-columns.ts';
import type { FromReader, PutQuestion, ReaderPlace, ToReader } from './messages.ts';
import { unpackError } from './pack-error.ts';
import { DeadlineError, type JsonAnswer } from './read-pool.ts';
import { startThread, type Thread } from './start-thread.ts';

/** Milliseconds after its deadline by which a thread has said that an answer takes too long. */
const GRACE = 300;
/** Milliseconds after its deadline from which a thread that has said nothing is given up. */
const SILENCE = 30_000;
/** Milliseconds before a thread takes the place of one that ended. */
const REST = 500;
/** Milliseconds in which a thread ends that has nothing to do. */
const FAREWELL = 1_000;

const ENDED = 'The reader of this question ended before it had answered';

/** A question and who waits for its answer. */
export interface Question extends Omit<PutQuestion, 'kind' | 'left'> {
  readonly deadline: Deadline;
  readonly resolve: (answer: JsonAnswer | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Answers questions in a thread of its own; another takes its place when it ends. */
export interface Reader {
  /** How many questions it works on; none fit in while it is not open. */
  load(): number;
  put(question: Question): void;
  tell(message: ToReader): void;
  /** Refuses the questions whose deadline is past. */
  sweep(): void;
  /** What keeps its threads from opening, as long as it does. */
  failure(): Error | undefined;
  /** Resolves when the first thread takes questions. @throws whatever keeps it from that. */
  readonly opened: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a reader.
 * @param onFree called whenever it can take another question, or turns out to be unable to open
 */
export function createReader(
  program: URL,
  place: ReaderPlace,
  keeper: ColumnsKeeper,
  onFree: () => void,
): Reader {
  const asked = new Map<number, Question>();
  let thread: Thread | undefined;
  let isOpen = false;
  let isClosing = false;
  let failure: Error | undefined;

  const end = (id: number) => {
    keeper.end(id);
    const question = asked.get(id);
    asked.delete(id);
    return question;
  };
  const receive = (message: FromReader, tell: Thread['tell']) => {
    if (message.kind === 'want') keeper.want({ id: message.id, tell }, message.key);
    else if (message.kind === 'joined') keeper.put(message.key, message.columns);
    else {
      if (message.used !== undefined) keeper.use(message.used);
      const question = end(message.id);
      if (message.error === undefined) question?.resolve(message.answer);
      else question?.reject(unpackError(message.error));
      onFree();
    }
  };
  const start = () => {
    const started = startThread(program, place, (message) => {
      // What one says that was given up is of no use any more.
      if (started === thread) receive(message, started.tell);
    });
    const open = () => {
      isOpen = started === thread;
      failure = undefined;
      onFree();
    };
    started.opened.then(open, (error: Error) => {
      failure = error;
      onFree();
    });
    void started.ended.then((cause) => replace(started, cause));
    thread = started;
    return started;
  };
  const replace = async (old: Thread, cause?: Error) => {
    if (old !== thread) return;
    thread = undefined;
    isOpen = false;
    const refusal = new UnusableDatabaseError(ENDED, { cause });
    for (const id of asked.keys()) end(id)?.reject(refusal);
    await sleep(REST, undefined, { ref: !isClosing });
    if (!isClosing) start();
  };

  const { opened } = start();
  return {
    opened,
    failure: () => failure,
    load: () => (isOpen ? asked.size : Number.POSITIVE_INFINITY),
    put(question) {
      const { id, method, args, ordinal, deadline } = question;
      asked.set(id, question);
      thread?.tell({ kind: 'question', id, method, args, ordinal, left: deadline.left() });
    },
    tell: (message) => thread?.tell(message),
    sweep() {
      let isSilent = false;
      for (const { deadline, reject } of asked.values()) {
        if (deadline.left() < -GRACE) reject(new DeadlineError(wordDeadline(deadline.length)));
        isSilent ||= deadline.left() < -SILENCE;
      }
      if (!isSilent || thread === undefined) return;
      thread.end();
      void replace(thread);
    },
    async close() {
      isClosing = true;
      if (thread === undefined) return;
      const { tell, ended, end: endThread } = thread;
      tell({ kind: 'close' });
      await Promise.race([ended, sleep(FAREWELL, undefined, { ref: false })]);
      endThread();
    },
  };
}

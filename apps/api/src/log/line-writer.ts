import { write, writeSync } from 'node:fs';

/** How much is gathered before it is written, in bytes. */
const ROOM = 131_072;

/** How long a line may wait to be written, in milliseconds. */
const PATIENCE = 100;

const MOST = 2 ** 24;

/** How long to wait where the other end takes nothing just now, in milliseconds, and how often at the end of the process. */
const PAUSE = 10;
const TRIES = 50;

/**
 * Writes lines to a file descriptor, many at a time and away from the main thread: a line costs its copy. Where the
 * other end has gone, or takes nothing for too long, lines are lost and the process goes on.
 */
export class LineWriter {
  readonly #descriptor: number;
  readonly #most: number;
  #room = Buffer.allocUnsafe(ROOM);
  #length = 0;
  #timer: NodeJS.Timeout | undefined;
  /** What is full and waits; the first is being written, if any is. */
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #isWriting = false;

  /** `most` is how much may wait while nobody takes it, in bytes; lines beyond it are lost. */
  constructor(descriptor: number, most: number = MOST) {
    this.#descriptor = descriptor;
    this.#most = most;
  }

  /** Takes a line, its end included. */
  write(line: string): void {
    // A character takes three bytes at most.
    const most = line.length * 3;
    if (this.#length + most > ROOM) this.#begin();
    if (most > ROOM) {
      this.#push(Buffer.from(line));
      this.#begin();
    } else {
      this.#length += this.#room.write(line, this.#length);
      this.#timer ??= setTimeout(() => this.#begin(), PATIENCE).unref();
    }
  }

  /** Writes at once what has not been begun, as the last thing a process does. */
  flushSync(): void {
    this.#gather();
    for (const bytes of this.#waiting.slice(this.#isWriting ? 1 : 0)) writeWhole(this.#descriptor, bytes);
    this.#waiting.length = 0;
  }

  #begin(): void {
    this.#gather();
    if (!this.#isWriting) this.#next();
  }

  /** Puts what has been gathered behind what waits. */
  #gather(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#length === 0) return;
    this.#push(this.#room.subarray(0, this.#length));
    this.#room = Buffer.allocUnsafe(ROOM);
    this.#length = 0;
  }

  #push(bytes: Buffer): void {
    if (this.#waitingBytes + bytes.length > this.#most) return;
    this.#waitingBytes += bytes.length;
    this.#waiting.push(bytes);
  }

  #next(): void {
    const [bytes] = this.#waiting;
    this.#isWriting = bytes !== undefined;
    if (bytes === undefined) return;
    write(this.#descriptor, bytes, (error, written) => {
      if (error?.code === 'EAGAIN') {
        setTimeout(() => this.#next(), PAUSE);
        return;
      }
      // What cannot be written for any other reason never will be.
      const done = error === null ? written : bytes.length;
      this.#waitingBytes -= done;
      if (done < bytes.length) this.#waiting[0] = bytes.subarray(done);
      else this.#waiting.shift();
      this.#next();
    });
  }
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let done = 0;
  for (let tries = 0; done < bytes.length && tries < TRIES; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      tries += 1;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
  }
}

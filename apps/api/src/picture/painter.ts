import { Worker } from 'node:worker_threads';
import { OverloadedError } from '@linimasa/store';
import type { PaintAnswer, PaintQuestion } from './paint-worker.ts';

/** Turns SVG documents into PNG files, one at a time, away from the main thread; its worker starts with the first. */
export class Painter {
  readonly #fonts: readonly Uint8Array[];
  readonly #waiting = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>();
  #worker: Worker | undefined;
  #last = 0;

  /** `fonts` are TrueType files. */
  constructor(fonts: readonly Uint8Array[]) {
    this.#fonts = fonts;
  }

  /**
   * Paints a document, each of its pixels as `scale` of the picture's.
   * @throws {OverloadedError} at once, when too many wait already
   */
  async paint(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#waiting.size >= MOST_WAITING) throw new OverloadedError('Too many pictures wait already');
    this.#last += 1;
    const id = this.#last;
    const awaited = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    this.#waiting.set(id, awaited);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ id, svg, scale } satisfies PaintQuestion, []);
    return awaited.promise;
  }

  #start(): Worker {
    // Sources run as they are, in development.
    const program = new URL(`./paint-worker${import.meta.url.slice(-3)}`, import.meta.url);
    const worker = new Worker(program, { workerData: { fonts: this.#fonts } });
    worker.on('message', (answer: PaintAnswer) => this.#answer(answer));
    worker.on('error', (error: Error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`The painter ended with code ${code}`)));
    return worker;
  }

  #answer(answer: PaintAnswer): void {
    const awaited = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    // The process may end while the painter has nothing to do.
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('png' in answer) awaited?.resolve(answer.png);
    else awaited?.reject(new Error(`Cannot paint a picture: ${answer.error}`));
  }

  /** What waits fails with the worker; the next to come has a new one. */
  #fail(error: Error): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A picture takes a tenth of a second or two. */
const MOST_WAITING = 16;

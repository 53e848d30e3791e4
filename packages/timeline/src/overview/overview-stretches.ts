import type { SourceReader } from '../tile/source-reader.ts';
import type { Stretch } from '../tile/stretch.ts';
import { refineStretches } from './refine-stretches.ts';

/** Keeps the stretches of the whole of a timeline, the same ones as long as nothing more is known. */
export class OverviewStretches {
  readonly #reader: SourceReader;
  #stretches: readonly Stretch[] = [];
  #key = '';

  constructor(reader: SourceReader) {
    this.#reader = reader;
  }

  /**
   * The stretches once they are known as well as they should be, till then those before; asks for what they lack. Drawn
   * while they come, the scale would change and with it the place of everything on it.
   */
  read(): readonly Stretch[] {
    const { open, whole } = this.#reader;
    if (open === undefined || whole.length < open.roots.length) return this.#stretches;
    const { stretches, wanted } = refineStretches(whole, (address) => open.book.find(address));
    this.#reader.refine(wanted);
    if (wanted.some((address) => open.book.find(address) === undefined)) return this.#stretches;
    const key = stretches.map(({ from, to, count }) => `${from} ${to} ${count}`).join();
    if (key !== this.#key) this.#stretches = stretches;
    this.#key = key;
    return this.#stretches;
  }
}

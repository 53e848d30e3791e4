import type { EventItem, Matched, Page } from '@linimasa/schema';

/** Rows a page. */
export const PAGE = 200;
/** Pages that are kept: those nearest to what is looked at. */
const KEPT = 24;

/** Asks for the page that a cursor leads to, the first without one; of one that is only passed by, `skip`, for no more than its end. */
export type AskPage = (
  cursor: string | undefined,
  skip: boolean,
  signal: AbortSignal,
) => Promise<Page<Pick<EventItem, 'id'>>>;

/**
 * The rows of a list that may be of any length, read by cursor as they are looked at. Far pages are let go; their
 * cursors stay, so that the way back is one question.
 */
export class RowPages {
  readonly #ask: AskPage;
  readonly #changed: () => void;
  readonly #abort = new AbortController();
  /** Of each page that can be asked for; the first has none. */
  readonly #cursors: (string | undefined)[] = [undefined];
  readonly #pages = new Map<number, readonly EventItem[]>();
  #matched: Matched | undefined;
  #last: number | undefined;
  #wanted: readonly [first: number, last: number] = [0, 0];
  #reading = false;
  #error: unknown;

  /** `changed` is told whenever there is more to show. */
  constructor(ask: AskPage, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** How many match; undefined until the first page is there. */
  get matched(): Matched | undefined {
    return this.#matched;
  }

  /** What went wrong last; undefined where nothing did. */
  get error(): unknown {
    return this.#error;
  }

  /** How many rows there are, as far as is known: those beyond can be reached by going on. */
  get length(): number {
    if (this.#last !== undefined) return this.#last;
    if (this.#matched === undefined) return 0;
    const { count, exact } = this.#matched;
    return exact ? count : Math.max(count, this.#cursors.length * PAGE);
  }

  /** The row of an index; undefined where it is not there yet. */
  row(index: number): EventItem | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Says which rows are looked at, both inclusive. Asks for what is missing, one page after the other. */
  look(first: number, last: number): void {
    const wanted = [Math.floor(first / PAGE), Math.floor(Math.max(first, last) / PAGE)] as const;
    if (wanted[0] === this.#wanted[0] && wanted[1] === this.#wanted[1] && this.#error !== undefined) return;
    this.#wanted = wanted;
    void this.#read();
  }

  /** Asks again for what failed. */
  retry(): void {
    this.#error = undefined;
    void this.#read();
  }

  /** Abandons what is on its way. */
  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      for (let page = this.#findMissing(); page !== undefined; page = this.#findMissing())
        await this.#readPage(page);
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#error = error;
      this.#changed();
    } finally {
      this.#reading = false;
    }
  }

  /** The next page to ask for: one that is looked at, or one on the way there. */
  #findMissing(): number | undefined {
    const [first, last] = this.#wanted;
    const known = this.#cursors.length - 1;
    if (first > known) return this.#isEnded ? undefined : known;
    for (let page = first; page <= Math.min(last, known); page += 1) if (!this.#pages.has(page)) return page;
    return last > known && !this.#isEnded ? known : undefined;
  }

  get #isEnded(): boolean {
    return this.#last !== undefined;
  }

  async #readPage(page: number): Promise<void> {
    const [first, last] = this.#wanted;
    const skip = page < first || page > last;
    const { items, matched, next } = await this.#ask(this.#cursors[page], skip, this.#abort.signal);
    this.#abort.signal.throwIfAborted();
    this.#error = undefined;
    this.#matched = matched;
    if (!skip) this.#pages.set(page, items as readonly EventItem[]);
    if (next === undefined) this.#last = page * PAGE + items.length;
    else if (page === this.#cursors.length - 1) this.#cursors.push(next);
    this.#letGo();
    this.#changed();
  }

  #letGo(): void {
    const [first, last] = this.#wanted;
    const middle = (first + last) / 2;
    const far = [...this.#pages.keys()].toSorted((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of far.slice(0, Math.max(0, far.length - KEPT))) this.#pages.delete(page);
  }
}

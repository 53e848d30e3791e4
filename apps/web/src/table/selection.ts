import type { EventItem } from '@linimasa/schema';

/** The rows that the reader has chosen, wherever they stand by now. */
export class Selection {
  readonly #changed: () => void;
  readonly #items = new Map<string, EventItem>();
  #last: number | undefined;

  /** `changed` is told of every choice. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** In the order in which they were chosen. */
  get items(): readonly EventItem[] {
    return [...this.#items.values()];
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  /** Chooses a row or lets go of it; where rows can be had by `row`, all between the one before and this one alike. */
  toggle(item: EventItem, index: number, row?: (index: number) => EventItem | undefined): void {
    const chosen = !this.has(item.id);
    const from = row === undefined ? index : (this.#last ?? index);
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const each = at === index ? item : row?.(at);
      if (each !== undefined && chosen) this.#items.set(each.id, each);
      else if (each !== undefined) this.#items.delete(each.id);
    }
    this.#last = index;
    this.#changed();
  }

  /** Lets go of all. */
  clear(): void {
    this.#items.clear();
    this.#last = undefined;
    this.#changed();
  }
}

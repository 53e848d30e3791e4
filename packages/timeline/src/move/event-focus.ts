import { stringifyQuery, type TileEvent, type Window } from '@linimasa/schema';
import { toShape } from '../mark/to-shape.ts';
import type { Rank } from '../tile/find-rank.ts';
import type { OpenBook, SourceReader } from '../tile/source-reader.ts';
import { type Step, Walker } from '../tile/walker.ts';
import type { Mover } from './mover.ts';

/** Whose events the focus walks through. */
export interface FocusHost {
  /** The id of the event that has the focus. */
  focused(): string | undefined;
  /** The id of the selected event. */
  selected(): string | undefined;
  /** The events that are drawn. */
  drawn(): readonly TileEvent[];
  /** Draws an event before all others and gives it the focus; `moved` if the window had to follow. */
  focus(event: TileEvent, moved: boolean): Promise<void>;
  /** There is another event to draw. */
  redraw(): void;
  fail(error: unknown): void;
}

/** Moves the focus from event to event, drawn or not, and remembers those that must be drawn for it. */
export class EventFocus {
  readonly #host: FocusHost;
  readonly #reader: SourceReader;
  readonly #mover: Mover;
  #walker = new Walker();
  #focused: TileEvent | undefined;
  #selected: TileEvent | undefined;
  #asked: { readonly id: string; readonly open: OpenBook } | undefined;

  constructor(host: FocusHost, reader: SourceReader, mover: Mover) {
    this.#host = host;
    this.#reader = reader;
    this.#mover = mover;
  }

  /** Events to draw though no tile may show them: the one that was walked to, and the selected one. */
  get guests(): readonly TileEvent[] {
    const selected = this.#host.selected();
    if (selected !== this.#selected?.id) this.#selected = this.find(selected);
    if (selected !== undefined && this.#selected === undefined) void this.#bring(selected);
    return [this.#focused, this.#selected].filter((event) => event !== undefined);
  }

  /** Asks once for a selected event that no tile shows, unless filters may leave it out, and has it drawn. */
  async #bring(id: string): Promise<void> {
    const { open } = this.#reader;
    if (open === undefined || (this.#asked?.id === id && this.#asked.open === open)) return;
    this.#asked = { id, open };
    const { review: _review, ...filters } = open.reading.filters;
    if (stringifyQuery(filters) !== '') return;
    const event = await this.lookUp(id);
    if (event === undefined || this.#host.selected() !== id) return;
    this.#selected = event;
    this.#host.redraw();
  }

  /** An event that is known here, else as the source has it. */
  async lookUp(id: string): Promise<TileEvent | undefined> {
    const { open } = this.#reader;
    const known = this.find(id);
    if (known !== undefined || open === undefined) return known;
    return this.#walker.find(open, id).catch((error: unknown) => {
      if (this.#reader.open === open) this.#host.fail(error);
      return undefined;
    });
  }

  /** The id of the event from which steps lead on. */
  get current(): string | undefined {
    return this.#host.focused() ?? this.#host.selected();
  }

  /** An event that is known here. */
  find(id: string | undefined): TileEvent | undefined {
    const known = [this.#focused, this.#selected, ...this.#host.drawn()];
    return id === undefined ? undefined : known.find((event) => event?.id === id);
  }

  /** Goes to the next or the last event there is, whether it is drawn or not. */
  walk(step: Step): void {
    const { open } = this.#reader;
    if (open === undefined) return;
    const place = () => this.find(this.current);
    const arrive = (event: TileEvent) => this.go(event);
    this.#walker.step(open, step, this.#mover.shown, place, arrive).catch((error: unknown) => {
      if (this.#reader.open === open) this.#host.fail(error);
    });
  }

  /** Brings an event into view, gives it a label before all others, and the focus. */
  async go(event: TileEvent): Promise<void> {
    this.#focused = event;
    const window = centre(event, this.#mover.shown);
    if (window !== undefined) this.#mover.go(window, false);
    await this.#host.focus(event, window !== undefined);
  }

  /** Where an event stands among all of them; undefined where that cannot be had. */
  async rank(event: TileEvent): Promise<Rank | undefined> {
    const { open } = this.#reader;
    return open && this.#walker.rank(open, event).catch(() => undefined);
  }

  /** Abandons where it was going. */
  stop(): void {
    this.#walker.stop();
    this.#walker = new Walker();
  }
}

/** The window of the same length around an event that lies outside it. */
function centre({ bounds }: TileEvent, { from, to }: Window): Window | undefined {
  const shape = toShape(bounds);
  if (shape === undefined || (shape.at >= from && shape.at <= to)) return undefined;
  const half = (to - from) / 2;
  const middle = shape.end === 'known' ? (shape.from + shape.to) / 2 : shape.from;
  return { from: middle - half, to: middle + half };
}

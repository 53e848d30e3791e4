import { pickText, type TileEvent } from '@linimasa/schema';
import type { Lane } from '../lane/lane.ts';
import { toLaneId } from '../lane/to-lanes.ts';
import { type Mark, type MarkContext, toMark } from './mark.ts';

/** What marks are made with, and the lanes that they fall into. */
export interface MarksContext extends Pick<MarkContext, 'language' | 'zone' | 'in' | 'texts'> {
  readonly lanes: readonly Lane[];
}

/**
 * Makes marks of events, each once: to word dates takes long, and most events of a view were in the one before.
 * A new context needs new marks.
 */
export class MarkList {
  readonly #context: MarksContext;
  readonly #marks = new Map<string, Mark | undefined>();
  readonly #titles = new Map<string, string>();

  constructor(context: MarksContext) {
    this.#context = context;
  }

  /** Makes the marks of events that have a place on the axis; those of no lane go to the one without an id. */
  list(events: readonly TileEvent[]): readonly Mark[] {
    const { lanes, language, ...context } = this.#context;
    for (const { id, title } of events) this.#titles.set(id, pickText(title, [language]).value);
    const toLane = (event: TileEvent) => toLaneId(event.lanes, lanes);
    const titleOf = (id: string) => this.#titles.get(id);
    return events.flatMap((event) => {
      if (!this.#marks.has(event.id))
        this.#marks.set(event.id, toMark(event, { ...context, language, toLane, titleOf }));
      return this.#marks.get(event.id) ?? [];
    });
  }
}

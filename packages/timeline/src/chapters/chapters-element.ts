import type { EventSource, Matched } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createMoveEvent } from '../move/move.ts';
import { growWindow } from '../move/windows.ts';
import { fillCount } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import { pickTexts } from '../text/languages.ts';
import { chaptersStyles } from './chapters-styles.ts';
import { countChapters, type PageFilters } from './count-chapters.ts';
import type { ShownChapter } from './list-chapters.ts';

/** Around a chapter that is gone to: a share of its length, and two hours at least. */
const AIR = 0.03;
const LEAST_AIR = 7_200_000;

/**
 * `<linimasa-chapters>`: a button for every chapter, with how many events it holds under the present filters. Asks
 * for moves by `linimasa-move`. Nothing where there are no chapters; a count that cannot be had is left out.
 */
export class ChaptersElement extends LitElement {
  static override properties = {
    chapters: { attribute: false },
    source: { attribute: false },
    filters: { attribute: false },
    revision: { attribute: false },
    current: { type: Number },
    language: {},
    counts: { state: true },
  };
  static override styles = chaptersStyles;

  declare chapters: readonly ShownChapter[];
  declare source: EventSource | undefined;
  declare filters: PageFilters;
  /** What the timeline stands at: another revision is asked anew. */
  declare revision: string | undefined;
  /** The index of the chapter that is shown; -1 for none. */
  declare current: number;
  /** BCP 47. */
  declare language: string;
  declare protected counts: readonly Matched[];
  #asking: AbortController | undefined;

  constructor() {
    super();
    this.chapters = [];
    this.source = undefined;
    this.filters = {};
    this.revision = undefined;
    this.current = -1;
    this.language = 'en';
    this.counts = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['chapters', 'source', 'filters', 'revision'].some((name) => changed.has(name))) void this.#count();
  }

  async #count(): Promise<void> {
    this.#asking?.abort();
    const { source, chapters, filters } = this;
    const { signal } = (this.#asking = new AbortController());
    if (source === undefined) return;
    try {
      const counts = await countChapters(source, chapters, filters, signal);
      if (!signal.aborted) this.counts = counts;
    } catch {
      // A button leads there with a count or without.
      if (!signal.aborted) this.counts = [];
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.chapters.length === 0) return nothing;
    const { chapters: texts, locale, direction } = pickTexts(this.language);
    return html`<div class="row" role="group" lang=${locale} dir=${direction} aria-label=${texts.label}>
      ${this.chapters.map((chapter, index) => this.#renderChapter(chapter, index))}
    </div>`;
  }

  #renderChapter({ title, language, window }: ShownChapter, index: number): TemplateResult {
    const texts = pickTexts(this.language);
    const matched = this.counts[index];
    const count = matched === undefined ? '' : formatCount(matched.count, texts.locale);
    const words = matched === undefined ? '' : `, ${fillCount(texts, texts.chapters.count, matched.count)}`;
    return html`<button
      type="button"
      aria-current=${index === this.current ? 'true' : nothing}
      aria-label=${`${title}${words}`}
      @click=${() => this.dispatchEvent(createMoveEvent({ kind: 'window', window: growWindow(window, AIR, LEAST_AIR) }))}
    >
      <bdi lang=${language}>${title}</bdi> <span class="count">${count}${matched?.exact === false ? '+' : ''}</span>
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.#showCurrent();
  }

  /** Moves the row alone, never the page. */
  #showCurrent(): void {
    const row = this.renderRoot.querySelector('.row');
    const button = row?.querySelector<HTMLElement>('[aria-current]');
    if (row == null || button == null) return;
    const [outer, inner] = [row.getBoundingClientRect(), button.getBoundingClientRect()];
    if (inner.left >= outer.left && inner.right <= outer.right) return;
    row.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
  }
}

import { type EventItem, type EventSource, type Page, pickText } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PageFilters } from '../chapters/count-chapters.ts';
import { wordDate } from '../mark/word-date.ts';
import { fillCount } from '../text/fill-text.ts';
import { pickTexts } from '../text/languages.ts';
import { shelfStyles } from './shelf-styles.ts';

/** How many come at a time. */
const PAGE = 25;

/**
 * `<linimasa-shelf>`: the events that have no place on the axis, behind a line that counts them; they come in pages.
 * One that is chosen is told by `linimasa-select`, as one on the axis is. Nothing where every event is dated.
 */
export class ShelfElement extends LitElement {
  static override properties = {
    source: { attribute: false },
    filters: { attribute: false },
    revision: { attribute: false },
    language: {},
    zone: {},
    clock: { attribute: false },
    selected: {},
    items: { state: true },
    last: { state: true },
    failed: { state: true },
  };
  static override styles = shelfStyles;

  declare source: EventSource | undefined;
  declare filters: PageFilters;
  /** What the timeline stands at: another revision is asked anew. */
  declare revision: string | undefined;
  /** BCP 47. */
  declare language: string;
  /** IANA zone of the timeline. */
  declare zone: string;
  /** Whose clock is read out, as `wordWhen` takes it. */
  declare clock: string;
  /** The id of the event that is chosen. */
  declare selected: string | undefined;
  declare protected items: readonly EventItem[];
  /** The page that came last: it knows how many there are, and what comes next. */
  declare protected last: Page<EventItem> | undefined;
  declare protected failed: boolean;
  #asking: AbortController | undefined;

  constructor() {
    super();
    this.source = undefined;
    this.filters = {};
    this.revision = undefined;
    this.language = 'en';
    this.zone = 'UTC';
    this.clock = 'own';
    this.selected = undefined;
    this.#empty();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!['source', 'filters', 'revision'].some((name) => changed.has(name))) return;
    this.#empty();
    void this.#load();
  }

  #empty(): void {
    this.items = [];
    this.last = undefined;
    this.failed = false;
  }

  readonly #load = async (): Promise<void> => {
    this.#asking?.abort();
    const { source, filters, last } = this;
    const { signal } = (this.#asking = new AbortController());
    if (source === undefined) return;
    const cursor = last?.next === undefined ? {} : { cursor: last.next };
    try {
      const page = await source.events({ ...filters, undated: 'only', limit: PAGE, ...cursor }, signal);
      if (signal.aborted) return;
      this.items = [...this.items, ...page.items];
      this.last = page;
      this.failed = false;
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  };

  protected override render(): TemplateResult | typeof nothing {
    const texts = pickTexts(this.language);
    if (this.failed && this.items.length === 0)
      return html`<p class="line" role="alert" lang=${texts.locale} dir=${texts.direction}>${texts.shelf.failed} ${this.#renderLoad(texts.shelf.again)}</p>`;
    const { matched, next } = this.last ?? {};
    if (matched === undefined || matched.count === 0) return nothing;
    return html`<details lang=${texts.locale} dir=${texts.direction}>
      <summary class="line">${fillCount(texts, texts.shelf.count, matched.count)}${matched.exact ? '' : '+'}</summary>
      <div class="list">
        <ul>
          ${this.items.map((item) => this.#renderItem(item))}
        </ul>
        ${this.failed ? html`<p class="line" role="alert">${texts.shelf.failed}</p>` : nothing}
        ${next === undefined ? nothing : html`<p class="line">${this.#renderLoad(this.failed ? texts.shelf.again : texts.shelf.more)}</p>`}
      </div>
    </details>`;
  }

  #renderLoad(label: string): TemplateResult {
    return html`<button type="button" class="load" @click=${this.#load}>${label}</button>`;
  }

  #renderItem({ id, title, when, status, contested, review }: EventItem): TemplateResult {
    const { language, zone, clock } = this;
    const texts = pickTexts(language);
    const { value, language: written } = pickText(title, [language]);
    const notes = [
      ...(when === undefined ? [] : [wordDate(when, { language, zone, in: clock, texts })]),
      ...(status === 'occurred' ? [] : [texts.status[status]]),
      ...(contested ? [`≠ ${texts.contested}`] : []),
      ...(review === 'unconfirmed' ? [`? ${texts.unconfirmed}`] : []),
    ];
    return html`<li>
      <button type="button" class="event" data-id=${id} aria-pressed=${id === this.selected} @click=${() => this.#choose(id)}>
        <bdi lang=${written}>${value}</bdi>
        ${notes.length === 0 ? nothing : html`<span class="note">${notes.join(' · ')}</span>`}
      </button>
    </li>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('linimasa-select', { detail: { id }, bubbles: true, composed: true }));
  }
}

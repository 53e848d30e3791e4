import type { Client } from '@linimasa/client';
import type { EventFilters, Facets, TimelineAnswer } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Loader } from '../data/loader.ts';
import { createFinder } from '../hit/find-hits.ts';
import { renderHits } from '../hit/render-hits.ts';
import { isOwnKey } from '../parts/is-own-key.ts';
import { PageKeys } from '../parts/page-keys.ts';
import { wordDate } from '../parts/word-when.ts';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { type Aliases, loadAliases } from './load-aliases.ts';
import { searchStyles } from './search-styles.ts';
import { type SuggestedEvent, type Suggestion, suggest } from './suggest.ts';

/** How long typing must rest before it is a question. Milliseconds. */
const REST = 220;

/**
 * `<linimasa-search>`: a search field that `/` reaches from anywhere. Says what is sought by `linimasa-search`, and what was
 * chosen of what it suggests by `linimasa-suggestion`.
 */
export class SearchElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    q: {},
    client: { attribute: false },
    timeline: { attribute: false },
    filters: { attribute: false },
    typed: { state: true },
    open: { state: true },
    active: { state: true },
  };
  static override styles = [baseStyles, searchStyles];

  declare texts: Texts;
  /** What is sought. */
  declare q: string;
  declare client: Client;
  declare timeline: TimelineAnswer;
  /** The filters of the view, as a question. */
  declare filters: EventFilters;
  declare protected typed: string;
  declare protected open: boolean;
  /** Which suggestion the keys have come to; −1 for none. */
  declare protected active: number;
  readonly #facets = new Loader<Facets>(this);
  readonly #aliases = new Loader<Aliases>(this);
  readonly #events = new Loader<readonly SuggestedEvent[]>(this);
  #suggestions: readonly Suggestion[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;

  protected readonly keys = new PageKeys(this, (event) => this.#onSlash(event));

  constructor() {
    super();
    this.typed = '';
    this.open = false;
    this.active = -1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.open) return;
    if (changed.has('q') || changed.has('open') || changed.has('filters')) this.#ask();
    const { texts, timeline } = this;
    const languages = [texts.language, ...timeline.languages];
    const facets = this.#facets.state.value;
    const aliases = this.#aliases.state.value;
    const { value: events = [] } = this.#events.state;
    this.#suggestions = suggest(this.typed, { facets, aliases, events }, languages);
    if (this.active >= this.#suggestions.length) this.active = -1;
  }

  /** Values as they would count without the words; events by the words. */
  #ask(): void {
    const { client, filters } = this;
    const { id, revision } = this.timeline;
    const { q: _, ...others } = filters;
    const key = `${id} ${revision} ${JSON.stringify(others)}`;
    this.#facets.load(key, (signal) => client.facets(id, { ...others, undated: 'include' }, { signal }));
    this.#aliases.load(`${id} ${revision}`, (signal) => loadAliases(client, id, signal));
    if (this.q === '') return this.#events.clear();
    const query = {
      ...others,
      q: this.q,
      undated: 'include',
      sort: 'relevance',
      limit: 4,
      fields: ['id', 'title', 'when', 'bounds'],
    } as const;
    this.#events.load(
      `${key} ${this.q}`,
      async (signal) => (await client.events(id, query, { signal })).items,
    );
  }

  protected override render(): TemplateResult {
    const { texts, active } = this;
    const open = this.open && this.#suggestions.length > 0;
    return html`<div role="search">
      <input
        type="search"
        role="combobox"
        autocomplete="off"
        enterkeyhint="search"
        aria-label=${texts.header.searchLabel}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="suggestions"
        aria-activedescendant=${open && active >= 0 ? `option-${active}` : nothing}
        placeholder=${texts.header.search}
        maxlength="200"
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @blur=${() => (this.open = false)}
      />
      <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true">
        <circle cx="6" cy="6" r="4.25" />
        <path d="m9.3 9.3 3.2 3.2" />
      </svg>
      <kbd aria-hidden="true">/</kbd>
      <div id="suggestions" class="suggestions" role="listbox" aria-label=${texts.suggest.label} ?hidden=${!open} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${open ? this.#renderSuggestions() : nothing}
      </div>
    </div>`;
  }

  #renderSuggestions(): readonly TemplateResult[] {
    const { texts } = this;
    const find = createFinder(this.typed);
    const groups = Map.groupBy([...this.#suggestions.entries()], ([, { kind }]) => kind);
    return [...groups].map(([kind, group]) => {
      const label = kind === 'event' ? texts.suggest.events : texts.filter[kind];
      return html`<div role="group" aria-label=${label}>
        <div class="heading" aria-hidden="true">${label}</div>
        ${group.map(
          ([
            index,
            each,
          ]) => html`<div role="option" id="option-${index}" aria-selected=${index === this.active} @click=${() => this.#choose(each)}>
            ${this.#renderName(each, find)}<span class="count">${this.#wordAside(each)}</span>
          </div>`,
        )}
      </div>`;
    });
  }

  /** A name, and the other name by which it was found. */
  #renderName(suggestion: Suggestion, find: ReturnType<typeof createFinder>): TemplateResult {
    const alias = suggestion.kind === 'event' ? undefined : suggestion.alias;
    const also =
      alias === undefined
        ? nothing
        : html` <span class="also">— ${this.texts.suggest.also} <bdi>${renderHits(find(alias))}</bdi></span>`;
    return html`<span><bdi>${renderHits(find(suggestion.label))}</bdi>${also}</span>`;
  }

  /** How many events a value gives; when an event was. */
  #wordAside(suggestion: Suggestion): string {
    const { texts, timeline } = this;
    if (suggestion.kind !== 'event') return new Intl.NumberFormat(texts.locale).format(suggestion.count);
    const { when, bounds } = suggestion.event;
    return wordDate(when, bounds, { texts, zone: timeline.zone }).date;
  }

  /** Says what is sought, but leaves alone what the reader is typing: a space at its end may be followed by a word. */
  protected override updated(changed: PropertyValues): void {
    const input = this.#input;
    if (changed.has('q') && input !== null && input.value.trim() !== this.q) {
      input.value = this.q;
      this.typed = this.q;
    }
    if (changed.has('active'))
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #onSlash(event: KeyboardEvent): void {
    if (event.key !== '/' || isOwnKey(event)) return;
    event.preventDefault();
    this.#input?.focus();
  }

  readonly #onInput = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    this.typed = value;
    this.open = value.trim() !== '';
    this.active = -1;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#send(value), value === '' ? 0 : REST);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const chosen = this.#suggestions[this.active];
    const open = this.open && this.#suggestions.length > 0;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.open = this.typed.trim() !== '';
      // One place more than there are suggestions: that of the field itself.
      const places = this.#suggestions.length + 1;
      if (open) this.active = ((this.active + 1 + step + places) % places) - 1;
    } else if (event.key === 'Enter') {
      clearTimeout(this.#rest);
      if (open && chosen !== undefined) this.#choose(chosen);
      else this.#send((event.target as HTMLInputElement).value);
      this.open = false;
    } else if (event.key === 'Escape' && open) {
      // The first time only what is suggested goes away, the next time the words.
      event.preventDefault();
      this.open = false;
    }
  };

  #choose(suggestion: Suggestion): void {
    clearTimeout(this.#rest);
    this.open = false;
    this.active = -1;
    this.dispatchEvent(new CustomEvent('linimasa-suggestion', { detail: suggestion }));
  }

  #send(value: string): void {
    const q = value.trim();
    if (q !== this.q) this.dispatchEvent(new CustomEvent('linimasa-search', { detail: q }));
  }
}

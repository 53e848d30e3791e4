import type { Client } from '@linimasa/client';
import { type EventFilters, pickText, type TimelineAnswer, type Window } from '@linimasa/schema';
import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { Loader } from '../data/loader.ts';
import { wordError } from '../data/word-error.ts';
import { followLink } from '../parts/follow-link.ts';
import { failureStyles, renderFailure } from '../parts/render-failure.ts';
import { baseStyles } from '../style/base-styles.ts';
import { fillCount } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { createViewEvent } from '../view/view-change.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';
import { LAND } from './land.ts';
import { type LocatedPlace, loadPlaceCounts, loadPlaces, type PlaceCounts } from './load-places.ts';
import { mapStyles } from './map-styles.ts';
import { type CountedPlace, type PlaceMark, placeMarks } from './place-marks.ts';
import { drawMap, type MapFrame, type MapMove, STILL, zoomMove } from './project-places.ts';

const PRECISIONS = ['exact', 'locality', 'region', 'country'] as const;
/** By how much a press comes closer. */
const STEP = 1.8;
/** Pixels: a press that moves no further is a click. */
const STILL_PRESS = 4;

/**
 * `<linimasa-map>`: where the events of a window happen, in step with window, filters and selection. What it draws stands
 * in a list beneath it as well, each place a link that narrows the view to it.
 */
export class MapElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    client: { attribute: false },
    timeline: { attribute: false },
    view: { attribute: false },
    filters: { attribute: false },
    window: { attribute: false },
    highlighted: {},
    width: { state: true },
    move: { state: true },
  };
  static override styles = [baseStyles, failureStyles, mapStyles];

  declare texts: Texts;
  declare client: Client;
  declare timeline: TimelineAnswer;
  declare view: ViewState;
  /** The filters of the view, as a question. */
  declare filters: EventFilters;
  /** What the view shows of time; absent until that is known. */
  declare window: Window | undefined;
  /** The id of the event that is pointed at elsewhere. */
  declare highlighted: string | undefined;
  declare protected width: number;
  declare protected move: MapMove;
  readonly #places = new Loader<readonly LocatedPlace[]>(this);
  readonly #counts = new Loader<PlaceCounts>(this);
  readonly #resize = new ResizeObserver(([entry]) => {
    // Its height follows from its width: to draw at once would be to be observed again.
    requestAnimationFrame(() => (this.width = Math.round(entry?.contentRect.width ?? 0)));
  });
  #press: { readonly x: number; readonly y: number; readonly from: MapMove } | undefined;

  constructor() {
    super();
    this.width = 0;
    this.move = STILL;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { client, timeline, filters, window } = this;
    const { id, revision } = timeline;
    this.#places.load(`${id} ${revision}`, (signal) => loadPlaces(client, id, signal));
    if (window === undefined) return;
    const key = `${id} ${revision} ${window.from} ${window.to} ${JSON.stringify(filters)}`;
    this.#counts.load(key, (signal) => loadPlaceCounts(client, id, { filters, window }, signal));
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const failed = [this.#places, this.#counts].find(({ state }) => state.error !== undefined);
    if (failed !== undefined) return renderFailure(texts, wordError(failed.state.error, texts), failed.retry);
    const counted = this.#count();
    return html`<div class="frame">${this.#renderMap(counted)}</div>
      ${renderLegend(texts)} ${this.#counts.state.value === undefined ? nothing : this.#renderList(counted, this.#counts.state.value)}`;
  }

  #count(): readonly CountedPlace[] {
    const { texts, timeline, view, highlighted } = this;
    const { counts, where } = this.#counts.state.value ?? { counts: new Map(), where: new Map() };
    const here = new Set([view.event, highlighted].flatMap((id) => where.get(id ?? '') ?? []));
    const languages = [texts.language, ...timeline.languages];
    return (this.#places.state.value ?? []).map((place) => ({
      place,
      name: pickText(place.name, languages).value,
      count: counts.get(place.id) ?? 0,
      chosen: view.filters.place.includes(place.id),
      here: here.has(place.id),
    }));
  }

  get #frame(): MapFrame {
    const { width } = this;
    return { width, height: Math.round(Math.min(460, Math.max(240, width * 0.56))) };
  }

  #renderMap(counted: readonly CountedPlace[]): TemplateResult {
    const frame = this.#frame;
    const { out } = this.texts;
    const size = `0 0 ${frame.width} ${frame.height}`;
    if (frame.width === 0) return html`<svg viewBox="0 0 100 56" aria-hidden="true"></svg>`;
    const drawing = drawMap(
      LAND,
      counted.map(({ place }) => place.coordinates),
      frame,
      this.move,
    );
    const marks = placeMarks(counted, drawing, frame, measureName);
    return html`<svg
        viewBox=${size}
        role="img"
        aria-label=${out.map.label}
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onRelease}
        @pointercancel=${this.#onRelease}
        @dblclick=${this.#onDouble}
      >
        <path class="graticule" d=${drawing.graticule}></path>
        <path class="land" d=${drawing.land}></path>
        ${marks.map((mark) => renderMark(mark, () => this.#choose(mark)))}
      </svg>
      <div class="controls">
        <button type="button" aria-label=${out.map.zoomIn} title=${out.map.zoomIn} @click=${() => this.#zoom(STEP)}>+</button>
        <button type="button" aria-label=${out.map.zoomOut} title=${out.map.zoomOut} @click=${() => this.#zoom(1 / STEP)}>−</button>
        <button type="button" @click=${() => (this.move = STILL)}>${out.map.all}</button>
      </div>`;
  }

  #renderList(counted: readonly CountedPlace[], { counts, nowhere }: PlaceCounts): TemplateResult {
    const { texts } = this;
    const { map } = texts.out;
    const shown = counted.filter(({ count, chosen }) => count > 0 || chosen);
    const sorted = shown.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, texts.locale));
    return html`<h2>${map.places}</h2>
      ${counts.size === 0 ? html`<p class="quiet">${map.none}</p>` : nothing}
      <ul class="places">
        ${sorted.map((each) => this.#renderPlace(each))}
      </ul>
      ${nowhere === undefined || nowhere === 0 ? nothing : html`<p class="quiet note">${fillCount(texts, map.nowhere, nowhere)}</p>`}`;
  }

  #renderPlace(counted: CountedPlace): TemplateResult {
    const { texts, view } = this;
    const { place, name, count, chosen, here } = counted;
    const { map } = texts.out;
    const filters = this.#toFilters(counted);
    return html`<li>
      <a
        href=${stringifyViewState({ ...view, filters })}
        aria-current=${chosen ? 'true' : nothing}
        ?data-here=${here}
        title=${chosen ? map.widen : map.narrow}
        @click=${(event: MouseEvent) => followLink(event, { filters })}
      >
        <bdi>${name}</bdi>
        <small>${map.precision[place.coordinates.precision]}</small>
        <data value=${count}>${fillCount(texts, map.here, count)}</data>
      </a>
    </li>`;
  }

  /** Choosing a place narrows the view to it; choosing it again widens it. */
  #toFilters({ place, chosen }: CountedPlace): ViewState['filters'] {
    const { filters } = this.view;
    const others = filters.place.filter((id) => id !== place.id);
    return { ...filters, place: chosen ? others : [...others, place.id] };
  }

  #choose(counted: CountedPlace): void {
    this.dispatchEvent(createViewEvent({ filters: this.#toFilters(counted) }));
  }

  #zoom(factor: number, about?: readonly [number, number]): void {
    this.move = zoomMove(this.move, factor, this.#frame, about);
  }

  readonly #onPress = (event: PointerEvent): void => {
    if (event.button === 0) this.#press = { x: event.clientX, y: event.clientY, from: this.move };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const press = this.#press;
    const map = event.currentTarget;
    if (press === undefined || !(map instanceof SVGElement)) return;
    const [x, y] = [event.clientX - press.x, event.clientY - press.y];
    if (Math.hypot(x, y) < STILL_PRESS) return;
    // Once it moves it is no click on what lies under it.
    map.setPointerCapture(event.pointerId);
    map.toggleAttribute('data-moving', true);
    this.move = { ...press.from, x: press.from.x + x, y: press.from.y + y };
  };

  readonly #onRelease = (event: PointerEvent): void => {
    this.#press = undefined;
    if (event.currentTarget instanceof SVGElement) event.currentTarget.toggleAttribute('data-moving', false);
  };

  readonly #onDouble = (event: MouseEvent): void => {
    if (!(event.currentTarget instanceof SVGElement)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    this.#zoom(event.shiftKey ? 1 / STEP : STEP, [event.clientX - left, event.clientY - top]);
  };
}

function renderMark(
  { place, name, count, chosen, here, x, y, radius, reach, label }: PlaceMark,
  choose: () => void,
) {
  const { precision } = place.coordinates;
  return svg`<g>
    ${reach > radius && count > 0 ? svg`<circle class="reach" cx=${x} cy=${y} r=${reach}></circle>` : nothing}
    <circle class="dot" cx=${x} cy=${y} r=${radius} data-precision=${precision} ?data-empty=${count === 0} ?data-chosen=${chosen} ?data-here=${here} @click=${choose}><title>${name}</title></circle>
    ${label === undefined ? nothing : svg`<text x=${label.x} y=${y + 4} text-anchor=${label.anchor}>${name}</text>`}
  </g>`;
}

function renderLegend({ out }: Texts): TemplateResult {
  return html`<ul class="legend">
    ${PRECISIONS.map(
      (precision) => html`<li>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <circle class="reach" cx="9" cy="9" r=${precision === 'exact' ? 0 : 8}></circle>
          <circle class="dot" cx="9" cy="9" r="4.5" data-precision=${precision}></circle>
        </svg>
        ${out.map.precision[precision]}
      </li>`,
    )}
  </ul>`;
}

/** Pixels of a name, about: letters of the font are half as wide as they are high. */
function measureName(name: string): number {
  return name.length * 6.3;
}

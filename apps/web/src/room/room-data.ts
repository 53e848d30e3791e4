import { type Client, createEventSource } from '@linimasa/client';
import type {
  EventAnswer,
  EventFilters,
  EventItem,
  EventSource,
  Facets,
  Text,
  TimelineAnswer,
  Window,
} from '@linimasa/schema';
import { toOpening } from '@linimasa/timeline';
import type { ReactiveControllerHost } from 'lit';
import { loadCounts, type MatchingCounts } from '../data/load-counts.ts';
import { loadNearest, loadWindow, type WindowEvents } from '../data/load-window.ts';
import { Loader } from '../data/loader.ts';
import { widenToEvents } from '../view/find-window.ts';
import { stringifyViewState, toEventFilters, type ViewState } from '../view/view-state.ts';

/** How many events the list shows at first. */
const FIRST = 200;
/** How many more when asked. */
const MORE = 800;

/** What a room knows of the timeline that its view is of, and asks when the view changes. */
export class RoomData {
  readonly timeline: Loader<TimelineAnswer>;
  readonly counts: Loader<MatchingCounts>;
  readonly listed: Loader<WindowEvents>;
  readonly facets: Loader<Facets>;
  readonly event: Loader<EventAnswer>;
  /** What draws a map: its coasts and projections are loaded by who looks at one. */
  readonly map: Loader<unknown>;
  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #view: ViewState | undefined;
  #source: EventSource | undefined;
  #asked = '';
  #filters: EventFilters = {};
  #most = FIRST;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.timeline = new Loader(host);
    this.counts = new Loader(host);
    this.listed = new Loader(host);
    this.facets = new Loader(host);
    this.event = new Loader(host);
    this.map = new Loader(host);
  }

  /** For the timeline to draw from: the same object for the same timeline. */
  get source(): EventSource | undefined {
    return this.#source;
  }

  /** The filters of the view: the same object for the same filters. */
  get filters(): EventFilters {
    return this.#filters;
  }

  /** What the view shows of time, or the timeline at first; undefined until it is known. */
  get window(): Window | undefined {
    const timeline = this.timeline.state.value;
    if (this.#view?.window !== undefined) return this.#view.window;
    return timeline?.id === this.#view?.timeline && timeline !== undefined ? toOpening(timeline) : undefined;
  }

  /** Asks for everything that the view shows and that was not asked for already. */
  ask(client: Client, view: ViewState): void {
    const { timeline: id = '', event, filters: chosen, unconfirmed } = view;
    if (client !== this.#client || id !== this.#view?.timeline) this.#source = createEventSource(client, id);
    [this.#client, this.#view] = [client, view];
    const asked = stringifyViewState({
      timeline: id,
      filters: chosen,
      ...(unconfirmed === undefined ? {} : { unconfirmed }),
    });
    if (asked !== this.#asked)
      [this.#asked, this.#filters, this.#most] = [asked, toEventFilters(view), FIRST];
    const filters = this.#filters;
    const { review } = filters;
    this.timeline.load(id, (signal) => client.timeline(id, { signal }));
    this.counts.load(asked, (signal) => loadCounts(client, id, filters, signal));
    this.facets.load(asked, (signal) => client.facets(id, { ...filters, undated: 'include' }, { signal }));
    if (view.show === 'map') this.map.load('map', () => import('../map/define-map.ts'));
    this.#askWindow(client, id);
    if (event === undefined) return this.event.clear();
    const asking = review === undefined ? {} : { review };
    this.event.load(`${id} ${event} ${review}`, (signal) => client.event(id, event, asking, { signal }));
  }

  #askWindow(client: Client, id: string): void {
    const { window } = this;
    if (window === undefined) return;
    const question = { filters: this.#filters, window, most: this.#most };
    const key = `${this.#asked} ${window.from} ${window.to} ${this.#most}`;
    this.listed.load(key, (signal) => loadWindow(client, id, question, signal));
  }

  /** Lists more of the window's events. */
  readonly showMore = (): void => {
    this.#most += MORE;
    this.#host.requestUpdate();
  };

  /** The window widened until it shows the nearest event that matches. */
  async findWider(window: Window): Promise<Window> {
    if (this.#client === undefined || this.#view?.timeline === undefined) return window;
    const nearest = await loadNearest(this.#client, this.#view.timeline, this.#filters, window);
    return widenToEvents(window, nearest);
  }

  /** Whether there is an answer, or none to be had, to all that was asked first. */
  get isKnown(): boolean {
    if (this.timeline.state.error !== undefined) return true;
    const event = this.#view?.event === undefined ? [] : [this.event];
    const listed = this.window === undefined ? [] : [this.listed];
    return [this.timeline, this.counts, this.facets, ...listed, ...event].every(
      ({ state: { value, error } }) => value !== undefined || error !== undefined,
    );
  }

  /** The listed events in the order in which one goes through them, those without a date last. */
  get order(): readonly EventItem[] {
    return [...(this.listed.state.value?.items ?? []), ...(this.counts.state.value?.undated.items ?? [])];
  }

  /** The title of an event, as far as it is known here. */
  readonly titleOf = (id: string): Text | undefined =>
    [...this.order, ...(this.event.state.value?.events ?? [])].find((item) => item.id === id)?.title;
}

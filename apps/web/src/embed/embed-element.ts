import type { EventSource } from '@linimasa/schema';
import { TimelineElement } from '@linimasa/timeline';
import type { PropertyValues } from 'lit';
import { openSource } from './open-source.ts';

/**
 * `<linimasa-timeline>` for any page: the timeline element, which opens its source itself. `src` names it; without one, and
 * without a `source`, it is the JSON in a `<script type="application/json">` within.
 */
export class EmbedElement extends TimelineElement {
  static override properties = { ...TimelineElement.properties, src: {} };
  /** `https://host/TIMELINE`, or the address of the `timeline.json` of exported tiles. */
  declare src: string | undefined;
  #opening: symbol | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.source !== undefined || this.src !== undefined) return;
    const data = this.querySelector(':scope > script[type="application/json"]');
    if (data !== null) void this.#open(() => openData(data.textContent));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) this.#opening = undefined;
    const { src } = this;
    if (changed.has('src') && src !== undefined) void this.#open(() => openSource(src, this.baseURI));
    super.willUpdate(changed);
  }

  /** Opens a source; where that fails, the element says so as it does where a source fails. */
  async #open(open: () => EventSource | Promise<EventSource>): Promise<void> {
    const opening = Symbol('opening');
    this.#opening = opening;
    let source: EventSource;
    try {
      source = await open();
    } catch (error) {
      console.error(error);
      source = createFailedSource(error);
    }
    // Meanwhile the page may have named another.
    if (this.#opening === opening) this.source = source;
  }
}

async function openData(json: string): Promise<EventSource> {
  const { createDataSource } = await import('@linimasa/timeline/data');
  return createDataSource(JSON.parse(json));
}

/** A source that has failed before it could be asked. */
function createFailedSource(error: unknown): EventSource {
  const fail = async () => {
    throw error;
  };
  return { timeline: fail, tile: fail, events: fail };
}

import type { EventItem, TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { type ItemContext, renderItem } from '../list/render-item.ts';
import type { Names } from '../parts/names.ts';
import { linkRecords } from '../view/links.ts';
import type { PageContext } from './page.ts';

/** Events as a list of links to their pages; undefined where there are none. `more` stands below an event. */
export function renderEvents(
  items: readonly EventItem[],
  timeline: TimelineAnswer,
  places: Names,
  { texts, view }: PageContext,
  more: (item: EventItem) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult | undefined {
  if (items.length === 0) return undefined;
  const { zone, vocabulary } = timeline;
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const context: ItemContext = { texts, zone, vocabulary, places, titleOf: (id) => titles.get(id) };
  const links = linkRecords(timeline.id, view.language);
  return html`<ol class="event-list">
    ${items.map((item) => html`<li data-importance=${item.importance}><a href=${links.event(item.id)}>${renderItem(item, context)}</a>${more(item)}</li>`)}
  </ol>`;
}

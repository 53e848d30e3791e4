import {
  compareItems,
  type EventAnswer,
  type EventItem,
  type EventSummary,
  pickText,
  type RelatedEvent,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import { type DateContext, wordAnyDate } from '../parts/word-when.ts';
import type { Links } from '../view/links.ts';

/** What links to other events are made with. */
export interface RelationContext extends DateContext {
  readonly links: Links;
}

/**
 * Links to related events, both ways, grouped by how they stand to this one, each group in order of time; then those
 * of the same series by their numbers.
 */
export function renderRelations(
  { relations, series }: EventAnswer,
  context: RelationContext,
): TemplateResult | typeof nothing {
  const others = series?.others ?? [];
  if (relations.length + others.length === 0) return nothing;
  const { texts } = context;
  const groups = Map.groupBy(relations, ({ type, direction }) => texts.relation[type][direction]);
  return html`<h3>${texts.panel.related}</h3>
    <dl class="relations">
      ${[...groups].map(([label, group]) => html`<dt>${label}</dt>${sort(group).map(({ event }) => html`<dd>${renderLink(event, context)}</dd>`)}`)}
      ${others.length === 0 ? nothing : html`<dt>${texts.panel.series}</dt>${others.map(({ ordinal, event }) => html`<dd><span class="ordinal">${ordinal}</span> ${renderLink(event, context)}</dd>`)}`}
    </dl>`;
}

function sort(related: readonly RelatedEvent[]): readonly RelatedEvent[] {
  return related.toSorted((a, b) => compareItems(toComparable(a), toComparable(b)));
}

function toComparable({ event }: RelatedEvent): Pick<EventItem, 'bounds' | 'sequence' | 'id'> {
  return { ...event, sequence: 0 };
}

function renderLink(event: EventSummary, context: RelationContext): TemplateResult {
  const { texts, links } = context;
  const title = pickText(event.title, [texts.language]);
  const date = event.when === undefined ? '' : wordAnyDate(event.when, context).date;
  return html`<a href=${links.event(event.id)} lang=${title.language} @click=${(click: MouseEvent) => followLink(click, { event: event.id })}><bdi>${title.value}</bdi></a>
    <span class="date">${date}</span>`;
}

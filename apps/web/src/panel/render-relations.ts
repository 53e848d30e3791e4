import {
  compareItems,
  type EventAnswer,
  type EventItem,
  pickText,
  type RelatedEvent,
  wordWhen,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import type { Texts } from '../text/texts.ts';
import { stringifyViewState, type ViewState } from '../view/view-state.ts';

/** What links to other events are made with. */
export interface RelationContext {
  readonly texts: Texts;
  readonly view: ViewState;
  readonly zone: string;
}

/** Links to related events, both ways, grouped by how they stand to this one; each group in order of time. */
export function renderRelations(
  { relations }: EventAnswer,
  context: RelationContext,
): TemplateResult | typeof nothing {
  if (relations.length === 0) return nothing;
  const { texts } = context;
  const groups = Map.groupBy(relations, ({ type, direction }) => texts.relation[type][direction]);
  return html`<h3 class="unseen">${texts.panel.label}</h3>
    <dl class="relations">
      ${[...groups].map(([label, group]) => html`<dt>${label}</dt>${sort(group).map((each) => renderRelated(each, context))}`)}
    </dl>`;
}

function sort(related: readonly RelatedEvent[]): readonly RelatedEvent[] {
  return related.toSorted((a, b) => compareItems(toComparable(a), toComparable(b)));
}

function toComparable({ event }: RelatedEvent): Pick<EventItem, 'bounds' | 'sequence' | 'id'> {
  return { ...event, sequence: 0 };
}

function renderRelated({ event }: RelatedEvent, { texts, view, zone }: RelationContext): TemplateResult {
  const title = pickText(event.title, [texts.language]);
  const date = event.when === undefined ? '' : wordWhen(event.when, { language: texts.language, zone }).date;
  return html`<dd>
    <a href=${stringifyViewState({ ...view, event: event.id })} lang=${title.language} @click=${(click: MouseEvent) => followLink(click, { event: event.id })}><bdi>${title.value}</bdi></a>
    <span class="date">${date}</span>
  </dd>`;
}

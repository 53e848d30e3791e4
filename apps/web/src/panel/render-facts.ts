import { type EventAnswer, type Participant, pickText } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimContext } from '../claim/claim-context.ts';
import { followLink } from '../parts/follow-link.ts';
import { nameTerms } from '../parts/names.ts';
import { type LinkedFilter, RECORDS } from '../view/links.ts';
import { parseViewState } from '../view/view-state.ts';
import { renderExtra } from './render-extra.ts';
import { renderPageLink } from './render-page-link.ts';

/** Who, where, of which kind, and what the timeline adds of its own. */
export function renderFacts(event: EventAnswer, context: ClaimContext): TemplateResult {
  const { texts, timeline, languages, places } = context;
  const { panel } = texts;
  const kind = timeline.vocabulary.kinds[event.kind ?? ''];
  const tags = nameTerms(timeline.vocabulary.tags, languages);
  const link = (name: LinkedFilter, id: string, label: string) => renderFilter(name, id, label, context);
  return html`<dl>
    ${event.who.length === 0 ? nothing : html`<dt>${panel.who}</dt><dd>${renderItems(event.who.map((each) => renderParticipant(each, context)))}</dd>`}
    ${event.where.length === 0 ? nothing : html`<dt>${panel.where}</dt><dd>${renderItems(event.where.map((id) => link('place', id, places.of(id))))}</dd>`}
    ${kind === undefined ? nothing : html`<dt>${panel.kind}</dt><dd>${link('kind', event.kind ?? '', pickText(kind.label, languages).value)}</dd>`}
    ${event.status === 'occurred' ? nothing : html`<dt>${panel.status}</dt><dd>${texts.status[event.status]}</dd>`}
    ${renderExtra(event, timeline, texts)}
    ${event.tags.length === 0 ? nothing : html`<dt>${panel.tags}</dt><dd>${renderItems(event.tags.map((id) => link('tag', id, tags.of(id))))}</dd>`}
  </dl>`;
}

function renderItems(items: readonly TemplateResult[]): TemplateResult {
  return html`<ul class="inline">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function renderParticipant({ actor, name, role }: Participant, context: ClaimContext): TemplateResult {
  const { texts, timeline, languages, actors } = context;
  const roles = nameTerms(timeline.vocabulary.roles, languages);
  const own = name === undefined ? '' : pickText(name, languages).value;
  return html`${actor === undefined ? html`<bdi>${own}</bdi>` : renderFilter('actor', actor, actors.of(actor), context)}${role === undefined ? nothing : html` <span class="role"><bdi>${roles.of(role).toLocaleLowerCase(texts.language)}</bdi></span>`}`;
}

function renderFilter(
  name: LinkedFilter,
  id: string,
  label: string,
  { links, texts }: ClaimContext,
): TemplateResult {
  const href = links.filter(name, id);
  const follow = (click: MouseEvent) =>
    followLink(click, { filters: parseViewState(new URL(href, location.href)).filters });
  const page = name === 'actor' || name === 'place' ? links.record(RECORDS[name], id) : undefined;
  return html`<a href=${href} @click=${follow}><bdi>${label}</bdi></a>${page === undefined ? nothing : renderPageLink(page, label, texts)}`;
}

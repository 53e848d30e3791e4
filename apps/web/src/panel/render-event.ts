import { type EventAnswer, pickText } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimContext } from '../claim/claim-context.ts';
import { renderClaims } from '../claim/render-claims.ts';
import { renderSaid } from '../claim/render-said.ts';
import { wordDate, wordKnowledge } from '../parts/word-when.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate, renderIsolated } from '../text/isolate.ts';
import { renderFacts } from './render-facts.ts';
import { renderMedia } from './render-media.ts';
import { renderRelations } from './render-relations.ts';
import { renderScheduled } from './render-scheduled.ts';
import { renderSources } from './render-sources.ts';

/** All there is to say of an event below its title: when, what, who, where, planned against actual, on whose word. */
export function renderEvent(event: EventAnswer, context: ClaimContext): TemplateResult {
  const { texts, timeline, languages, links } = context;
  const summary = event.summary === undefined ? undefined : pickText(event.summary, languages);
  return html`${summary === undefined ? nothing : html`<p class="prose" lang=${summary.language}><bdi>${summary.value}</bdi></p>`}
    ${renderMedia(event, texts, languages)}
    ${renderScheduled(event, context)} ${renderFacts(event, context)}
    ${renderClaims(event, context)} ${renderSaid(event, context)}
    ${renderRelations(event, context)}
    ${renderSources(event, texts, timeline.zone, links)}`;
}

/** When it was, how that is known and how the source put it. */
export function renderWhen({ when, bounds, review }: EventAnswer, context: ClaimContext): TemplateResult {
  const { texts, languages } = context;
  const { date, note } = wordDate(when, bounds, context);
  const unconfirmed =
    review === 'unconfirmed' ? html`<span class="unconfirmed">${texts.unconfirmed}</span>` : nothing;
  if (when === undefined) return html`<p class="when"><strong>${date}</strong>${unconfirmed}</p>`;
  const wording = when.wording === undefined ? undefined : pickText(when.wording, languages);
  const known = wordKnowledge(when, bounds, context);
  return html`<p class="when">
    <strong>${renderIsolated(date)}${note === '' ? nothing : html`<span class="clock">${renderIsolated(note)}</span>`}</strong>
    <span class="known">${known.join(' · ')}</span>${unconfirmed}
    ${wording === undefined ? nothing : html`<span class="known" lang=${wording.language}>${renderIsolated(fillText(texts.panel.sourcePut, { wording: isolate(wording.value) }))}</span>`}
  </p>`;
}

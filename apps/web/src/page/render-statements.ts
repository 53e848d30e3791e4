import type { TimelineAnswer } from '@linimasa/schema';
import { html, type TemplateResult } from 'lit';
import { createClaimContext } from '../claim/claim-context.ts';
import { renderStatement } from '../claim/render-said.ts';
import { renderEventLink } from '../claim/render-voice.ts';
import { linkRecords } from '../view/links.ts';
import type { Statements } from './load-statements.ts';
import type { PageContext } from './page.ts';

/** Claims by the event that they are about, each with its question; undefined where there are none. */
export function renderStatements(
  { page, events }: Statements,
  timeline: TimelineAnswer,
  { texts, view }: PageContext,
): TemplateResult | undefined {
  if (page.items.length === 0) return undefined;
  const links = linkRecords(timeline.id, view.language);
  const groups = Map.groupBy(page.items, ({ question }) => question.event);
  return html`${[...groups].map(([id, claims]) => {
    const event = events.get(id);
    if (event === undefined) return undefined;
    const context = createClaimContext(event, timeline, links, texts);
    // Where the page is not the event's own, the event of saying is worth naming even if it is that one.
    return html`<section class="question">
      <h3>${renderEventLink(id, context)}</h3>
      <ol class="answers">${claims.map((claim) => renderStatement(claim, context))}</ol>
    </section>`;
  })}`;
}

import type { ClaimItem, EventAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderIsolated } from '../text/isolate.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordAnswer, wordQuestion } from './render-question.ts';
import { renderEventLink, renderVoice } from './render-voice.ts';

/** What was said in an event about others, each with the way to the event that it is about. */
export function renderSaid(
  { id, said }: EventAnswer,
  context: ClaimContext,
): TemplateResult | typeof nothing {
  const others = said.filter(({ question }) => question.event !== id);
  if (others.length === 0) return nothing;
  const groups = Map.groupBy(others, ({ question }) => question.event);
  return html`<h3>${context.texts.claims.said}</h3>
    ${[...groups].map(
      ([event, claims]) => html`<section class="question">
        <h4>${renderEventLink(event, context)}</h4>
        <ol class="answers">${claims.map((claim) => renderStatement(claim, context))}</ol>
      </section>`,
    )}`;
}

/** One claim with the question that it answers. */
export function renderStatement(claim: ClaimItem, context: ClaimContext): TemplateResult {
  const { texts } = context;
  const { value, language } = wordAnswer(
    { ...claim, denies: claim.stance === 'denies', claims: [claim] },
    claim.question,
    context,
  );
  const question = wordQuestion(claim.question, context);
  return html`<li ?data-contested=${claim.contested}>
    <p class="asked" lang=${question.language}><bdi>${question.value}</bdi></p>
    <div class="head">
      <p class="value" lang=${language}>${claim.contested ? html`<span class="sign" aria-hidden="true">≠</span><span class="unseen">${texts.contested}: </span>` : nothing}<bdi>${renderIsolated(value)}</bdi></p>
    </div>
    ${renderVoice(claim, context)}
  </li>`;
}

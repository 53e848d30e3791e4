import type { EventAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimContext } from './claim-context.ts';
import { listQuestions } from './list-questions.ts';
import { renderQuestion } from './render-question.ts';

/** Everything that is said about an event, by question; nothing where nobody says anything. */
export function renderClaims(event: EventAnswer, context: ClaimContext): TemplateResult | typeof nothing {
  const questions = listQuestions(event);
  if (questions.length === 0) return nothing;
  return html`<h3>${context.texts.claims.label}</h3>
    ${questions.map((question) => renderQuestion(question, context))}`;
}

import { type Dispute, FUTURE_STANCES, pickText } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { fillCount, fillText } from '../text/fill-text.ts';
import type { ClaimContext } from './claim-context.ts';
import type { GivenAnswer, Question } from './list-questions.ts';
import { renderVoice } from './render-voice.ts';
import { type WordedValue, wordValue } from './word-value.ts';

/** A question with its answers side by side: who gives each, where that stands, and what contradicts it. */
export function renderQuestion(question: Question, context: ClaimContext): TemplateResult {
  const { texts } = context;
  const { dispute, answers, remarks } = question;
  const contested = dispute?.contested === true;
  const said = wordQuestion(question, context);
  return html`<section class="question" ?data-contested=${contested}>
    <h4 lang=${said.language}>
      ${contested ? html`<span class="sign" aria-hidden="true">≠</span><span class="unseen">${texts.contested}: </span>` : nothing}<bdi>${said.value}</bdi>
    </h4>
    ${dispute === undefined ? nothing : html`<p class="standing">${wordStanding(dispute, context)}</p>`}
    <ol class="answers">
      ${answers.map((answer) => renderAnswer(answer, question, context))}
    </ol>
    ${remarks.length === 0 ? nothing : html`<ul class="remarks">${remarks.map((claim) => html`<li>${renderVoice(claim, context)}</li>`)}</ul>`}
  </section>`;
}

function renderAnswer(answer: GivenAnswer, question: Question, context: ClaimContext): TemplateResult {
  const { texts } = context;
  const { claims, counts, preferred } = answer;
  const { value, language } = wordAnswer(answer, question, context);
  const against = listAgainst(answer, question, context);
  // Where an answer stands against all others, the question has said so.
  const isPartial = against.length > 0 && against.length < question.answers.length - 1;
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  return html`<li ?data-contested=${against.length > 0} ?data-preferred=${preferred !== undefined}>
    <div class="head">
      <p class="value" lang=${language}>${against.length === 0 ? nothing : html`<span class="sign" aria-hidden="true">≠</span>`}<bdi>${value}</bdi></p>
      ${counts === undefined || claims.length === 0 ? nothing : html`<p class="counts">${fillCount(texts, texts.counts.saidBy, counts.saidBy)} · ${fillCount(texts, texts.counts.reportedBy, counts.reportedBy)}</p>`}
    </div>
    ${preferred === undefined ? nothing : renderPreferred(preferred.reason, context)}
    ${
      claims.length === 0
        ? html`<p class="voice"><span class="stance">${texts.claims.record}</span></p>`
        : html`<ul class="voices">${claims.map((claim) => html`<li>${renderVoice(claim, context)}</li>`)}</ul>`
    }
    ${isPartial ? html`<p class="against"><span class="sign" aria-hidden="true">≠</span>${fillText(texts.claims.against, { answers: list.format(against) })}</p>` : nothing}
  </li>`;
}

function renderPreferred(
  reason: Parameters<typeof pickText>[0],
  { texts, languages }: ClaimContext,
): TemplateResult {
  const { value, language } = pickText(reason, languages);
  return html`<p class="preferred"><span aria-hidden="true">✓</span> <strong>${texts.claims.preferred}</strong> <bdi lang=${language}>${value}</bdi></p>`;
}

/** The question as the vocabulary words it. */
export function wordQuestion(
  { attribute, dispute }: Pick<Question, 'attribute' | 'dispute'>,
  { texts, timeline, languages }: ClaimContext,
): WordedValue {
  const own = (value: string) => ({ value, language: texts.language });
  if (attribute === undefined) return own(texts.claims.happened);
  const question = dispute?.question ?? timeline.vocabulary.attributes[attribute]?.question;
  if (question !== undefined) return pickText(question, languages);
  return own(attribute === 'when' ? texts.claims.when : attribute);
}

/** How many answers there are, and how they stand to each other. */
function wordStanding({ answers, standings }: Dispute, { texts }: ClaimContext): string {
  const grave = standings.filter((standing) => standing !== 'differ');
  const said = (grave.length === 0 ? standings : grave).map((standing) => texts.standing[standing]);
  return [fillCount(texts, texts.counts.answers, answers.length), ...said].join(' · ');
}

/** An answer in words: its value, or whether it happened. */
export function wordAnswer(
  answer: Pick<GivenAnswer, 'value' | 'denies' | 'reach' | 'claims'>,
  { attribute }: Pick<Question, 'attribute'>,
  context: ClaimContext,
): WordedValue {
  const { texts, timeline } = context;
  const { value, denies, reach, claims } = answer;
  if (value !== undefined) {
    const worded = wordValue(value, context, timeline.vocabulary.attributes[attribute ?? '']?.unit);
    return denies ? { ...worded, value: fillText(texts.claims.not, { value: worded.value }) } : worded;
  }
  const own = (said: string) => ({ value: said, language: texts.language });
  if (denies)
    return own(attribute === undefined || reach === 'event' ? texts.claims.no : texts.claims.denied);
  const isFuture =
    claims.length > 0 && claims.every(({ stance }) => (FUTURE_STANCES as readonly string[]).includes(stance));
  return own(isFuture ? texts.claims.willBe : texts.claims.yes);
}

/** The answers that cannot be true beside this one. */
function listAgainst({ against }: GivenAnswer, question: Question, context: ClaimContext): readonly string[] {
  return against
    .filter(({ standing }) => standing !== 'revised')
    .flatMap(({ answer }) => question.answers[answer] ?? [])
    .map((other) => `‘${wordAnswer(other, question, context).value}’`);
}

import { type Dispute, FUTURE_STANCES, pickText } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { fillCount, fillText } from '../text/fill-text.ts';
import { renderIsolated } from '../text/isolate.ts';
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
    ${answers.length === 0 ? nothing : html`<ol class="answers">${sortAnswers(answers).map((answer) => renderAnswer(answer, question, context))}</ol>`}
    ${remarks.length === 0 ? nothing : html`<ul class="remarks">${remarks.map((claim) => html`<li>${renderVoice(claim, context)}</li>`)}</ul>`}
  </section>`;
}

/** What the question asks for first; that there is nothing to ask about comes last. */
function sortAnswers(answers: readonly GivenAnswer[]): readonly GivenAnswer[] {
  return answers.toSorted((a, b) => Number(a.reach !== undefined) - Number(b.reach !== undefined));
}

function renderAnswer(answer: GivenAnswer, question: Question, context: ClaimContext): TemplateResult {
  const { texts } = context;
  const { claims, counts, preferred } = answer;
  const { value, language } = wordAnswer(answer, question, context);
  const { clashing, standing } = splitOthers(answer, question);
  const contested = clashing.length > 0;
  return html`<li ?data-contested=${contested} ?data-preferred=${preferred !== undefined}>
    <div class="head">
      <p class="value" lang=${language}>${contested ? html`<span class="sign" aria-hidden="true">≠</span>` : nothing}<bdi>${renderIsolated(value)}</bdi></p>
      ${counts === undefined || claims.length === 0 ? nothing : html`<p class="counts">${fillCount(texts, texts.counts.saidBy, counts.saidBy)} · ${fillCount(texts, texts.counts.reportedBy, counts.reportedBy)}</p>`}
    </div>
    ${preferred === undefined ? nothing : renderPreferred(preferred.reason, context)}
    ${
      claims.length === 0
        ? html`<p class="voice"><span class="stance">${isPlan(answer, context) ? texts.claims.plan : texts.claims.record}</span></p>`
        : html`<ul class="voices">${claims.map((claim) => html`<li>${renderVoice(claim, context)}</li>`)}</ul>`
    }
    ${
      // Where an answer stands against all others, the question has said so.
      contested && standing.length > 0
        ? html`<p class="against"><span class="sign" aria-hidden="true">≠</span>${
            clashing.length <= standing.length
              ? renderIsolated(
                  fillText(texts.claims.against, { answers: listAnswers(clashing, question, context) }),
                )
              : renderIsolated(
                  fillText(texts.claims.againstAllBut, { answers: listAnswers(standing, question, context) }),
                )
          }</p>`
        : nothing
    }
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
  if (denies && attribute === undefined) return own(texts.claims.no);
  if (denies) return own(reach === 'event' ? texts.claims.deniedWhole : texts.claims.denied);
  const isFuture =
    claims.length > 0 && claims.every(({ stance }) => (FUTURE_STANCES as readonly string[]).includes(stance));
  return own(isFuture ? texts.claims.willBe : texts.claims.yes);
}

/** The other answers: those that cannot be true beside this one, and those that can. */
function splitOthers(answer: GivenAnswer, { answers }: Pick<Question, 'answers'>) {
  const grave = answer.against.filter(({ standing }) => standing !== 'revised');
  const against = new Set(grave.map((each) => answers[each.answer]));
  const others = answers.filter((other) => other !== answer);
  return {
    clashing: others.filter((other) => against.has(other)),
    standing: others.filter((other) => !against.has(other)),
  };
}

function listAnswers(answers: readonly GivenAnswer[], question: Question, context: ClaimContext): string {
  const list = new Intl.ListFormat(context.texts.locale, { type: 'conjunction' });
  return list.format(answers.map((answer) => `‘${wordAnswer(answer, question, context).value}’`));
}

/** Whether a date of the event's own record is one that was planned. */
function isPlan({ value }: GivenAnswer, { plans }: ClaimContext): boolean {
  if (value === undefined || !('when' in value)) return false;
  const { edtf, relative, between } = value.when;
  const key = JSON.stringify([edtf, relative, between]);
  return plans.some((plan) => JSON.stringify([plan.edtf, plan.relative, plan.between]) === key);
}

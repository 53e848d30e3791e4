import { type EventAnswer, pickText, type Scheduled } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { type DateContext, wordAnyDate } from '../parts/word-when.ts';
import { renderIsolated } from '../text/isolate.ts';
import { wordPassages } from './word-citation.ts';

/** What was planned against what came of it, each plan with the passages that announce it. */
export function renderScheduled(event: EventAnswer, context: DateContext): TemplateResult | typeof nothing {
  const { texts } = context;
  if (event.scheduled.length === 0) return nothing;
  const actual = event.when === undefined ? texts.list.noDate : wordAnyDate(event.when, context).text;
  return html`<h3>${texts.panel.planned}</h3>
    <dl class="plan">
      ${event.scheduled.map((plan) => html`<dt>${texts.panel.plannedFor}</dt><dd class="then">${renderPlan(plan, event, context)}</dd>`)}
      <dt>${texts.panel.happened}</dt>
      <dd><strong>${renderIsolated(actual)}</strong></dd>
    </dl>`;
}

function renderPlan(plan: Scheduled, { sources }: EventAnswer, context: DateContext): TemplateResult {
  const groups = Map.groupBy(plan.citations, ({ source }) => source);
  return html`<strong>${renderIsolated(wordAnyDate(plan, context).text)}</strong>
    ${[...groups].map(([id, citations]) => {
      const source = sources.find((each) => each.id === id);
      const title =
        source === undefined ? { value: id, language: '' } : pickText(source.title, [source.language]);
      return html`<small><bdi lang=${title.language}>${title.value}</bdi>, ${wordPassages(citations, context.texts)}</small>`;
    })}`;
}

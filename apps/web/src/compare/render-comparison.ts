import {
  type Dispute,
  type EventItem,
  type Matched,
  pickText,
  type Source,
  type TimelineAnswer,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { type ClaimContext, createClaimContext } from '../claim/claim-context.ts';
import { wordAnswer, wordQuestion } from '../claim/render-question.ts';
import { renderEventLink } from '../claim/render-voice.ts';
import type { PageContext } from '../page/page.ts';
import { renderEvents } from '../page/render-events.ts';
import { wordPassages } from '../panel/word-citation.ts';
import { type Names, nameCounts } from '../parts/names.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { renderIsolated } from '../text/isolate.ts';
import type { Plural } from '../text/plural.ts';
import { wordMatched } from '../text/word-matched.ts';
import { linkRecords } from '../view/links.ts';
import type { Sides } from './compare-path.ts';
import { divideEvents } from './divide-events.ts';
import type { Contradiction } from './find-contradictions.ts';
import type { Comparison } from './load-comparison.ts';

/** As many events as a section lists. */
const MOST_LISTED = 100;

/** Where two sides contradict each other, then what each carries that the other lacks, then what both carry. */
export function renderComparison(
  comparison: Comparison,
  sides: Sides,
  timeline: TimelineAnswer,
  context: PageContext,
): TemplateResult {
  const { compare } = context.texts.out;
  const { left, right, either } = comparison;
  const { both, onlyLeft, onlyRight } = divideEvents(left, right);
  const places = nameCounts(comparison.places, [context.texts.language]);
  const counts = {
    onlyLeft: less(either, right.matched),
    onlyRight: less(either, left.matched),
    both: less({ ...left.matched, count: left.matched.count + right.matched.count }, either),
  };
  const list = (items: readonly EventItem[], plural: Plural, matched: Matched) =>
    renderPart(items, { plural, matched, places }, sides, timeline, context);
  return html`${renderContradictions(comparison, timeline, context)}
    ${list(onlyLeft, compare.onlyLeft, counts.onlyLeft)} ${list(onlyRight, compare.onlyRight, counts.onlyRight)}
    ${list(both, compare.both, counts.both)}`;
}

/** How many are left of some where others are taken away. */
function less(a: Matched, b: Matched): Matched {
  return { count: Math.max(0, a.count - b.count), exact: a.exact && b.exact };
}

function renderPart(
  items: readonly EventItem[],
  { plural, matched, places }: { readonly plural: Plural; readonly matched: Matched; readonly places: Names },
  sides: Sides,
  timeline: TimelineAnswer,
  context: PageContext,
): TemplateResult {
  const { texts } = context;
  const { compare } = texts.out;
  // Those without a date come last, as in every list.
  const ordered = items.toSorted((a, b) => Number(a.bounds.undated) - Number(b.bounds.undated));
  const listed = ordered.slice(0, MOST_LISTED);
  const passages = (item: EventItem) => renderPassages(item, sides, context);
  const events = renderEvents(listed, timeline, places, context, passages);
  const isCut = matched.count > listed.length;
  return html`<section>
    <h2>${wordMatched(texts, plural, matched)}</h2>
    ${events ?? html`<p class="quiet">${compare.nothing}</p>`}
    ${isCut && listed.length > 0 ? html`<p class="quiet">${fillText(compare.most, { count: String(listed.length) })}</p>` : nothing}
  </section>`;
}

/** In which passages of each side it stands. */
function renderPassages({ citations }: EventItem, { left, right }: Sides, { texts }: PageContext) {
  const word = (side: readonly string[]) =>
    wordPassages(
      citations.filter(({ source }) => side.includes(source)),
      texts,
    );
  const { compare } = texts.out;
  const said = [
    ...(word(left) === '' ? [] : [fillText(compare.leftSays, { answers: word(left) })]),
    ...(word(right) === '' ? [] : [fillText(compare.rightSays, { answers: word(right) })]),
  ];
  return said.length === 0 ? nothing : html`<p class="passages">${said.join(' · ')}</p>`;
}

function renderContradictions(
  { contradictions, events }: Comparison,
  timeline: TimelineAnswer,
  { texts, view }: PageContext,
): TemplateResult {
  const { compare } = texts.out;
  const links = linkRecords(timeline.id, view.language);
  const worded = contradictions.flatMap((contradiction) => {
    const event = events.get(contradiction.dispute.event);
    if (event === undefined) return [];
    // The event's own record of the dispute has the claims that its answers name.
    return [renderContradiction(contradiction, createClaimContext(event, timeline, links, texts))];
  });
  if (contradictions.length === 0) return html`<p class="prose">${compare.agree}</p>`;
  return html`<section>
    <h2>${fillCount(texts, compare.contradict, contradictions.length)}</h2>
    ${worded}
    ${worded.length < contradictions.length ? html`<p class="quiet">${fillText(compare.most, { count: String(worded.length) })}</p>` : nothing}
  </section>`;
}

function renderContradiction({ dispute, left, right }: Contradiction, context: ClaimContext): TemplateResult {
  const { texts } = context;
  const { compare } = texts.out;
  const question = wordQuestion({ dispute, ...toAttribute(dispute) }, context);
  return html`<div class="question" data-contested>
    <h3><span class="sign" aria-hidden="true">≠</span><bdi lang=${question.language}>${question.value}</bdi></h3>
    <p class="asked">${renderEventLink(dispute.event, context)}</p>
    <dl class="sides">
      <div><dt>${compare.left}</dt>${renderAnswers(dispute, left, context)}</div>
      <div><dt>${compare.right}</dt>${renderAnswers(dispute, right, context)}</div>
    </dl>
  </div>`;
}

function renderAnswers(dispute: Dispute, places: readonly number[], context: ClaimContext) {
  return places.flatMap((place) => {
    const answer = dispute.answers[place];
    if (answer === undefined) return [];
    const { value, language } = wordAnswer({ ...answer, claims: [] }, toAttribute(dispute), context);
    const names = new Intl.ListFormat(context.texts.locale, { type: 'conjunction' });
    const who = names.format(answer.claimants.map((id) => context.actors.of(id)));
    return html`<dd lang=${language}><strong><bdi>${renderIsolated(value)}</bdi></strong>${who === '' ? nothing : html`<span class="stance"> <bdi>${who}</bdi></span>`}</dd>`;
  });
}

function toAttribute({ attribute }: Dispute): { readonly attribute?: string } {
  return attribute === undefined ? {} : { attribute };
}

/** A side by its sources: title and outlet of each. */
export function renderSide(
  label: string,
  sources: readonly Source[],
  timeline: string,
  outlets: Names,
  { view }: PageContext,
): TemplateResult {
  const links = linkRecords(timeline, view.language);
  return html`<div>
    <h2>${label}</h2>
    <ul>
      ${sources.map(({ id, title, language, publisher }) => {
        const name = pickText(title, [language]);
        return html`<li><a href=${links.filter('source', id)} lang=${name.language}><bdi>${name.value}</bdi></a>${publisher === undefined ? nothing : html` <span class="quiet"><bdi>${outlets.of(publisher)}</bdi></span>`}</li>`;
      })}
    </ul>
  </div>`;
}

import type { TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatchingCounts } from '../data/load-counts.ts';
import type { WindowEvents } from '../data/load-window.ts';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { wordMatched, wordNumber } from '../text/word-matched.ts';
import { wordEnds } from '../view/word-window.ts';

/** What the line above the list counts, and what its buttons do. */
export interface Summary {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly filtered: boolean;
  readonly counts: MatchingCounts;
  readonly listed: WindowEvents;
  readonly clear: () => void;
  readonly widen: () => void;
  readonly showUndated: () => void;
}

/** How many events the window shows of how many, how many have no date, and where there are none, the way to some. */
export function renderSummary(summary: Summary): TemplateResult {
  const { texts, timeline, filtered, counts, listed, clear, widen, showUndated } = summary;
  const { all, undated } = counts;
  if (all.count === 0) {
    return html`<div class="empty" role="status">
      <p>${texts.list.noMatch}</p>
      ${filtered ? html`<button type="button" class="pill" @click=${clear}>${texts.filter.clear}</button>` : nothing}
    </div>`;
  }
  const ends = wordEnds(listed.window, texts.locale, timeline.zone);
  const shelf =
    undated.matched.count === 0
      ? nothing
      : html`<button type="button" class="link" @click=${showUndated}>${wordMatched(texts, texts.counts.undated, undated.matched)}</button>`;
  if (listed.items.length === 0 && all.count > undated.matched.count) {
    const outside = { count: all.count - undated.matched.count, exact: all.exact };
    return html`<div class="empty" role="status">
      <p>${fillText(texts.list.empty, ends)} ${wordMatched(texts, texts.counts.outside, outside)}</p>
      <button type="button" class="pill" @click=${widen}>${texts.list.widen}</button>
      ${shelf}
    </div>`;
  }
  const { matched } = listed;
  const whole = matched.exact && all.exact && matched.count === all.count;
  const plural = whole
    ? texts.counts.inWindow
    : filtered
      ? texts.counts.inWindowOfMatching
      : texts.counts.inWindowOf;
  // Without filters the whole is known, however many there are.
  const total = filtered ? all : { count: timeline.counts.events, exact: true };
  return html`<p class="summary" role="status">
    <strong>${wordMatched(texts, plural, matched, { total: wordNumber(texts, total) })}</strong>
    <span>${ends.from} – ${ends.to}</span>
    ${shelf}
  </p>`;
}

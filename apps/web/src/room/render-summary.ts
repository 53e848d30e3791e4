import type { EventItem, TimelineAnswer, Window } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatchingEvents } from '../data/load-events.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { widenToEvents } from '../view/find-window.ts';
import { roundWindow } from '../view/view-state.ts';
import { wordEnds } from '../view/word-window.ts';

/** What the line above the list counts, and what its buttons do. */
export interface Summary {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly window: Window;
  readonly filtered: boolean;
  readonly events: MatchingEvents;
  /** Those of them that the window shows. */
  readonly listed: readonly EventItem[];
  readonly clear: () => void;
  readonly go: (window: Window) => void;
  readonly showUndated: () => void;
}

/** How many events the window shows of how many, how many have no date, and where there are none, the way to some. */
export function renderSummary(summary: Summary): TemplateResult {
  const { texts, timeline, window, filtered, events, listed, clear, go, showUndated } = summary;
  const { dated, undated } = events;
  const matching = dated.length + undated.length;
  if (matching === 0) {
    return html`<div class="empty" role="status">
      <p>${texts.list.noMatch}</p>
      ${filtered ? html`<button type="button" class="pill" @click=${clear}>${texts.filter.clear}</button>` : nothing}
    </div>`;
  }
  const ends = wordEnds(window, texts.locale, timeline.zone);
  const shelf =
    undated.length === 0
      ? nothing
      : html`<button type="button" class="link" @click=${showUndated}>${fillCount(texts, texts.counts.undated, undated.length)}</button>`;
  if (listed.length === 0 && dated.length > 0) {
    return html`<div class="empty" role="status">
      <p>${fillText(texts.list.empty, ends)} ${fillCount(texts, texts.counts.outside, dated.length)}</p>
      <button type="button" class="pill" @click=${() => go(roundWindow(widenToEvents(window, dated)))}>${texts.list.widen}</button>
      ${shelf}
    </div>`;
  }
  const total = new Intl.NumberFormat(texts.locale).format(matching);
  const plural =
    listed.length === matching
      ? texts.counts.inWindow
      : filtered
        ? texts.counts.inWindowOfMatching
        : texts.counts.inWindowOf;
  return html`<p class="summary" role="status">
    <strong>${fillCount(texts, plural, listed.length, { total })}</strong>
    <span>${ends.from} – ${ends.to}</span>
    ${shelf}
  </p>`;
}

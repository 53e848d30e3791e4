import { type EventItem, pickText, type TimelineAnswer, type Window } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { followLink } from '../parts/follow-link.ts';
import type { Texts } from '../text/texts.ts';
import { beginsIn, toChapterWindow } from '../view/find-window.ts';
import { roundWindow, stringifyViewState, type ViewState } from '../view/view-state.ts';

/** What the row of chapters shows. */
export interface Chapters {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly view: ViewState;
  readonly window: Window;
  readonly items: readonly EventItem[];
}

/** A button through the story for every chapter, with how many events it holds. */
export function renderChapters({
  texts,
  timeline,
  view,
  window,
  items,
}: Chapters): TemplateResult | typeof nothing {
  if (timeline.chapters.length === 0) return nothing;
  return html`<nav class="chapters" aria-label=${texts.chapters}>
    ${timeline.chapters.map((chapter) => {
      const target = roundWindow(toChapterWindow(chapter, timeline.zone));
      const current = target.from === window.from && target.to === window.to;
      const title = pickText(chapter.title, [texts.language, ...timeline.languages]);
      return html`<a
        href=${stringifyViewState({ ...view, window: target })}
        lang=${title.language}
        aria-current=${current ? 'true' : nothing}
        @click=${(event: MouseEvent) => followLink(event, { window: target })}
        ><bdi>${title.value}</bdi> <span>${new Intl.NumberFormat(texts.locale).format(items.filter((item) => beginsIn(item, target)).length)}</span></a
      >`;
    })}
  </nav>`;
}

import type { TimelineAnswer } from '@linimasa/schema';
import { html, type TemplateResult } from 'lit';
import { isNotFound, wordError } from '../data/word-error.ts';
import { renderFailure } from '../parts/render-failure.ts';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import type { ViewState } from '../view/view-state.ts';
import type { RoomData } from './room-data.ts';

/** What stands beside the list. */
export interface Panel {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly view: ViewState;
  readonly data: RoomData;
  readonly close: () => void;
}

/** The event that is open; else what the timeline is and how it is read. */
export function renderPanel({ texts, timeline, view, data, close }: Panel): TemplateResult {
  const { event: id } = view;
  if (id === undefined) return html`<linimasa-about .texts=${texts} .timeline=${timeline}></linimasa-about>`;
  const { event, order, titleOf } = data;
  const { value, error } = event.state;
  if (isNotFound(error)) {
    return html`<div class="failure" role="alert">
      <p><bdi>${fillText(texts.state.noEvent, { id })}</bdi></p>
      <button type="button" class="pill" @click=${close}>${texts.panel.close}</button>
    </div>`;
  }
  if (error !== undefined) return renderFailure(texts, wordError(error, texts), event.retry);
  if (value === undefined) return html`<p class="quiet" role="status">${texts.state.loading}…</p>`;
  const index = order.findIndex((each) => each.id === value.id);
  return html`<linimasa-event-panel
    .texts=${texts}
    .timeline=${timeline}
    .event=${value}
    .view=${view}
    .titleOf=${titleOf}
    .previous=${index > 0 ? order[index - 1]?.id : undefined}
    .next=${index >= 0 ? order[index + 1]?.id : undefined}
  ></linimasa-event-panel>`;
}

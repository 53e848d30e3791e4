import type { TimelineAnswer } from '@linimasa/schema';
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';
import type { ViewState } from '../view/view-state.ts';
import type { RoomData } from './room-data.ts';

/** What the story is told from. */
export interface Story {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly view: ViewState;
  readonly data: RoomData;
}

/** The events that match, one after the other. */
export function renderStory({ texts, timeline, view, data }: Story): TemplateResult {
  return html`<linimasa-story
    .texts=${texts}
    .timeline=${timeline}
    .source=${data.source}
    .filters=${data.filters}
    .view=${view}
    .event=${data.event.state.value}
    .window=${data.window}
    .titleOf=${data.titleOf}
    .undated=${data.counts.state.value?.undated.matched}
  ></linimasa-story>`;
}

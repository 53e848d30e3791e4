import type { Client } from '@linimasa/client';
import type { TimelineAnswer } from '@linimasa/schema';
import type { LinimasaHighlightEvent } from '@linimasa/timeline';
import { html, type TemplateResult } from 'lit';
import { renderFailure } from '../parts/render-failure.ts';
import type { Texts } from '../text/texts.ts';
import type { ViewState } from '../view/view-state.ts';
import type { RoomData } from './room-data.ts';

/** What the map shows, and whom it tells. */
export interface MapView {
  readonly texts: Texts;
  readonly client: Client;
  readonly timeline: TimelineAnswer;
  readonly view: ViewState;
  readonly data: RoomData;
  readonly highlighted: string | undefined;
  readonly highlight: (event: LinimasaHighlightEvent) => void;
}

/** The places of the window's events, in step with filters and selection. */
export function renderMap({
  texts,
  client,
  timeline,
  view,
  data,
  highlighted,
  highlight,
}: MapView): TemplateResult {
  // A browser remembers which module could not be had: only the page anew asks for it again.
  if (data.map.state.error !== undefined)
    return renderFailure(texts, texts.state.noAnswer, () => location.reload());
  return html`<linimasa-map
    .texts=${texts}
    .client=${client}
    .timeline=${timeline}
    .view=${view}
    .filters=${data.filters}
    .window=${data.window}
    .highlighted=${highlighted}
    @linimasa-highlight=${highlight}
  ></linimasa-map>`;
}

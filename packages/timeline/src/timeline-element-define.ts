import type { ChaptersElement } from './chapters/chapters-element.ts';
import type { ControlsElement } from './controls/controls-element.ts';
import type { HelpElement } from './help/help-element.ts';
import type { OverviewElement } from './overview/overview-element.ts';
import { registerTimeline } from './register-timeline.ts';
import type { ShelfElement } from './shelf/shelf-element.ts';
import { TimelineElement } from './timeline-element.ts';

registerTimeline(TimelineElement);

export { TimelineElement };

declare global {
  interface HTMLElementTagNameMap {
    'linimasa-chapters': ChaptersElement;
    'linimasa-controls': ControlsElement;
    'linimasa-help': HelpElement;
    'linimasa-overview': OverviewElement;
    'linimasa-shelf': ShelfElement;
    'linimasa-timeline': TimelineElement;
  }
}

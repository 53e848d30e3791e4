import type { OverviewElement } from './overview/overview-element.ts';
import { registerTimeline } from './register-timeline.ts';
import { TimelineElement } from './timeline-element.ts';

registerTimeline(TimelineElement);

export { TimelineElement };

declare global {
  interface HTMLElementTagNameMap {
    'linimasa-timeline': TimelineElement;
    'linimasa-overview': OverviewElement;
  }
}

import { OverviewElement } from './overview/overview-element.ts';
import { TimelineElement } from './timeline-element.ts';

if (customElements.get('linimasa-overview') === undefined) {
  customElements.define('linimasa-overview', OverviewElement);
}
if (customElements.get('linimasa-timeline') === undefined) {
  customElements.define('linimasa-timeline', TimelineElement);
}

export { TimelineElement };

declare global {
  interface HTMLElementTagNameMap {
    'linimasa-timeline': TimelineElement;
    'linimasa-overview': OverviewElement;
  }
}

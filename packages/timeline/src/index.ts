export { TimelineElement } from './timeline-element.ts';
export type { LinimasaHighlightEvent, LinimasaSelectEvent, LinimasaWindowEvent } from './timeline-events.ts';

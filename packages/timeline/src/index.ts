export { toOpening } from './move/to-opening.ts';
export { registerTimeline } from './register-timeline.ts';
export { TimelineElement } from './timeline-element.ts';
export type {
  LinimasaClockEvent,
  LinimasaErrorEvent,
  LinimasaHighlightEvent,
  LinimasaReadyEvent,
  LinimasaSelectEvent,
  LinimasaWindowEvent,
} from './timeline-events.ts';

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Clock } from './clock/clock.ts';
import type { TimelineElement } from './timeline-element.ts';
import type {
  LinimasaClockEvent,
  LinimasaErrorEvent,
  LinimasaHighlightEvent,
  LinimasaReadyEvent,
  LinimasaSelectEvent,
  LinimasaSettledEvent,
  LinimasaWindowEvent,
} from './timeline-events.ts';

/** What one may write on `<linimasa-timeline>` in JSX and in Svelte: the properties of the element, and its events. */
export interface TimelineAttributes
  extends Partial<
    Pick<
      TimelineElement,
      | 'source'
      | 'lanes'
      | 'filters'
      | 'language'
      | 'window'
      | 'selected'
      | 'highlighted'
      | 'hide'
      | 'pageKeys'
    >
  > {
  readonly clock?: Clock;
  readonly 'onlinimasa-select'?: (event: LinimasaSelectEvent) => void;
  readonly 'onlinimasa-window'?: (event: LinimasaWindowEvent) => void;
  readonly 'onlinimasa-highlight'?: (event: LinimasaHighlightEvent) => void;
  readonly 'onlinimasa-clock'?: (event: LinimasaClockEvent) => void;
  readonly 'onlinimasa-ready'?: (event: LinimasaReadyEvent) => void;
  readonly 'onlinimasa-settled'?: (event: LinimasaSettledEvent) => void;
  readonly 'onlinimasa-error'?: (event: LinimasaErrorEvent) => void;
}

/** The tag in React. */
export type ReactTimelineProps = TimelineAttributes &
  DetailedHTMLProps<HTMLAttributes<TimelineElement>, TimelineElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'linimasa-timeline': ReactTimelineProps;
    }
  }
}

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
      'linimasa-timeline': TimelineAttributes & {
        readonly class?: string;
        readonly id?: string;
        readonly style?: string;
        readonly slot?: string;
      };
    }
  }
}

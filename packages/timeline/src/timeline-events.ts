import type { Window } from '@linimasa/schema';
import type { Clock } from './clock/clock.ts';

/** `linimasa-select`: the reader chose an event, or with `null` none. Bubbles and crosses shadow roots. */
export type LinimasaSelectEvent = CustomEvent<{ readonly id: string | null }>;

/** `linimasa-window`: the reader moved or zoomed; sent once the movement rests. UTC milliseconds. */
export type LinimasaWindowEvent = CustomEvent<Window>;

/** `linimasa-highlight`: the pointer or focus came to an event, or with `null` left it. */
export type LinimasaHighlightEvent = CustomEvent<{ readonly id: string | null }>;

/** `linimasa-clock`: the reader chose by whose clock times are read. */
export type LinimasaClockEvent = CustomEvent<{ readonly clock: Clock }>;

/** `linimasa-ready`: the timeline is drawn and can be moved. */
export type LinimasaReadyEvent = CustomEvent<null>;

/** `linimasa-settled`: all that the view shows has come, and stands there. */
export type LinimasaSettledEvent = CustomEvent<null>;

/** `linimasa-error`: the source failed. The element says so itself, and offers to try again. */
export type LinimasaErrorEvent = CustomEvent<{ readonly error: unknown }>;

declare global {
  interface HTMLElementEventMap {
    'linimasa-select': LinimasaSelectEvent;
    'linimasa-window': LinimasaWindowEvent;
    'linimasa-highlight': LinimasaHighlightEvent;
    'linimasa-clock': LinimasaClockEvent;
    'linimasa-ready': LinimasaReadyEvent;
    'linimasa-settled': LinimasaSettledEvent;
    'linimasa-error': LinimasaErrorEvent;
  }
}

/** Tells the page of something, out of every shadow root that the element stands in. */
export function tellPage(element: Element, name: `linimasa-${string}`, detail: unknown = null): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

import type { Window } from '@linimasa/schema';
import type { Unit } from './step-window.ts';

/** What a reader asks for, by key or by button. */
export type Move =
  /** A factor above 1 shows more. */
  | { readonly kind: 'zoom'; readonly factor: number }
  /** By a share of what is shown; above 0 is later. */
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly by: number }
  | { readonly kind: 'window'; readonly window: Window }
  /** From event to event, in time or across lanes. */
  | EventMove
  /** Out of the event that is chosen. */
  | { readonly kind: 'leave' }
  /** What the keys are. */
  | { readonly kind: 'help' };

/** A move that leads to another event. */
export type EventMove =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'lane'; readonly by: 1 | -1 }
  | { readonly kind: 'end'; readonly which: 'first' | 'last' };

/** `linimasa-move`: a control within the timeline asks it to move. Goes no further than the timeline. */
export type LinimasaMoveEvent = CustomEvent<Move>;

/** Creates the event by which a control asks for a move. */
export function createMoveEvent(move: Move): LinimasaMoveEvent {
  return new CustomEvent('linimasa-move', { detail: move });
}

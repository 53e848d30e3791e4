import type { Scene } from '../layout/scene.ts';
import type { EventFocus } from './event-focus.ts';
import type { Mover } from './mover.ts';
import { findInNextLane, type Move, toMove } from './to-move.ts';
import { panWindow, zoomWindow } from './windows.ts';

/** Moves by keys: the window, or the focus from event to event. */
export class KeyMover {
  readonly #mover: Mover;
  readonly #focus: EventFocus;
  readonly #scene: () => Scene;

  constructor(mover: Mover, focus: EventFocus, scene: () => Scene) {
    this.#mover = mover;
    this.#focus = focus;
    this.#scene = scene;
  }

  /** For `keydown`. */
  readonly press = (event: KeyboardEvent): void => {
    const move = toMove(event);
    if (move === undefined || (event.target instanceof Element && event.target.closest('.more') !== null))
      return;
    event.preventDefault();
    this.#move(move);
  };

  #move(move: Move): void {
    const { shown } = this.#mover;
    if (move.kind === 'zoom') return this.#mover.go(zoomWindow(shown, move.factor));
    if (move.kind === 'pan') return this.#mover.go(panWindow(shown, move.share));
    if (move.kind === 'all') return this.#mover.goAll();
    if (move.kind === 'end') return this.#focus.walk(move.which);
    if (move.kind === 'step') return this.#focus.walk(move.by > 0 ? 'next' : 'previous');
    const { marks, rows } = this.#scene();
    const mark = findInNextLane(
      marks.map((each) => each.mark),
      rows.map(({ id }) => id),
      this.#focus.current,
      move.by,
    );
    if (mark !== undefined) void this.#focus.go(mark.item);
  }
}

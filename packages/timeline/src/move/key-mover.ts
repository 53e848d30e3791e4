import type { Scene } from '../layout/scene.ts';
import type { EventFocus } from './event-focus.ts';
import { findInNextLane } from './find-in-next-lane.ts';
import type { Move } from './move.ts';
import type { Mover } from './mover.ts';
import { readKey } from './read-key.ts';
import { stepWindow } from './step-window.ts';
import { panWindow, zoomWindow } from './windows.ts';

/** What moves are made in. */
export interface MoveHost {
  scene(): Scene;
  /** IANA zone of the calendar by which one steps. */
  zone(): string;
  /** Lets go of the event that is chosen or has the focus; says whether there was one. */
  leave(): boolean;
  help(): void;
}

/** Makes moves, asked for by keys or by controls: of the window, or of the focus from event to event. */
export class KeyMover {
  readonly #mover: Mover;
  readonly #focus: EventFocus;
  readonly #host: MoveHost;

  constructor(mover: Mover, focus: EventFocus, host: MoveHost) {
    this.#mover = mover;
    this.#focus = focus;
    this.#host = host;
  }

  /** For `keydown`. */
  readonly press = (event: KeyboardEvent): void => {
    const move = readKey(event);
    if (move === undefined || (event.target instanceof Element && event.target.closest('.more') !== null))
      return;
    // Where there is nothing to leave, the key is the page's.
    if (move.kind !== 'leave' || this.#host.leave()) event.preventDefault();
    if (move.kind !== 'leave') this.make(move);
  };

  /** Makes a move. */
  make(move: Move): void {
    const { shown } = this.#mover;
    switch (move.kind) {
      case 'zoom':
        return this.#mover.go(zoomWindow(shown, move.factor));
      case 'pan':
        return this.#mover.go(panWindow(shown, move.share));
      case 'all':
        return this.#mover.goAll();
      case 'unit':
        return this.#mover.go(stepWindow(shown, move.unit, move.by, this.#host.zone()));
      case 'window':
        return this.#mover.go(move.window);
      case 'end':
        return this.#focus.walk(move.which);
      case 'step':
        return this.#focus.walk(move.by > 0 ? 'next' : 'previous');
      case 'lane':
        return this.#changeLane(move.by);
      case 'help':
        return this.#host.help();
      case 'leave':
        this.#host.leave();
    }
  }

  #changeLane(by: 1 | -1): void {
    const { marks, rows } = this.#host.scene();
    const drawn = marks.map(({ mark }) => mark);
    const lanes = rows.map(({ id }) => id);
    const mark = findInNextLane(drawn, lanes, this.#focus.current, by);
    if (mark !== undefined) void this.#focus.go(mark.item);
  }
}

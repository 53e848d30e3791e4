import type { ReactiveControllerHost } from 'lit';
import { findMarkId } from './mark-nodes.ts';

/** Pixels: further than this a press was a drag. */
const STILL = 6;

/** Tells what the reader does to marks with pointer, click and focus: `linimasa-select` and `linimasa-highlight`. */
export class MarkPointer {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #pressed = { x: 0, y: 0 };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** For `pointerdown`. */
  readonly press = ({ clientX, clientY }: PointerEvent): void => {
    this.#pressed = { x: clientX, y: clientY };
  };

  /** For `click`. */
  readonly click = (event: MouseEvent): void => {
    const id = findMarkId(event);
    const moved = Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y) > STILL;
    // A click of the keyboard has no place; one at the end of a drag is no choice.
    if (id === undefined || (moved && event.detail > 0)) return;
    this.choose(id);
  };

  /** For `pointerover`. */
  readonly point = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#send('linimasa-highlight', findMarkId(event) ?? null);
  };

  /** For `pointerleave`. */
  readonly leave = (): void => this.#send('linimasa-highlight', null);

  /** For `focusin` and `focusout`. */
  readonly focus = (event: FocusEvent): void => {
    const id = event.type === 'focusin' ? findMarkId(event) : undefined;
    this.#send('linimasa-highlight', id ?? null);
  };

  /** Chooses an event, or none. */
  choose(id: string | null): void {
    this.#send('linimasa-select', id);
  }

  #send(type: 'linimasa-select' | 'linimasa-highlight', id: string | null): void {
    this.#host.dispatchEvent(new CustomEvent(type, { detail: { id }, bubbles: true, composed: true }));
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears every key that is pressed on the page, while its element is in it. */
export class PageKeys implements ReactiveController {
  readonly #hear: (event: KeyboardEvent) => void;

  constructor(host: ReactiveControllerHost, hear: (event: KeyboardEvent) => void) {
    this.#hear = hear;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#hear);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#hear);
  }
}

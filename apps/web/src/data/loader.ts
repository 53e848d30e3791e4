import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is known of something asked for. The last value stays while the next is on its way. */
export interface Loaded<T> {
  readonly value?: T;
  readonly loading: boolean;
  readonly error?: unknown;
}

/**
 * Asks for one thing at a time on behalf of an element, and redraws it when the answer comes. A newer question
 * abandons the older one; the same question is not asked twice.
 */
export class Loader<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #key: string | undefined;
  #ask: ((signal: AbortSignal) => Promise<T>) | undefined;
  #abort = new AbortController();
  #state: Loaded<T> = { loading: false };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): Loaded<T> {
    return this.#state;
  }

  /** Asks, unless `key` is that of the question already asked. */
  load(key: string, ask: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#ask = ask;
    void this.#run();
  }

  /** Forgets question and answer. */
  clear(): void {
    if (this.#key === undefined) return;
    this.#abort.abort();
    this.#key = undefined;
    this.#ask = undefined;
    this.#state = { loading: false };
  }

  /** Asks the same again. */
  readonly retry = (): void => {
    void this.#run();
  };

  hostDisconnected(): void {
    this.#abort.abort();
    this.#key = undefined;
  }

  async #run(): Promise<void> {
    const ask = this.#ask;
    if (ask === undefined) return;
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const { value } = this.#state;
    this.#set({ loading: true, ...(value === undefined ? {} : { value }) });
    try {
      const answer = await ask(abort.signal);
      if (!abort.signal.aborted) this.#set({ loading: false, value: answer });
    } catch (error) {
      if (!abort.signal.aborted)
        this.#set({ loading: false, error, ...(value === undefined ? {} : { value }) });
    }
  }

  #set(state: Loaded<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

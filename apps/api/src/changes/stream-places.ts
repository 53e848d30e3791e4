/** Counts the streams that each client has open, and lets nobody have too many. */
export class StreamPlaces {
  readonly #taken = new Map<string, number>();
  readonly #most: number;

  /** `most` is how many one client may have. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place; answers how to give it back, which may be done more than once, or nothing where none is left. */
  take(client: string): (() => void) | undefined {
    const count = this.#taken.get(client) ?? 0;
    if (count >= this.#most) return undefined;
    this.#taken.set(client, count + 1);
    let held = true;
    return () => {
      if (held) this.#leave(client);
      held = false;
    };
  }

  #leave(client: string): void {
    const left = (this.#taken.get(client) ?? 0) - 1;
    if (left > 0) this.#taken.set(client, left);
    else this.#taken.delete(client);
  }
}

/** Fetching something for an element: waiting, failed with words, or here. */
import type { LitElement, ReactiveController } from 'lit';

export type LoadState<Thing> =
  | { name: 'waiting' }
  | { name: 'failed'; error: unknown }
  | { name: 'here'; thing: Thing };

/** Keeps the newest fetch only: an answer that comes after a newer question is dropped. */
export class Loading<Thing> implements ReactiveController {
  state: LoadState<Thing> = { name: 'waiting' };
  readonly #host: LitElement;
  #turn = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Fetches; a thing that is already here stays in sight meanwhile when `quietly`. */
  async fetch(get: () => Promise<Thing>, { quietly = false } = {}): Promise<void> {
    const turn = ++this.#turn;
    if (!quietly) this.#show({ name: 'waiting' });
    try {
      const thing = await get();
      if (turn === this.#turn) this.#show({ name: 'here', thing });
    } catch (error) {
      if (turn === this.#turn) this.#show({ name: 'failed', error });
    }
  }

  /** Takes a thing that came as the answer of a write. */
  take(thing: Thing): void {
    this.#turn += 1;
    this.#show({ name: 'here', thing });
  }

  #show(state: LoadState<Thing>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Fetching something for an element: waiting, failed with words, or here. */
import { ApiProblem } from './api.ts';
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
  #isRefreshing = false;
  #isStale = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Fetches; a thing that is already here stays in sight meanwhile when `quietly`. */
  async fetch(get: () => Promise<Thing>, { quietly = false } = {}): Promise<void> {
    const turn = ++this.#turn;
    this.#isStale = false;
    if (!quietly) this.#show({ name: 'waiting' });
    try {
      const thing = await get();
      if (turn === this.#turn) this.#show({ name: 'here', thing });
    } catch (error) {
      if (turn === this.#turn) this.#show({ name: 'failed', error });
    }
  }

  /**
   * Fetches anew what is here, one fetch at a time; asked again meanwhile, it does so once more. What
   * is here stays where the service cannot be reached.
   */
  async refresh(get: () => Promise<Thing>): Promise<void> {
    this.#isStale = true;
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    while (this.#isStale) {
      this.#isStale = false;
      const turn = ++this.#turn;
      try {
        const thing = await get();
        if (turn === this.#turn) this.#show({ name: 'here', thing });
      } catch (error) {
        const isRefused = error instanceof ApiProblem && error.status < 500;
        if (turn === this.#turn && isRefused) this.#show({ name: 'failed', error });
      }
    }
    this.#isRefreshing = false;
  }

  /** Takes a thing that came as the answer of a write. A fetch on its way may be newer: once more. */
  take(thing: Thing): void {
    this.#turn += 1;
    this.#isStale = this.#isRefreshing;
    this.#show({ name: 'here', thing });
  }

  #show(state: LoadState<Thing>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

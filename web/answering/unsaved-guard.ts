/** Holds the reader back from leaving only while leaving would lose something. */
import type { ReactiveController } from 'lit';
import type { AnswerKeeper } from './answer-keeper.ts';

export class UnsavedGuard implements ReactiveController {
  readonly #keeper: () => AnswerKeeper | null;

  constructor(keeper: () => AnswerKeeper | null) {
    this.#keeper = keeper;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#holdBack);
    document.addEventListener('visibilitychange', this.#sendTyped);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#holdBack);
    document.removeEventListener('visibilitychange', this.#sendTyped);
  }

  readonly #holdBack = (event: BeforeUnloadEvent): void => {
    if (this.#keeper()?.isAtRisk === true) event.preventDefault();
  };

  /** Whoever turns away may not come back: half-written texts are sent without waiting for a pause. */
  readonly #sendTyped = (): void => {
    if (document.visibilityState === 'hidden') void this.#keeper()?.saveAll();
  };
}

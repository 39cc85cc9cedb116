/** Holds the reader back from leaving with unsaved answers, and tries again when there is hope. */
import type { ReactiveController } from 'lit';
import type { AnswerKeeper } from './answer-keeper.ts';

export class UnsavedGuard implements ReactiveController {
  readonly #keeper: () => AnswerKeeper | null;

  constructor(keeper: () => AnswerKeeper | null) {
    this.#keeper = keeper;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#holdBack);
    window.addEventListener('online', this.#tryAgain);
    document.addEventListener('visibilitychange', this.#tryAgain);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#holdBack);
    window.removeEventListener('online', this.#tryAgain);
    document.removeEventListener('visibilitychange', this.#tryAgain);
  }

  readonly #holdBack = (event: BeforeUnloadEvent): void => {
    if ((this.#keeper()?.unsaved.length ?? 0) > 0) event.preventDefault();
  };

  /** The connection is back, or the reader comes back from another tab, perhaps signed in again. */
  readonly #tryAgain = (): void => {
    void this.#keeper()?.saveAll();
  };
}

/** Waits until no button of a pointer is down: a page that moves in between loses the click. */
import type { LitElement, ReactiveController } from 'lit';

const ends = ['pointerup', 'pointercancel', 'dragend'] as const;

export class PointerRest implements ReactiveController {
  #isDown = false;
  #waiting: (() => void) | null = null;

  constructor(host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#press, true);
    for (const name of ends) window.addEventListener(name, this.#release, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#press, true);
    for (const name of ends) window.removeEventListener(name, this.#release, true);
  }

  /** Runs now, or once the pointer is up and its click has been heard; of several the last one. */
  whenUp(run: () => void): void {
    if (this.#isDown) this.#waiting = run;
    else run();
  }

  readonly #press = (): void => {
    this.#isDown = true;
  };

  readonly #release = (): void => {
    setTimeout(() => {
      this.#isDown = false;
      this.#waiting?.();
      this.#waiting = null;
    });
  };
}

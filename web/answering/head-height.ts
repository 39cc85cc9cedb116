/** Keeps what the keyboard moves to clear of the head that stays in sight, however high it is. */
import type { LitElement, ReactiveController } from 'lit';

/** Between the head and what is moved to. */
const gapPx = 12;

export class HeadHeight implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #watched: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostUpdated(): void {
    const head = this.#host.querySelector('.form-head');
    if (head === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = head;
    if (head !== null) this.#observer.observe(head);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched = null;
    document.documentElement.style.removeProperty('scroll-padding-top');
  }

  #measure(): void {
    const head = this.#watched;
    if (head === null) return;
    const isSticky = getComputedStyle(head).position === 'sticky';
    const room = isSticky ? head.getBoundingClientRect().height + gapPx : gapPx;
    document.documentElement.style.scrollPaddingTop = `${Math.ceil(room)}px`;
  }
}

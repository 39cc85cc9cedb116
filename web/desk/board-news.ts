/** Hears that a round's board looks different now, as long as somebody has it in sight. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { roundNewsAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

/** How long to wait before asking again a service that refused; a browser retries by itself only what broke off. */
const retryMs = 10_000;

/**
 * A stream of events without content. A page out of sight lets its stream go, because a browser has
 * six connections to a service over all its tabs; back in sight the first event makes up for it.
 */
export class BoardNews implements ReactiveController {
  /** Is the page told of what happens? It is not known before the service has been heard of. */
  isLive: boolean | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #onNews: () => void;
  #place: RoundPlace | null = null;
  #stream: EventSource | null = null;
  #timer = 0;

  constructor(host: ReactiveControllerHost, onNews: () => void) {
    this.#host = host;
    this.#onNews = onNews;
    host.addController(this);
  }

  /** The round whose board is on the page. */
  follow(place: RoundPlace): void {
    if (this.#place?.region === place.region && this.#place.year === place.year) return;
    this.#place = place;
    this.#listen();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#listen);
    this.#listen();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#listen);
    this.#stop();
  }

  readonly #listen = (): void => {
    this.#stop();
    if (this.#place === null || document.hidden) return;
    const stream = new EventSource(roundNewsAddress(this.#place));
    this.#stream = stream;
    stream.addEventListener('news', () => {
      this.#show(true);
      this.#onNews();
    });
    stream.addEventListener('error', () => {
      this.#show(false);
      if (stream.readyState !== EventSource.CLOSED) return;
      // Refused: the board itself says why, when it is asked.
      this.#onNews();
      this.#timer = window.setTimeout(this.#listen, retryMs);
    });
  };

  #stop(): void {
    window.clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = null;
  }

  #show(isLive: boolean): void {
    if (this.isLive === isLive) return;
    this.isLive = isLive;
    this.#host.requestUpdate();
  }
}

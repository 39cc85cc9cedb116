/** What answering does not wait for: the outbox, other tabs, other people, the session, signing out. */
import type { ResponseChanges, SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import { placeName } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import '../elements/kt-copy-answers.ts';
import '../elements/kt-waiting-answers.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { answerWire } from './answer-wire.ts';
import { followOthers } from './others-changes.ts';
import type { Following } from './others-changes.ts';
import { openStorage } from './outbox-database.ts';
import { sendWaiting } from './outbox-sending.ts';
import type { OutboxEntry } from './outbox-storage.ts';
import { Outbox } from './outbox.ts';
import { presenceOf, renewer } from './session-watch.ts';
import { signOut } from './sign-out.ts';
import { openTabChannel } from './tab-news.ts';
import type { TabChannel, TabNews } from './tab-news.ts';

/** The response on the page. */
export interface Opened {
  place: ResponsePlace;
  response: SurveyResponse;
  keeper: AnswerKeeper;
}

/** The app around it. */
export interface Host {
  /** Something has happened to the response on the page; its answers have been merged already. */
  take(changes: ResponseChanges): void;
  /** What waits in the outbox for the forms of other responses. */
  showWaiting(entries: readonly OutboxEntry[]): void;
  /** Answers that an earlier page left have been saved. */
  hasSaved(): void;
  /** The person's drafts are gone, and so is the reason to hold anybody back. */
  forget(): void;
}

export class Background {
  readonly #outbox: Outbox;
  readonly #host: Host;
  readonly #tabs: TabChannel;
  readonly #renew = renewer(() => Date.now());
  #person: string | null = null;
  #opened: Opened | null = null;
  #following: Following | null = null;
  /** Done when the response on the page keeps its drafts in the outbox. */
  #attaching: Promise<void> = Promise.resolve();
  /** Has the response on the page been begun since it was opened? */
  #hasBegun = false;

  static async start(host: Host): Promise<Background> {
    const outbox = new Outbox(await openStorage());
    await outbox.dropOld(Date.now());
    return new Background(outbox, host);
  }

  private constructor(outbox: Outbox, host: Host) {
    this.#outbox = outbox;
    this.#host = host;
    this.#tabs = openTabChannel((news) => this.#hear(news));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void outbox.flush();
      else void this.#look();
    });
    window.addEventListener('pagehide', () => void outbox.flush());
    window.addEventListener('online', () => void this.#look());
    document.addEventListener('kt-language', () => {
      // The service's sentences come in the language of the request.
      if ((this.#opened?.keeper.refused.length ?? 0) > 0) void this.#opened?.keeper.tryAgain();
    });
    // Another window may have been beside this one all the time.
    window.addEventListener('focus', () => {
      if (this.#opened?.keeper.isSignedOut === true) void this.#look();
    });
    document.addEventListener('input', () => {
      if (this.#opened !== null) this.#renew(this.#opened.keeper.lastSavedAt);
    });
  }

  /** The app shows something of this person: a response, or null for everything else. */
  async serve(person: string, opened: Opened | null): Promise<void> {
    this.#following?.stop();
    this.#following = null;
    this.#person = person;
    this.#opened = opened;
    this.#hasBegun = false;
    this.#tabs.tell({ name: 'signed-in', person });
    this.#attaching = opened === null ? Promise.resolve() : this.#attach(person, opened);
    await this.#attaching;
    if (this.#opened === opened) await this.#sendLeft();
  }

  async #attach(person: string, opened: Opened): Promise<void> {
    const { place, response, keeper } = opened;
    const entries = await this.#outbox.entriesOf(person, place);
    if (this.#opened !== opened) return;
    const left = new Map(entries.map((entry) => [entry.question.key, entry]));
    keeper.attach(this.#outbox.shelf(person, place), left);
    this.#following = followOthers(place, response.answers, (changes) => {
      keeper.merge(changes.answers);
      this.#host.take(changes);
    });
  }

  /** An answer of the response on the page has been saved; the first one begins the response. */
  saved(place: ResponsePlace, answer: SavedAnswer): void {
    if (this.#opened?.response.state === 'not_started' && !this.#hasBegun) {
      this.#hasBegun = true;
      void this.#following?.ask();
    }
    this.#tabs.tell({ name: 'saved', place: placeName(place), answer });
  }

  /** The response has been handed over: no draft of it is needed any more. */
  async handedOver(place: ResponsePlace): Promise<void> {
    if (this.#person !== null) await this.#outbox.clear(this.#person, place);
  }

  async signOut(form: HTMLFormElement): Promise<void> {
    const person = this.#person;
    if (person === null) {
      form.submit();
      return;
    }
    await this.#attaching;
    await signOut(form, {
      send: () => Promise.all([this.#opened?.keeper.tryAgain(), this.#sendLeft()]),
      count: async () => (await this.#outbox.entriesOf(person)).length,
      clear: async () => {
        this.#host.forget();
        this.#outbox.close();
        await this.#outbox.clear(person);
        this.#tabs.tell({ name: 'signed-out', person });
      },
    });
  }

  /** Sends what the forms of other responses left, and shows what could not be sent. */
  async #sendLeft(): Promise<void> {
    const person = this.#person;
    if (person === null) return;
    const onPage = this.#opened?.place ?? null;
    const wireOf = (place: ResponsePlace) =>
      answerWire(place, (answer) => this.saved(place, answer));
    if (await sendWaiting(this.#outbox, person, wireOf, onPage)) this.#host.hasSaved();
    const entries = await this.#outbox.entriesOf(person);
    this.#host.showWaiting(
      entries.filter(({ place }) => onPage === null || placeName(place) !== placeName(onPage)),
    );
  }

  /** The reader is here again, the connection is back, or somebody signed in in another tab. */
  async #look(): Promise<void> {
    const person = this.#person;
    const keeper = this.#opened?.keeper;
    if (person === null || document.visibilityState === 'hidden') return;
    const presence = await presenceOf(person);
    if (presence === 'signed_out' || presence === 'another') {
      keeper?.pause();
      return;
    }
    if (presence === 'unknown') return;
    await Promise.all([keeper?.tryAgain(), this.#following?.ask(), this.#sendLeft()]);
  }

  #hear(news: TabNews): void {
    const opened = this.#opened;
    switch (news.name) {
      case 'saved':
        if (opened !== null && placeName(opened.place) === news.place) {
          opened.keeper.merge([news.answer]);
        }
        return;
      case 'signed-in':
        // Whoever is another person must not send this one's answers.
        if (news.person !== this.#person) opened?.keeper.pause();
        else if (opened?.keeper.isSignedOut === true) void this.#look();
        return;
      case 'signed-out':
        if (news.person !== this.#person) return;
        this.#outbox.close();
        this.#host.forget();
        location.reload();
    }
  }
}

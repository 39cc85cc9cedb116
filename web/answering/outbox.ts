/** The browser's outbox: what the service does not have yet, kept until it does, also over a closed page. */
import type { Question } from '#domain/questionnaire.ts';
import { placeName } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import type { DraftShelf } from './answer-keeper.ts';
import type { Unsaved } from './answer-saver.ts';
import { newKey } from './idempotency-key.ts';
import type { OutboxEntry, OutboxStorage, Removal } from './outbox-storage.ts';
import { entryId } from './outbox-storage.ts';

/** Typing is written down this often at most; a request that starts, at once. */
const pauseMs = 200;
const longestKeptMs = 30 * 24 * 60 * 60 * 1000;

export class Outbox {
  readonly #storage: OutboxStorage;
  /** What is to be written next; null for an entry to be removed. */
  #pending = new Map<string, OutboxEntry | null>();
  /** What this page wrote or read last: a newer entry of another page is not removed. */
  readonly #stamps = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #hasFailed = false;
  #isClosed = false;

  constructor(storage: OutboxStorage) {
    this.#storage = storage;
  }

  /** Does what is kept here outlive the page? */
  get isSafe(): boolean {
    return this.#storage.isLasting && !this.#hasFailed;
  }

  /** Entries of one person, of one response or of all; never anybody else's. */
  async entriesOf(person: string, place?: ResponsePlace): Promise<OutboxEntry[]> {
    await this.flush();
    const entries = (await this.#storage.all(person)).filter(
      (entry) => place === undefined || placeName(entry.place) === placeName(place),
    );
    for (const { id, stamp } of entries) this.#stamps.set(id, stamp);
    return entries;
  }

  /** The part of the outbox that one response on the page writes to. */
  shelf(person: string, place: ResponsePlace): DraftShelf {
    const isSafe = (): boolean => this.isSafe;
    return {
      get isSafe() {
        return isSafe();
      },
      keep: (question, unsaved) => this.#keep(person, place, question, unsaved),
    };
  }

  /** Writes down now what waits to be written. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#pending.size > 0) {
      const pending = this.#pending;
      this.#pending = new Map();
      this.#writing = this.#write(pending, this.#writing);
    }
    return this.#writing;
  }

  /** Forgets everything of a person, or of one response once it has been handed over. */
  async clear(person: string, place?: ResponsePlace): Promise<void> {
    for (const [id, entry] of this.#pending) {
      const isOfPlace =
        place === undefined || entry === null || placeName(entry.place) === placeName(place);
      if (isOfPlace && (entry === null || entry.person === person)) this.#pending.delete(id);
    }
    await this.flush();
    const entries = await this.entriesOf(person, place);
    await this.#storage.write(
      [],
      entries.map(({ id }) => ({ id, stamp: null })),
    );
  }

  async dropOld(now: number): Promise<void> {
    await this.#storage.dropOlderThan(now - longestKeptMs);
  }

  /** Takes nothing more: its person is signing out. */
  close(): void {
    this.#isClosed = true;
    this.#pending.clear();
  }

  #keep(person: string, place: ResponsePlace, question: Question, unsaved: Unsaved | null): void {
    if (this.#isClosed) return;
    const id = entryId(person, place, question.key);
    if (unsaved === null) {
      this.#pending.delete(id);
      if (!this.#stamps.has(id)) return;
      this.#pending.set(id, null);
    } else {
      const entry = { id, person, place, question, ...unsaved, at: Date.now(), stamp: newKey() };
      this.#pending.set(id, entry);
    }
    // The key of a request has to be known before anybody can lose its answer.
    if (unsaved?.attempt) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), pauseMs);
  }

  async #write(
    pending: ReadonlyMap<string, OutboxEntry | null>,
    before: Promise<void>,
  ): Promise<void> {
    const puts: OutboxEntry[] = [];
    const removals: Removal[] = [];
    for (const [id, entry] of pending) {
      if (entry !== null) {
        puts.push(entry);
        this.#stamps.set(id, entry.stamp);
      } else {
        removals.push({ id, stamp: this.#stamps.get(id) ?? null });
        this.#stamps.delete(id);
      }
    }
    // Begun at once, so that it is done even if the page goes; the storage keeps the order.
    const writing = this.#storage.write(puts, removals).then(
      () => true,
      () => false,
    );
    await before;
    this.#hasFailed = !(await writing);
    if (!this.#hasFailed) return;
    // A full disk, for one. The drafts are still on the page, which now warns before closing.
    for (const [id, entry] of pending) {
      if (!this.#pending.has(id)) this.#pending.set(id, entry);
    }
  }
}

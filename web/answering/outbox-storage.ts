/** What the outbox holds and where: in the browser's database, or in memory where that is refused. */
import type { Question } from '#domain/questionnaire.ts';
import { placeName } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import type { Unsaved } from './answer-saver.ts';

/** One unsaved draft with its question, so that it can be sent and copied without the questionnaire. */
export interface OutboxEntry extends Unsaved {
  id: string;
  /** Nobody else ever sees or sends it. */
  person: string;
  place: ResponsePlace;
  question: Question;
  /** When it was written, in milliseconds. */
  at: number;
  /** Another one for every writing. */
  stamp: string;
}

/** `stamp`: only if the entry is still the one that was written then; null removes it anyway. */
export interface Removal {
  id: string;
  stamp: string | null;
}

export interface OutboxStorage {
  /** Does it outlive the page? */
  readonly isLasting: boolean;
  all(person: string): Promise<OutboxEntry[]>;
  /** All of it or nothing, after everything that was asked for earlier. */
  write(puts: readonly OutboxEntry[], removals: readonly Removal[]): Promise<void>;
  dropOlderThan(instant: number): Promise<void>;
}

export function entryId(person: string, place: ResponsePlace, question: string): string {
  return `${person}/${placeName(place)}/${question}`;
}

export function memoryStorage(): OutboxStorage {
  const entries = new Map<string, OutboxEntry>();
  return {
    isLasting: false,
    async all(person) {
      return [...entries.values()].filter((entry) => entry.person === person);
    },
    async write(puts, removals) {
      for (const entry of puts) entries.set(entry.id, structuredClone(entry));
      for (const { id, stamp } of removals) {
        if (stamp === null || entries.get(id)?.stamp === stamp) entries.delete(id);
      }
    },
    async dropOlderThan(instant) {
      for (const { id, at } of entries.values()) if (at < instant) entries.delete(id);
    },
  };
}

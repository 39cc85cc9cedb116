/** Previews of a release: it is made as publishing makes it, read as readers will, and undone. */
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { checkAsked } from '../http/policy.ts';
import { words } from '../http/words.ts';
import type { Round } from '../rounds/round.ts';
import { makeRelease, readAsReadersWill } from './make-release.ts';
import type { MadeRelease } from './make-release.ts';

/** Carries a result out of a transaction that is undone. */
class Undone<Result> extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('undone');
    this.result = result;
  }
}

/**
 * Runs `act` as `asSignedIn` does and stores nothing of what it wrote. Nobody hears of it either:
 * what a transaction announces goes out when it is committed.
 */
export async function asSignedInWithoutTrace<Result>(
  request: FastifyRequest,
  act: (tx: Tx, person: Person) => Promise<Result>,
): Promise<Result> {
  try {
    return await asSignedIn(request, async (tx, person) => {
      const result = await act(tx, person);
      checkAsked(request, person.asked);
      throw new Undone(result);
    });
  } catch (error) {
    if (error instanceof Undone) return error.result as Result;
    throw error;
  }
}

/** What a preview is of: a release made for it, or the one that waits. */
export interface Previewed {
  id: string;
  number: number;
  made: MadeRelease | null;
}

/**
 * From here on the transaction reads what readers will: with the release that waits, or with the
 * one that publishing would make now. Throws what `makeRelease` throws.
 */
export async function openPreview(
  tx: Tx,
  person: Person,
  round: Round,
  language: Language,
): Promise<Previewed> {
  const waiting = await releaseInWaiting(tx, round);
  const made =
    waiting === null
      ? await makeRelease(tx, round, {
          note: null,
          noteToCome: words(language).t('release-note-to-come'),
          publishedBy: person.id,
          publicFrom: null,
        })
      : null;
  const { id, number } = waiting ?? made!;
  await readAsReadersWill(tx, id);
  return { id, number, made };
}

/** The release of the round that has been made and is not public yet. */
export async function releaseInWaiting(
  tx: Tx,
  { region, year }: Round,
): Promise<{ id: string; number: number; corrects: string | null } | null> {
  const row = await tx
    .selectFrom('release')
    .select(['id', 'number', 'corrects'])
    .where('id', '=', sql<string>`release_in_waiting(${region.code}, ${year})`)
    .executeTakeFirst();
  return row ?? null;
}

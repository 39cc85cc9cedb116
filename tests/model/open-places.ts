/** Open responses for many games: every game has one of its own, with five people who may edit it. */
import { randomBytes } from 'node:crypto';
import type { Database } from '../../server/database.ts';
import { cookieName, hashToken } from '../../server/http/person.ts';
import { storeQuestionnaire } from '../../server/questionnaire/store.ts';
import { membershipOf } from '../../server/register/register.ts';
import { createRound, findRound, moveRound } from '../../server/rounds/round.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { smallQuestionnaire } from '../harness/survey.ts';

export interface Editor {
  cookie: string;
}

export interface Place {
  address: string;
  /** The first is the lead. */
  editors: Editor[];
  /** Sets the closing instant of the place's round. */
  closesAt(instant: Date | null): Promise<void>;
  /** Has the save with this idempotency key been stored? */
  hasLanded(key: string): Promise<boolean>;
  /** Everything that is stored here at one moment. */
  stored(): Promise<{
    history: {
      question_key: string;
      version: number;
      value: unknown;
      unfinished: unknown;
      request_id: string | null;
    }[];
    answers: Map<string, { value: unknown; unfinished: unknown; version: number }>;
    progress: { answered: number; asked: number };
  }>;
}

const editorsOfRegion = 5;

/** `games` places for each table; tables never share a round, which a game may close. */
export async function openPlaces(
  database: Database,
  { tables, games }: { tables: number; games: number },
): Promise<Place[][]> {
  const regions = await database.operator
    .selectFrom('region')
    .select(['code', 'slug'])
    .orderBy('code')
    .execute();
  await database.operator.transaction().execute((tx) => storeQuestionnaire(tx, smallQuestionnaire));
  const editors = new Map<string, Editor[]>();
  const byTable: Place[][] = Array.from({ length: tables }, () => []);
  for (let year = 2026; byTable.some((places) => places.length < games); year++) {
    const places = byTable[year % tables]!;
    for (const region of regions) {
      if (places.length >= games) break;
      places.push(...(await openRound(database, region, year, editors)));
    }
  }
  return byTable;
}

async function openRound(
  database: Database,
  { code, slug }: { code: string; slug: string },
  year: number,
  editors: Map<string, Editor[]>,
): Promise<Place[]> {
  return database.operator.transaction().execute(async (tx) => {
    const municipalities = await membershipOf(tx, code, 2026);
    if (!editors.has(code)) {
      editors.set(code, []);
      for (let number = 0; number < editorsOfRegion; number++) {
        const token = randomBytes(32).toString('base64url');
        const person = await ensurePerson(tx, `editor${number}@region${code}.example`);
        for (const municipality of municipalities) {
          await grantRole(tx, person, {
            role: number === 0 ? 'lead' : 'respondent',
            regionCode: null,
            municipalityCode: municipality,
          });
        }
        await tx
          .insertInto('session')
          .values({
            person_id: person,
            token_hash: hashToken(token),
            expires_at: new Date(Date.now() + 3_600_000),
          })
          .execute();
        editors.get(code)!.push({ cookie: `${cookieName('http://localhost')}=${token}` });
      }
    }
    const roundId = await createRound(tx, {
      regionCode: code,
      year,
      questionnaire: smallQuestionnaire,
      theme: null,
      municipalities,
      opensAt: null,
      closesAt: null,
      example: false,
    });
    await moveRound(tx, await findRound(tx, slug, year), 'open');
    return municipalities.map((municipality) =>
      placeOf(database, { slug, year, roundId, municipality, editors: editors.get(code)! }),
    );
  });
}

function placeOf(
  { operator }: Database,
  round: { slug: string; year: number; roundId: string; municipality: string; editors: Editor[] },
): Place {
  return {
    address: `/api/survey/responses/${round.slug}/${round.year}/${round.municipality}`,
    editors: round.editors,
    async closesAt(instant) {
      await operator
        .updateTable('round')
        .set({ closes_at: instant })
        .where('id', '=', round.roundId)
        .execute();
    },
    async hasLanded(key) {
      const found = await operator
        .selectFrom('answer_history')
        .select('version')
        .where('request_id', '=', key)
        .executeTakeFirst();
      return found !== undefined;
    },
    stored: () =>
      // A torn request may still be at work, so that only one snapshot shows all of it or nothing.
      operator
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const { id, core_answered, core_asked } = await tx
            .selectFrom('response')
            .select(['id', 'core_answered', 'core_asked'])
            .where('round_id', '=', round.roundId)
            .where('municipality_code', '=', round.municipality)
            .executeTakeFirstOrThrow();
          const history = await tx
            .selectFrom('answer_history')
            .select(['question_key', 'version', 'value', 'unfinished', 'request_id'])
            .where('response_id', '=', id)
            .orderBy('question_key')
            .orderBy('version')
            .execute();
          const answers = await tx
            .selectFrom('answer')
            .select(['question_key', 'version', 'value', 'unfinished'])
            .where('response_id', '=', id)
            .execute();
          return {
            history,
            answers: new Map(
              answers.map(({ question_key, value, unfinished, version }) => [
                question_key,
                { value, unfinished, version },
              ]),
            ),
            progress: { answered: core_answered, asked: core_asked },
          };
        }),
  };
}

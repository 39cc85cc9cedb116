/** An official who answers one question over and over: what the service is sent at every autosave. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AnswerValue } from '#domain/answer.ts';
import { readTemplate } from '../server/questionnaire/templates.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Grant } from '#domain/rights.ts';
import type { Database } from '../server/database.ts';
import { openYear } from '../server/demo/seed.ts';
import { cookieName, hashToken } from '../server/http/person.ts';
import { ensurePerson, grantRole } from '../server/sign-in/user.ts';

export interface Save {
  url: string;
  headers: Record<string, string>;
  payload: { value: AnswerValue };
  requestId: string;
  /** The version that the save makes. */
  version: number;
}

export interface AnswerWriter {
  /** The next save: the version grows by one and the value changes every time. */
  next(): Save;
  /** Throws unless every save that was made is in the database. */
  demandSaved(): Promise<void>;
}

const municipality = '179';
/** Versions begin where no other number of a statement can be mistaken for one. */
const firstVersion = 7_000_000;

export async function prepareAnswerWriter(
  database: Database,
  publicUrl: string,
): Promise<AnswerWriter> {
  const question = await choiceOfAll();
  const token = await signedInToken(database, 'lead@bench.example', municipality);
  const responseId = await database.operator.transaction().execute(async (tx) => {
    const { id } = await tx
      .selectFrom('response')
      .innerJoin('round', 'round.id', 'response.round_id')
      .select('response.id')
      .where('round.year', '=', openYear)
      .where('municipality_code', '=', municipality)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('answer')
      .values({
        response_id: id,
        question_key: question.key,
        value: JSON.stringify(question.options[0]!.key),
        version: firstVersion,
        source: 'self',
      })
      .execute();
    return id;
  });

  let version = firstVersion;
  return {
    next() {
      const requestId = randomUUID();
      const seen = version++;
      return {
        url: `/api/survey/responses/keski-suomi/${openYear}/${municipality}/answers/${question.key}`,
        headers: {
          cookie: `${cookieName(publicUrl)}=${token}`,
          'content-type': 'application/json',
          'if-match': `"${seen}"`,
          'idempotency-key': requestId,
        },
        payload: { value: question.options[version % 2]!.key },
        requestId,
        version,
      };
    },
    async demandSaved() {
      const { saved } = await database.operator
        .selectFrom('answer_history')
        .select((eb) => eb.fn.countAll<string>().as('saved'))
        .where('response_id', '=', responseId)
        .executeTakeFirstOrThrow();
      if (Number(saved) !== version - firstVersion) throw new Error('not every save was kept');
    },
  };
}

/** A core question of one choice that everybody is asked. */
export async function choiceOfAll(): Promise<Question> {
  const { questions } = await readTemplate('kuntatutka-2026');
  return questions.find(
    ({ type, core, visibleWhen }) => type === 'single_choice' && core && visibleWhen.length === 0,
  )!;
}

/** A session of a new lead of the municipality: the value of its cookie. */
export function signedInToken(database: Database, email: string, code: string): Promise<string> {
  return sessionToken(database, email, {
    role: 'lead',
    regionCode: null,
    municipalityCode: code,
  });
}

/** A session of somebody with the role, with two factors: the value of its cookie. */
export function sessionToken(database: Database, email: string, grant: Grant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  return database.operator.transaction().execute(async (tx) => {
    const person = await ensurePerson(tx, email);
    await grantRole(tx, person, grant);
    await tx
      .insertInto('session')
      .values({
        person_id: person,
        token_hash: hashToken(token),
        expires_at: new Date(Date.now() + 3_600_000),
        way: 'passkey',
      })
      .execute();
    return token;
  });
}

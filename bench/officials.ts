/** Five hundred officials at work at the same time, each saving an answer every five seconds. */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Question } from '#domain/questionnaire.ts';
import type { Database, Tx } from '../server/database.ts';
import { openYear } from '../server/demo/seed.ts';
import { cookieName, hashToken } from '../server/http/person.ts';
import { storeQuestionnaire } from '../server/questionnaire/store.ts';
import { readTemplate } from '../server/questionnaire/templates.ts';
import { membershipOf } from '../server/register/register.ts';
import { createRound, findRound, moveRound } from '../server/rounds/round.ts';
import { ensurePerson, grantRole } from '../server/sign-in/user.ts';
import { figure, quantile } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Program } from './program.ts';

const officials = 500;
const everyMs = 5000;
const warmUpMs = 5000;
const measuredMs = 30_000;

interface Official {
  address: string;
  token: string;
  question: Question;
  version: number;
}

/**
 * Every region has a round, and the officials are spread over its municipalities: several of one
 * municipality answer different questions. A save counts from the moment at which it was due, so a
 * service that falls behind shows it.
 */
export async function measureOfficials(database: Database, service: Program): Promise<Figure[]> {
  const everybody = await makeOfficials(database);
  const agent = new Agent({ keepAlive: true, maxSockets: officials });
  const begin = performance.now() + 200;
  const end = begin + warmUpMs + measuredMs;
  const waits: number[] = [];
  let failed = 0;
  try {
    await Promise.all(
      everybody.map(async (official, index) => {
        for (let due = begin + (everyMs * index) / officials; due < end; due += everyMs) {
          await pause(Math.max(0, due - performance.now()));
          const ok = await save(agent, service, official);
          if (!ok) failed += 1;
          if (due >= begin + warmUpMs) waits.push(performance.now() - due);
        }
      }),
    );
  } finally {
    agent.destroy();
  }
  if (failed > 0) throw new Error(`${failed} saves of the officials failed`);
  const took = (performance.now() - begin - warmUpMs) / 1000;
  const what = `${officials} officials, each saving every ${everyMs / 1000} s`;
  return [
    figure('officials-saves', `${what}: saves a second`, 'per s', [waits.length / took]),
    figure('officials-p50', `${what}: half are done within`, 'ms', [quantile(waits, 0.5)]),
    figure('officials-p99', `${what}: 99 of 100 are done within`, 'ms', [quantile(waits, 0.99)]),
  ];
}

async function makeOfficials(database: Database): Promise<Official[]> {
  const questionnaire = await readTemplate('kuntatutka-2026');
  const questions = questionnaire.questions.filter(
    ({ type, visibleWhen }) => type === 'single_choice' && visibleWhen.length === 0,
  );
  return database.operator.transaction().execute(async (tx) => {
    await storeQuestionnaire(tx, questionnaire);
    const places = await makeRounds(tx, {
      id: questionnaire.id,
      version: questionnaire.version,
    });
    const everybody: Official[] = [];
    for (let index = 0; index < officials; index++) {
      const { slug, municipality } = places[index % places.length]!;
      const token = randomBytes(32).toString('base64url');
      const person = await ensurePerson(tx, `official${index}@bench.example`);
      await grantRole(tx, person, {
        role: 'respondent',
        regionCode: null,
        municipalityCode: municipality,
      });
      await tx
        .insertInto('session')
        .values({
          person_id: person,
          token_hash: hashToken(token),
          expires_at: new Date(Date.now() + 3_600_000),
        })
        .execute();
      everybody.push({
        address: `/api/survey/responses/${slug}/${openYear}/${municipality}`,
        token,
        question: questions[Math.floor(index / places.length) % questions.length]!,
        version: 0,
      });
    }
    return everybody;
  });
}

/** An open round in every region that has none in the open year; gives all places that answer. */
async function makeRounds(
  tx: Tx,
  questionnaire: { id: string; version: string },
): Promise<{ slug: string; municipality: string }[]> {
  const regions = await tx.selectFrom('region').select(['code', 'slug']).orderBy('code').execute();
  const places: { slug: string; municipality: string }[] = [];
  for (const { code, slug } of regions) {
    const asked = await tx
      .selectFrom('round')
      .select('id')
      .where('region_code', '=', code)
      .where('year', '=', openYear)
      .executeTakeFirst();
    if (asked !== undefined) continue;
    const municipalities = await membershipOf(tx, code, openYear);
    if (municipalities.length === 0) continue;
    await createRound(tx, {
      regionCode: code,
      year: openYear,
      questionnaire,
      theme: null,
      municipalities,
      opensAt: null,
      closesAt: null,
      example: true,
    });
    await moveRound(tx, await findRound(tx, slug, openYear), 'open');
    places.push(...municipalities.map((municipality) => ({ slug, municipality })));
  }
  return places;
}

async function save(agent: Agent, { origin }: Program, official: Official): Promise<boolean> {
  const { question, version } = official;
  const body = JSON.stringify({ value: question.options[version % 2]!.key });
  const put = request(`${origin}${official.address}/answers/${question.key}`, {
    method: 'PUT',
    agent,
    headers: {
      cookie: `${cookieName(origin)}=${official.token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'if-match': `"${version}"`,
      'idempotency-key': randomUUID(),
    },
  });
  put.end(body);
  const [response] = (await once(put, 'response')) as [IncomingMessage];
  await once(response.resume(), 'end');
  official.version += 1;
  return response.statusCode === 200;
}

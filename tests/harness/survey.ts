/** Builders of survey situations: a small questionnaire, a round, people signed in. */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Questionnaire, ThemeQuestion } from '#domain/questionnaire.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import { isOfRegion, needsTwoFactors } from '#domain/rights.ts';
import type { Role } from '#domain/rights.ts';
import type { Database, Tx } from '../../server/database.ts';
import { storeQuestionnaire } from '../../server/questionnaire/store.ts';
import { membershipOf, regionBySlugOrCode } from '../../server/register/register.ts';
import { createRound, findRound, moveRound } from '../../server/rounds/round.ts';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';

const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const option = (key: string, score: number | null = null) => ({ key, label: text(key), score });

/** One question of every type, three dimensions, five core questions; enough for a whole journey. */
export const smallQuestionnaire: Questionnaire = questionnaireSchema.parse({
  id: 'small',
  version: '1',
  languages: ['fi', 'sv', 'en'],
  title: text('Small'),
  definition: text('Definition'),
  timeReference: text('Now'),
  dimensions: [
    { key: 'structures', label: text('Structures'), radar: true },
    { key: 'grants', label: text('Grants'), radar: true },
    { key: 'visibility', label: text('Visibility'), radar: true },
  ],
  questions: [
    {
      key: 'contact_person',
      dimension: 'structures',
      type: 'single_choice',
      wording: text('Contact person?'),
      core: true,
      public: true,
      options: [option('named', 100), option('assigned', 50), option('none', 0), option('unknown')],
    },
    {
      key: 'contact_details',
      dimension: 'structures',
      type: 'contact',
      wording: text('Details?'),
      public: true,
      consent: true,
      visibleWhen: [{ question: 'contact_person', isAnyOf: ['named', 'assigned'] }],
    },
    {
      key: 'structures',
      dimension: 'structures',
      type: 'multiple_choice',
      wording: text('Structures?'),
      core: true,
      public: true,
      options: [option('council'), option('table'), option('none'), option('unknown')],
      scoreByCount: [
        { from: 0, score: 0 },
        { from: 1, score: 50 },
        { from: 2, score: 100 },
      ],
    },
    {
      key: 'meetings',
      dimension: 'structures',
      type: 'number',
      wording: text('Meetings?'),
      public: true,
    },
    {
      key: 'grants_paid',
      dimension: 'grants',
      type: 'yes_no',
      wording: text('Grants?'),
      core: true,
      public: true,
      options: [option('yes', 100), option('no', 0), option('unknown')],
    },
    {
      key: 'grants_total',
      dimension: 'grants',
      type: 'money_eur',
      wording: text('How much in {previousYear}?'),
      core: true,
      public: true,
      estimate: true,
      asksAbout: 'previous_year',
      visibleWhen: [{ question: 'grants_paid', isNoneOf: ['no'] }],
    },
    {
      key: 'targets',
      dimension: 'grants',
      type: 'text',
      wording: text('Targets?'),
      public: true,
    },
    {
      key: 'page',
      dimension: 'grants',
      type: 'text',
      format: 'url',
      wording: text('Page?'),
      public: true,
    },
    {
      key: 'website',
      dimension: 'visibility',
      type: 'yes_no_partly',
      wording: text('Website?'),
      core: true,
      public: true,
      options: [option('yes', 100), option('partly', 50), option('no', 0), option('unknown')],
    },
    {
      key: 'feedback',
      dimension: 'visibility',
      type: 'text',
      wording: text('Feedback?'),
      public: false,
    },
  ],
  indicators: [
    {
      key: 'named',
      label: text('Named'),
      kind: 'share',
      question: 'contact_person',
      options: ['named'],
    },
    { key: 'grants_sum', label: text('Grants'), kind: 'sum', question: 'grants_total' },
  ],
});

export interface TestRound {
  region: string;
  year: number;
  roundId: string;
  /** Codes of the municipalities in the round. */
  municipalities: string[];
}

/** The last year of the register: later rounds ask whom it names. */
const newestClassified = 2026;

/** A round of a region, opened unless said otherwise. */
export async function makeRound(
  database: Database,
  {
    region = 'keski-suomi',
    year = 2025,
    questionnaire = smallQuestionnaire,
    theme = null,
    state = 'open',
    closesAt = null,
    example = false,
  }: {
    region?: string;
    year?: number;
    questionnaire?: Questionnaire;
    theme?: ThemeQuestion | null;
    state?: 'draft' | 'open' | 'closed';
    closesAt?: Date | null;
    example?: boolean;
  } = {},
): Promise<TestRound> {
  return database.operator.transaction().execute(async (tx) => {
    const { code } = (await regionBySlugOrCode(tx, region))!;
    const municipalities = await membershipOf(tx, code, Math.min(year, newestClassified));
    await storeQuestionnaire(tx, questionnaire);
    const roundId = await createRound(tx, {
      regionCode: code,
      year,
      questionnaire,
      theme,
      municipalities,
      opensAt: null,
      closesAt,
      example,
    });
    if (state !== 'draft') await moveRound(tx, await findRound(tx, region, year), 'open');
    if (state === 'closed') await moveRound(tx, await findRound(tx, region, year), 'close');
    return { region, year, roundId, municipalities };
  });
}

export interface TestPerson {
  id: string;
  email: string;
  /** The header that a browser of this person sends. */
  cookie: string;
  /** Sends a request with the person's session; a body goes as JSON. */
  send(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    url: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; body: any; headers: Record<string, unknown> }>;
}

/**
 * A person with a role, signed in through the same pages as anybody. Roles that need two factors
 * have them by the link that the demo uses too, unless a letter's link is asked for.
 */
export async function signIn(
  app: FastifyInstance,
  database: Database,
  role: Role,
  place: string | null,
  email = `${role}.${place ?? 'all'}@example.org`,
  way: 'printed_link' | 'demo_link' = needsTwoFactors(role) ? 'demo_link' : 'printed_link',
): Promise<TestPerson> {
  const inRegion = isOfRegion(role);
  const { id, token } = await database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    await grantRole(tx, id, {
      role,
      regionCode:
        inRegion && place !== null ? ((await regionBySlugOrCode(tx, place))?.code ?? null) : null,
      municipalityCode: inRegion ? null : place,
      lastDay: role === 'auditor' ? await monthFromNow(tx) : null,
    });
    return { id, token: await createLink(tx, id, 10, way) };
  });
  const signedIn = await app.inject({
    method: 'POST',
    url: `/fi/sign-in/${token}`,
    remoteAddress: newAddress(),
  });
  const cookie = signedIn.cookies[0]!;
  return {
    id,
    email,
    cookie: `${cookie.name}=${cookie.value}`,
    async send(method, url, { body, headers } = {}) {
      const answer = await app.inject({
        method,
        url,
        cookies: { [cookie.name]: cookie.value },
        headers: { 'accept-language': 'en', ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        body: isJson ? answer.json() : answer.body,
        headers: answer.headers,
      };
    },
  };
}

/** An audit has to end. */
async function monthFromNow(tx: Tx): Promise<string> {
  const { rows } = await sql<{
    day: string;
  }>`select (now() + interval '1 month')::date::text as day`.execute(tx);
  return rows[0]!.day;
}

let addresses = 0;

/** Everybody comes from a network of their own, so that the limits of a network are not met. */
function newAddress(): string {
  addresses++;
  return `10.${addresses >> 8}.${addresses & 255}.1`;
}

/** Saves one answer as the form does. Give `version` when the question has been answered before. */
export function saveAnswer(
  person: TestPerson,
  round: TestRound,
  municipality: string,
  question: string,
  value: unknown,
  { version = 0, key = crypto.randomUUID() as string, ...rest }: Record<string, any> = {},
) {
  return person.send('PUT', `${responseAddress(round, municipality)}/answers/${question}`, {
    body: { value, ...rest },
    headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
  });
}

export function responseAddress(round: TestRound, municipality: string): string {
  return `/api/survey/responses/${round.region}/${round.year}/${municipality}`;
}

/** Everything that has to be answered before submitting the small questionnaire. */
export const completeAnswers: Record<string, unknown> = {
  contact_person: 'named',
  structures: ['council', 'table'],
  grants_paid: 'yes',
  grants_total: 12_500.5,
  website: 'yes',
};

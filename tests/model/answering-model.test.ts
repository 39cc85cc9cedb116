/**
 * Answering as a game of chance over real HTTP: up to five people edit, undo, clear, lose their
 * connection, submit and take back while the round closes and opens. Whatever they do, no
 * acknowledged answer is lost, none is there twice, and what counts is the newest in the history.
 */
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreProgress } from '#domain/progress.ts';
import type { AnswerValue } from '#domain/answer.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { smallQuestionnaire } from '../harness/survey.ts';
import { openPlaces } from './open-places.ts';
import type { Editor, Place } from './open-places.ts';

/** Games played in all, by so many tables side by side. */
const sequences = 2000;
const tables = 4;

let server: TestServer;
let origin: string;
let places: Place[][];

beforeAll(async () => {
  server = await testServer();
  origin = await server.listen();
  places = await openPlaces(server.database, { tables, games: sequences / tables });
}, 120_000);
afterAll(() => server.close());

const drafts: Record<string, unknown[]> = {
  contact_person: ['named', 'assigned', 'none', 'unknown'],
  structures: [['council'], ['council', 'table'], ['none']],
  meetings: [0, 1, 12, 'unknown'],
  grants_paid: ['yes', 'no'],
  grants_total: [0, 12_500.5, 'unknown'],
  targets: ['Kaksi tapaamista', 'Päätös 12.3. 👍', 'x'.repeat(300)],
  website: ['yes', 'partly', 'no'],
};
/** What stands in a field and is no answer yet. */
const unfinished: Record<string, unknown> = {
  meetings: -1,
  grants_total: 'noin 12 tuhatta',
  structures: ['none', 'council'],
};
const questions = Object.keys(drafts);

const editor = fc.nat({ max: 4 });
const question = fc.constantFrom(...questions);
/** How a request fares on its way. */
const fate = fc.constantFrom('arrives', 'arrives', 'arrives', 'answer lost', 'never sent', 'torn');
const move = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      editor,
      question,
      choice: fc.nat({ max: 9 }),
      fate,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('both' as const),
      editor,
      other: editor,
      question,
      choice: fc.nat({ max: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('clear' as const), editor, question }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), editor, question }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('reconnect' as const), editor }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('submit' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take back' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('open again' as const) }) },
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

interface Attempt {
  question: string;
  /** Null: the answer is cleared. */
  body: Record<string, unknown> | null;
  version: number;
  key: string;
}

interface Answered {
  status: number;
  body: any;
}

/** One game at one place: what everybody believes, and everything that was acknowledged. */
class Game {
  readonly #place: Place;
  readonly #editors: Editor[];
  /** The version of each question that each editor has seen. */
  readonly #seen: Map<string, number>[];
  /** Requests whose outcome their sender does not know. */
  readonly #pending: Attempt[][];
  /** The values that each editor has saved, newest last. */
  readonly #saved: Map<string, unknown[]>[];
  readonly sent = new Set<string>();
  /** Those that were on their way at least once while the round was open. */
  readonly #inTime = new Set<string>();
  /** Those whose line went dead: they may arrive at any time from then on. */
  readonly #torn = new Set<string>();
  readonly acknowledged = new Map<string, Attempt>();
  /** Those that were refused, and of which nothing is on its way any more. */
  readonly refused = new Set<string>();
  isClosed = false;

  constructor(place: Place, editors: number) {
    this.#place = place;
    this.#editors = place.editors.slice(0, editors);
    this.#seen = this.#editors.map(() => new Map());
    this.#pending = this.#editors.map(() => []);
    this.#saved = this.#editors.map(() => new Map());
  }

  async play(move: Move): Promise<void> {
    switch (move.kind) {
      case 'edit': {
        const who = move.editor % this.#editors.length;
        return this.#send(who, this.#attempt(who, move.question, move.choice), move.fate);
      }
      case 'both': {
        const [one, other] = [move.editor, move.other].map((each) => each % this.#editors.length);
        await Promise.all([
          this.#send(one!, this.#attempt(one!, move.question, move.choice), 'arrives'),
          this.#send(other!, this.#attempt(other!, move.question, move.choice + 1), 'arrives'),
        ]);
        return;
      }
      case 'clear': {
        const who = move.editor % this.#editors.length;
        return this.#send(who, this.#attemptWith(who, move.question, null), 'arrives');
      }
      case 'undo': {
        const who = move.editor % this.#editors.length;
        const earlier = this.#saved[who]!.get(move.question)?.at(-2);
        if (earlier === undefined) return;
        return this.#send(
          who,
          this.#attemptWith(who, move.question, { value: earlier }),
          'arrives',
        );
      }
      case 'reconnect': {
        const who = move.editor % this.#editors.length;
        for (const attempt of this.#pending[who]!.splice(0)) {
          const hasLanded = await this.#place.hasLanded(attempt.key);
          await this.#send(who, attempt, 'arrives');
          // Whoever asks again about a save that has landed is not told that it was refused.
          if (hasLanded) expect(this.acknowledged.has(attempt.key)).toBe(true);
        }
        return;
      }
      case 'submit':
      case 'take back': {
        const step = move.kind === 'submit' ? 'submit' : 'take-back';
        const { status } = await this.#ask('POST', `${this.#place.address}/${step}`, 0);
        expect([200, 409, 422]).toContain(status);
        return;
      }
      case 'close':
        this.isClosed = true;
        return this.#place.closesAt(new Date(Date.now() - 1000));
      case 'open again':
        this.isClosed = false;
        for (const key of this.#torn) this.#inTime.add(key);
        return this.#place.closesAt(null);
    }
  }

  /** In the end everybody's connection comes back. */
  async settle(): Promise<void> {
    for (let who = 0; who < this.#editors.length; who++) {
      await this.play({ kind: 'reconnect', editor: who });
    }
  }

  #attempt(who: number, question: string, choice: number): Attempt {
    const values = drafts[question]!;
    const half = unfinished[question];
    const body =
      choice === 9 && half !== undefined
        ? { unfinished: half }
        : { value: values[choice % values.length] };
    return this.#attemptWith(who, question, body);
  }

  #attemptWith(who: number, question: string, body: Attempt['body']): Attempt {
    const version = this.#seen[who]!.get(question) ?? 0;
    return { question, body, version, key: crypto.randomUUID() };
  }

  async #send(who: number, attempt: Attempt, fate: string): Promise<void> {
    if (fate === 'never sent') {
      this.#pending[who]!.push(attempt);
      return;
    }
    this.sent.add(attempt.key);
    if (!this.isClosed) this.#inTime.add(attempt.key);
    const url = `${this.#place.address}/answers/${attempt.question}`;
    const method = attempt.body === null ? 'DELETE' : 'PUT';
    if (fate === 'torn') this.#torn.add(attempt.key);
    const answer = await this.#ask(method, url, who, attempt, fate === 'torn');
    if (answer === null || fate === 'answer lost') {
      this.#pending[who]!.push(attempt);
      return;
    }
    this.#take(who, attempt, answer);
  }

  #take(who: number, attempt: Attempt, { status, body }: Answered): void {
    const seen = this.#seen[who]!;
    if (status === 200) {
      expect(this.#inTime.has(attempt.key)).toBe(true);
      this.acknowledged.set(attempt.key, attempt);
      seen.set(attempt.question, body.version);
      if (attempt.body !== null && 'value' in attempt.body) {
        const mine = this.#saved[who]!.get(attempt.question) ?? [];
        this.#saved[who]!.set(attempt.question, [...mine, attempt.body['value']]);
      }
      return;
    }
    // Refused for a reason that is true, and the refusal tells what is there now.
    expect([409, 412]).toContain(status);
    if (!this.#torn.has(attempt.key)) this.refused.add(attempt.key);
    if (status === 412) {
      expect(body.current?.version ?? 0).not.toBe(attempt.version);
      seen.set(attempt.question, body.current?.version ?? 0);
    }
  }

  /** Null: the connection broke before the answer came. */
  async #ask(
    method: string,
    url: string,
    who: number,
    attempt?: Attempt,
    torn?: boolean,
  ): Promise<Answered>;
  async #ask(
    method: string,
    url: string,
    who: number,
    attempt?: Attempt,
    torn = false,
  ): Promise<Answered | null> {
    const text = attempt?.body ? JSON.stringify(attempt.body) : '';
    const outgoing = request(origin + url, {
      method,
      headers: {
        cookie: this.#editors[who]!.cookie,
        ...(text === ''
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...(attempt && {
          'if-match': `"${attempt.version}"`,
          'idempotency-key': attempt.key,
        }),
      },
    });
    if (torn) {
      // The bytes leave, then the line goes dead: nobody knows how far the service came.
      outgoing.on('error', () => {});
      outgoing.end(text);
      await once(outgoing, 'finish');
      outgoing.destroy();
      return null;
    }
    outgoing.end(text);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    let body = '';
    for await (const part of incoming.setEncoding('utf8')) body += String(part);
    return { status: incoming.statusCode!, body: JSON.parse(body) };
  }
}

async function demandOrder(place: Place, game: Game): Promise<void> {
  const { history, answers, progress } = await place.stored();
  const byQuestion = Map.groupBy(history, ({ question_key }) => question_key);
  for (const [key, rows] of byQuestion) {
    // None is missing in between, and none is there twice.
    expect(rows.map(({ version }) => version)).toEqual(rows.map((_row, index) => index + 1));
    const newest = rows.at(-1)!;
    expect(answers.get(key)).toEqual({
      value: newest.value,
      unfinished: newest.unfinished,
      version: newest.version,
    });
  }
  expect(answers.size).toBe(byQuestion.size);
  const keys = history.map(({ request_id }) => request_id);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !game.sent.has(key!))).toEqual([]);
  expect(keys.filter((key) => game.refused.has(key!))).toEqual([]);
  for (const [key, attempt] of game.acknowledged) {
    const row = history.find(({ request_id }) => request_id === key);
    expect(row, `the acknowledged save ${key}`).toBeDefined();
    expect(row!.question_key).toBe(attempt.question);
    expect(row!.value ?? null).toEqual(attempt.body?.['value'] ?? null);
    expect(row!.version).toBe(attempt.version + 1);
  }
  const values: Record<string, AnswerValue> = {};
  for (const [key, { value }] of answers) if (value !== null) values[key] = value as AnswerValue;
  const expected = coreProgress(smallQuestionnaire, values);
  expect(progress).toEqual(history.length === 0 ? progress : expected);
}

test.concurrent.each(Array.from({ length: tables }, (_each, table) => table))(
  `table %i: no acknowledged answer is lost, none doubled, the newest counts`,
  async (table) => {
    let next = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.array(move, { minLength: 1, maxLength: 16 }),
        async (editors, moves) => {
          const place = places[table]![next++ % places[table]!.length]!;
          await place.closesAt(null);
          const game = new Game(place, editors);
          for (const each of moves) await game.play(each);
          await game.settle();
          await demandOrder(place, game);
        },
      ),
      // A game that failed cannot be played again at the same place, so it is told as it was.
      { numRuns: sequences / tables, endOnFailure: true },
    );
  },
  600_000,
);

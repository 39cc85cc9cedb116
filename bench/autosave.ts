/** How fast one answer is saved, against the same statements sent by a bare client of PostgreSQL. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { buildApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import type { Database } from '../server/database.ts';
import { prepareAnswerWriter } from './answer-writer.ts';
import type { AnswerWriter, Save } from './answer-writer.ts';
import { figure, quantile } from './figure.ts';
import type { Figure } from './figure.ts';
import type { Program } from './program.ts';
import { recordStatements, replay } from './recorded-statements.ts';
import type { Statement } from './recorded-statements.ts';
import { takeTurns } from './turns.ts';
import type { Turns } from './turns.ts';

const pairs = 10;
const savesInBlock = 100;
const aim = { atLeast: 0.6 };

/** One save after the other on one connection, by the two ways in turns. */
export async function measureAutosave(database: Database, service: Program): Promise<Figure[]> {
  const writer = await prepareAnswerWriter(database, service.origin);
  const recorded = await recordSave(database, writer);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const client = await database.pools.service.connect();
  const put = () => putAnswer(agent, service.origin, writer.next());
  const say = () => replaySave(client, recorded, writer.next());
  try {
    await timed(put, savesInBlock);
    await timed(say, savesInBlock);
    const rounds: Turns<number[]>[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const measure = (save: () => Promise<void>) => timed(save, savesInBlock);
      rounds.push(
        await takeTurns(
          pair,
          () => measure(put),
          () => measure(say),
        ),
      );
    }
    await writer.demandSaved();
    const ours = rounds.flatMap((round) => round.ours);
    const bare = rounds.flatMap((round) => round.bare);
    return [
      figure(
        'autosave',
        `Autosave over HTTP: speed, as a share of its ${recorded.statements.length} statements sent by a bare client`,
        'ratio',
        rounds.map((round) => sum(round.bare) / sum(round.ours)),
        aim,
      ),
      figure('autosave-p50', 'Autosave over HTTP: half are done within', 'ms', [
        quantile(ours, 0.5),
      ]),
      figure('autosave-p99', 'Autosave over HTTP: 99 of 100 are done within', 'ms', [
        quantile(ours, 0.99),
      ]),
      figure(
        'autosave-bare-p50',
        'The same statements by a bare client: half are done within',
        'ms',
        [quantile(bare, 0.5)],
      ),
    ];
  } finally {
    client.release();
    agent.destroy();
  }
}

interface RecordedSave {
  save: Save;
  statements: Statement[];
}

/** What the service says to PostgreSQL at one save, heard from an application of the same build. */
async function recordSave(database: Database, writer: AnswerWriter): Promise<RecordedSave> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const app = await buildApp({ config, database });
  try {
    // At the first save the questionnaire is read, which is kept from then on.
    await inject(writer.next());
    const save = writer.next();
    const statements = await recordStatements(database.pools.service, () => inject(save));
    return { save, statements };
  } finally {
    await app.close();
  }

  async function inject({ url, headers, payload }: Save): Promise<void> {
    const response = await app.inject({ method: 'PUT', url, headers, payload });
    if (response.statusCode !== 200) throw new Error(`a save failed: ${response.body}`);
  }
}

async function replaySave(
  client: Parameters<typeof replay>[0],
  recorded: RecordedSave,
  save: Save,
): Promise<void> {
  await replay(
    client,
    recorded.statements,
    new Map<unknown, unknown>([
      [recorded.save.requestId, save.requestId],
      [recorded.save.version, save.version],
      [JSON.stringify(recorded.save.payload.value), JSON.stringify(save.payload.value)],
    ]),
  );
}

async function putAnswer(agent: Agent, origin: string, save: Save): Promise<void> {
  const body = JSON.stringify(save.payload);
  const put = request(origin + save.url, {
    method: 'PUT',
    agent,
    headers: { ...save.headers, 'content-length': Buffer.byteLength(body) },
  });
  put.end(body);
  const [response] = (await once(put, 'response')) as [IncomingMessage];
  let answer = '';
  for await (const part of response.setEncoding('utf8')) answer += String(part);
  if (response.statusCode !== 200) throw new Error(`a save failed: ${answer}`);
  JSON.parse(answer);
}

/** Milliseconds of each. */
async function timed(act: () => Promise<void>, times: number): Promise<number[]> {
  const seen: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await act();
    seen.push(performance.now() - start);
  }
  return seen;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

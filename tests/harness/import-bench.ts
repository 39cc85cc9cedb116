/** A bench for imports: rounds in years of their own, files written and imported into them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeQuestionnaire } from '../../server/questionnaire/store.ts';
import { membershipOf } from '../../server/register/register.ts';
import { createRound, findRound, moveRound } from '../../server/rounds/round.ts';
import { commandLine } from './command-line.ts';
import type { CommandResult } from './command-line.ts';
import { testServer } from './server.ts';
import type { TestServer } from './server.ts';
import { smallQuestionnaire } from './survey.ts';

export const importHeader = 'municipality_code,question_key,value,comment';

export interface ImportBench {
  server: TestServer;
  run: (...words: string[]) => Promise<CommandResult>;
  folder: string;
  /** Options that name the round in use. */
  round(): string[];
  /** An open round of Central Finland in a year that none has been in before. */
  newRound(): Promise<void>;
  importFile(
    name: string,
    content: string | Uint8Array,
    ...options: string[]
  ): Promise<CommandResult>;
  importRows(...rows: string[]): Promise<CommandResult>;
  trialRows(...rows: string[]): Promise<CommandResult>;
  /** What is stored in the round, by `municipality question`. */
  storedAnswers(): Promise<Record<string, object>>;
  response(municipality: string): Promise<{
    id: string;
    state: string;
    core_answered: number;
    saved_at: Date | null;
  }>;
  close(): Promise<void>;
}

export async function importBench(): Promise<ImportBench> {
  const server = await testServer();
  const { operator } = server.database;
  const run = commandLine(server);
  const folder = await mkdtemp(path.join(tmpdir(), 'import-'));
  let year = 2030;
  const round = () => ['--region', 'keski-suomi', '--year', String(year)];
  const importFile: ImportBench['importFile'] = async (name, content, ...options) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return run('import', ...round(), file, ...options);
  };
  return {
    server,
    run,
    folder,
    round,
    importFile,
    importRows: (...rows) => importFile('answers.csv', `${[importHeader, ...rows].join('\n')}\n`),
    trialRows: (...rows) =>
      importFile('answers.csv', `${[importHeader, ...rows].join('\n')}\n`, '--dry-run'),
    async newRound() {
      year += 1;
      await operator.transaction().execute(async (tx) => {
        await storeQuestionnaire(tx, smallQuestionnaire);
        await createRound(tx, {
          regionCode: '13',
          year,
          questionnaire: { id: smallQuestionnaire.id, version: smallQuestionnaire.version },
          theme: null,
          municipalities: await membershipOf(tx, '13', 2025),
          opensAt: null,
          closesAt: null,
          example: false,
        });
        await moveRound(tx, await findRound(tx, 'keski-suomi', year), 'open');
      });
    },
    async storedAnswers() {
      const rows = await operator
        .selectFrom('answer')
        .innerJoin('response', 'response.id', 'answer.response_id')
        .innerJoin('round', 'round.id', 'response.round_id')
        .select([
          'response.municipality_code',
          'answer.question_key',
          'answer.value',
          'answer.comment',
          'answer.estimate',
          'answer.evidence_url',
          'answer.version',
          'answer.source',
        ])
        .where('round.year', '=', year)
        .execute();
      return Object.fromEntries(
        rows.map(({ municipality_code, question_key, ...answer }) => [
          `${municipality_code} ${question_key}`,
          answer,
        ]),
      );
    },
    response: (municipality) =>
      operator
        .selectFrom('response')
        .innerJoin('round', 'round.id', 'response.round_id')
        .select(['response.id', 'response.state', 'response.core_answered', 'response.saved_at'])
        .where('round.year', '=', year)
        .where('response.municipality_code', '=', municipality)
        .executeTakeFirstOrThrow(),
    async close() {
      await rm(folder, { recursive: true });
      await server.close();
    },
  };
}

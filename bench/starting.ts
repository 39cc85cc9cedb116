/** How long the service takes to be ready: with an empty folder, and with one that it has used before. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { startProgram } from './program.ts';

const coldRounds = 3;
const warmRoundsEach = 2;

/** From the start of `node server/main.ts` to the first 200 of /readyz. */
export async function measureStarting(folder: string): Promise<Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < coldRounds; round++) {
    const dataDir = await mkdtemp(join(folder, 'start-'));
    cold.push(await start(dataDir));
    for (let again = 0; again < warmRoundsEach; again++) warm.push(await start(dataDir));
    await rm(dataDir, { recursive: true });
  }
  return [
    figure(
      'start-cold',
      'Cold start: an empty folder becomes a database with its migrations and register, and serves',
      's',
      cold,
    ),
    figure('start-warm', 'Warm start: the database is there and stopped', 's', warm),
  ];
}

async function start(dataDir: string): Promise<number> {
  const begin = performance.now();
  const service = await startProgram('server/main.ts', { DATA_DIR: dataDir }, '/readyz');
  const seconds = (performance.now() - begin) / 1000;
  await service.stop();
  return seconds;
}

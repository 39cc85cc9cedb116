/**
 * Measures what the service promises, writes `latest.json` and prints a table. Takes about ten minutes.
 * With `--readme` nothing is measured: the table of the last run is put into the README again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { seedExamples } from '../server/demo/seed.ts';
import { measureAutosave } from './autosave.ts';
import { measureBoard } from './board.ts';
import type { Figure } from './figure.ts';
import { measureForm } from './form-speed.ts';
import { measureImporting } from './importing.ts';
import { describeMachine } from './machine.ts';
import { measureOfficials } from './officials.ts';
import { measurePageBytes } from './page-bytes.ts';
import { projectFolder, startProgram, stopPrograms } from './program.ts';
import { measurePublicAnswers } from './public-answers.ts';
import { measurePublishing } from './publishing.ts';
import { measureReaders } from './readers.ts';
import { measureRefusing } from './refusing.ts';
import { markdown, readLatest, writeLatest, writeReadme } from './report.ts';
import type { Report } from './report.ts';
import { openScratch } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import { measureStarting } from './starting.ts';

const limitMs = 15 * 60_000;

if (process.argv.includes('--readme')) {
  if (!(await writeReadme(await readLatest())))
    throw new Error('README.md has no <!-- bench --> … <!-- /bench -->');
} else {
  await run();
}

async function run(): Promise<void> {
  if (!existsSync(join(projectFolder, 'dist/.vite/manifest.json'))) {
    throw new Error('There is no build to measure: npm run bench makes it first.');
  }
  const scratch = await openScratch();
  const leave = (reason: string) => {
    console.error(reason);
    void cleanUp(scratch).finally(() => process.exit(1));
  };
  const limit = setTimeout(() => leave('The benchmark took too long and was given up.'), limitMs);
  process.once('SIGINT', () => leave('Interrupted.'));
  process.once('SIGTERM', () => leave('Stopped.'));
  try {
    const report = await measure(scratch);
    await writeLatest(report);
    await writeReadme(report);
    console.log(`\n${markdown(report)}\n`);
    const missed = report.figures.filter(({ reached }) => reached === false);
    for (const { what } of missed) console.log(`Aim missed: ${what}`);
  } finally {
    clearTimeout(limit);
    await cleanUp(scratch);
  }
}

async function measure(scratch: Scratch): Promise<Report> {
  const begin = performance.now();
  const { database, folder, dataDir } = scratch;
  const machine = await describeMachine(database.operator);
  await seedExamples(database);
  const figures: Figure[] = [];
  const step = async (name: string, measured: Promise<Figure[]>) => {
    figures.push(...(await measured));
    console.error(`${Math.round((performance.now() - begin) / 1000)} s: ${name} measured`);
  };
  const service = await startProgram(
    'server/main.ts',
    { DATA_DIR: dataDir, NODE_ENV: 'production' },
    '/readyz',
  );
  const bytes = await measurePageBytes(service);
  await step('public answers', measurePublicAnswers(service, folder));
  await step('autosave', measureAutosave(database, service));
  await step('officials', measureOfficials(database, service));
  await step('form', measureForm(database, service, folder));
  await service.stop();
  await step('starting', measureStarting(folder));
  await step('refusing', measureRefusing());
  // Last, because what it writes keeps the disk busy for a while.
  await step('publishing', measurePublishing(await scratch.addDatabase('publishing')));
  await step('importing', measureImporting(await scratch.addDatabase('importing')));
  const watched = await scratch.addDatabase('board');
  await step('board', measureBoard(watched, { DATABASE_URL: watched.url, DATA_DIR: dataDir }));
  const read = await scratch.addDatabase('readers');
  await step('readers', measureReaders(read, { DATABASE_URL: read.url, DATA_DIR: dataDir }));
  return { machine, seconds: Math.round((performance.now() - begin) / 1000), figures, bytes };
}

async function cleanUp(scratch: Scratch): Promise<void> {
  await stopPrograms();
  await scratch.remove();
}

/** Proof that `questionnaire check` tells a survey designer what is wrong and ends accordingly. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandContext } from '../../server/command.ts';
import { readConfig } from '../../server/config.ts';
import { command as check } from '../../server/questionnaire/check.command.ts';
import { templateFolder } from '../../server/questionnaire/templates.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'questionnaire-'))));
afterAll(() => rm(folder, { recursive: true }));

/** Runs the check and keeps what it says. */
async function run(...args: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const context: CommandContext = {
    config: readConfig({}),
    openDatabase: () => Promise.reject(new Error('a check needs no database')),
    print: (line) => void said.out.push(line),
    printError: (line) => void said.err.push(line),
    stopped: new AbortController().signal,
  };
  return { status: await check.run(args, context), ...said };
}

it('a sound file is summed up, and the status is 0', async () => {
  const { status, out, err } = await run('survey-templates/kuntatutka-2026.yaml');
  expect(status).toBe(0);
  expect(out).toEqual([
    'survey-templates/kuntatutka-2026.yaml has no faults: 45 questions, 20 core, 7 radar dimensions, 27 indicators, 3 languages.',
  ]);
  expect(err).toEqual([]);
});

it('every fault of a file is one line with file, line, column and key, and the status is 1', async () => {
  const sound = await readFile(join(templateFolder, 'kuntatutka-2026.yaml'), 'utf8');
  const path = join(folder, 'faulty.yaml');
  const faulty = sound
    .replace('isAnyOf: [all, some]', 'isAnyOf: [all, most]')
    .replace('          sv: Ja, officiellt utsedd\n', '');
  await writeFile(path, faulty);
  const lineWith = (words: string) =>
    faulty.split('\n').findIndex((line) => line.includes(words)) + 1;

  const { status, out, err } = await run(path);
  expect(status).toBe(1);
  expect(out).toEqual([]);
  expect(err).toEqual([
    `${path}:${lineWith('Kyllä, virallisesti nimetty') - 1}:9 questions.contact_person_status.options.named.label.sv: the Swedish text is missing.`,
    `${path}:${lineWith('[all, most]')}:24 questions.free_premises_types.visibleWhen.1.isAnyOf.most: free_premises has no option most; it has all, some, only_paid, no_premises, unknown.`,
    '2 faults.',
  ]);
});

it('a file that is not there is said so in one sentence', async () => {
  await expect(run('nowhere.yaml')).rejects.toThrow('There is no questionnaire nowhere.yaml.');
  await expect(run()).rejects.toThrow('Give one file, for example');
});

/** The questionnaire files that come with the project, found by name; any other file by its path. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { CommandError } from '../command.ts';
import { faultLine, readQuestionnaireFile } from './read.ts';

export const templateFolder = resolve(import.meta.dirname, '../../survey-templates');

/** Lies among the questionnaires but is none. */
export const themeFile = 'theme-questions.yaml';

/** Names of the questionnaires that come with the project, as in `kuntatutka-2026`. */
export async function templateNames(): Promise<string[]> {
  const files = await readdir(templateFolder);
  return files
    .filter((file) => file.endsWith('.yaml') && file !== themeFile)
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted();
}

/** The file of a template's name, or of a path to a questionnaire of one's own. */
export async function findTemplate(nameOrPath: string): Promise<string> {
  const names = await templateNames();
  if (names.includes(nameOrPath)) return join(templateFolder, `${nameOrPath}.yaml`);
  const path = resolve(nameOrPath);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return path;
  throw new CommandError(
    `There is no questionnaire ${nameOrPath}. Name a file, or one of ${names.join(', ')}.`,
  );
}

/** A template's content; a faulty file is refused with all its faults. */
export async function readTemplate(nameOrPath: string): Promise<Questionnaire> {
  const read = await readQuestionnaireFile(await findTemplate(nameOrPath));
  if (read.faults !== undefined) {
    throw new CommandError(
      ['The questionnaire has faults:', ...read.faults.map(faultLine)].join('\n  '),
    );
  }
  return read.questionnaire;
}

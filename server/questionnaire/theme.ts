/** The theme questions that a round can ask, one a year. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { themeQuestionFaults } from '#domain/questionnaire-faults.ts';
import { themeQuestionSchema } from '#domain/questionnaire.ts';
import type { ThemeQuestion } from '#domain/questionnaire.ts';
import { CommandError } from '../command.ts';
import { faultLine, readYaml, shownPath } from './read.ts';
import { templateFolder, themeFile } from './templates.ts';
import type { FileFault } from './yaml-source.ts';

/** All theme questions of a file's text, or its faults. */
export function readThemes(
  source: string,
  file: string,
): { themes: ThemeQuestion[]; faults?: undefined } | { faults: FileFault[] } {
  const read = readYaml(source, file, z.array(themeQuestionSchema), themeQuestionFaults);
  return read.faults === undefined ? { themes: read.content } : read;
}

/** The theme questions that come with the project. */
export async function readThemeQuestions(): Promise<ThemeQuestion[]> {
  const path = join(templateFolder, themeFile);
  const read = readThemes(await readFile(path, 'utf8'), shownPath(path));
  if (read.faults !== undefined) throw new CommandError(read.faults.map(faultLine).join('\n'));
  return read.themes;
}

export async function findThemeQuestion(key: string): Promise<ThemeQuestion | undefined> {
  return (await readThemeQuestions()).find((theme) => theme.key === key);
}

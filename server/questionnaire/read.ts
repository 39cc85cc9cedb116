/** Reads a questionnaire file whole, or names every fault in it by line and key. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { z } from 'zod';
import { questionnaireFaults } from '#domain/questionnaire-faults.ts';
import type { QuestionnaireFault } from '#domain/questionnaire-fault.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { faultSentence } from './fault-sentence.ts';
import { shapeFaults, withoutShapeFaults } from './shape-faults.ts';
import { inFileOrder, parseYaml } from './yaml-source.ts';
import type { FileFault } from './yaml-source.ts';

type ReadQuestionnaire =
  | { questionnaire: Questionnaire; faults?: undefined }
  | { faults: FileFault[] };

/** `source` is the text of the file; `file` is the name by which its faults are told. */
export function readQuestionnaire(source: string, file: string): ReadQuestionnaire {
  const read = readYaml(source, file, questionnaireSchema, questionnaireFaults);
  return read.faults === undefined ? { questionnaire: read.content } : read;
}

export async function readQuestionnaireFile(path: string): Promise<ReadQuestionnaire> {
  return readQuestionnaire(await readFile(path, 'utf8'), shownPath(path));
}

/** A fault as a line that editors and terminals can jump to. */
export function faultLine({ file, line, column, key, sentence }: FileFault): string {
  return `${file}:${line}:${column} ${key === '' ? '' : `${key}: `}${sentence}`;
}

/** A path as it is shown: from the current folder where it lies in it. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith('..') ? path : shown;
}

/** Reads YAML of a given shape: faults of YAML, of shape and of meaning, all at once. */
export function readYaml<Content>(
  source: string,
  file: string,
  schema: z.ZodType<Content>,
  meaningFaults: (content: Content) => QuestionnaireFault[],
): { content: Content; faults?: undefined } | { faults: FileFault[] } {
  const yaml = parseYaml(source, file);
  if (yaml.value === undefined) return { faults: inFileOrder(yaml.faults) };
  const parsed = schema.safeParse(yaml.value);
  const issues = parsed.error?.issues ?? [];
  const shape = shapeFaults(issues, yaml.value);
  const mended = parsed.success ? parsed : schema.safeParse(withoutShapeFaults(issues, yaml.value));
  const meaning = mended.success ? meaningFaults(mended.data) : [];
  const told = new Set(shape.map(({ path }) => path.join('.')));
  const faults = [
    ...yaml.faults,
    ...shape.map(({ path, sentence }) => yaml.fault(path, sentence)),
    ...meaning
      // What was mended above has been told already, and its stand-in says nothing.
      .filter(({ path }) => !path.some((_, depth) => told.has(path.slice(0, depth + 1).join('.'))))
      .map((fault) => yaml.fault(fault.path, faultSentence(fault))),
  ];
  return parsed.success && faults.length === 0
    ? { content: parsed.data }
    : { faults: inFileOrder(faults) };
}

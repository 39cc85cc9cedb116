/** Faults of shape, as zod tells them, in sentences that say what to write instead. */
import type { z } from 'zod';
import type { Path } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

interface ShapeFault {
  path: PropertyKey[];
  sentence: string;
}

const languageNames: Record<string, string> = { fi: 'Finnish', sv: 'Swedish', en: 'English' };

const kindNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  null: 'nothing',
};

const textNames = new Set([
  'label',
  'wording',
  'help',
  'why',
  'explanation',
  'title',
  'definition',
  'timeReference',
]);

/** One fault for every issue, and one for every key that nobody knows. */
export function shapeFaults(issues: readonly Issue[], value: unknown): ShapeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, value));
}

/**
 * A copy without the faults that the rest of the file does not hang on: texts that are missing get
 * a stand-in, texts that were read as numbers become texts, and unknown keys go. Null when something
 * else is wrong. So a forgotten translation does not hide the other faults of the file.
 */
export function withoutShapeFaults(issues: readonly Issue[], value: unknown): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, ...issue } of issues) {
    const name = path.at(-1);
    const owner = inside(copy, issue.code === 'unrecognized_keys' ? path : path.slice(0, -1));
    if (typeof owner !== 'object' || owner === null) return null;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) delete (owner as Record<string, unknown>)[key];
    } else if (issue.code === 'invalid_type' && isUnquoted(issue.expected, inside(copy, path))) {
      (owner as Record<PropertyKey, unknown>)[name ?? ''] = String(inside(copy, path));
    } else if (typeof name === 'string' && name in languageNames) {
      (owner as Record<string, unknown>)[name] = '-';
    } else if (typeof name === 'string' && textNames.has(name)) {
      (owner as Record<string, unknown>)[name] = { fi: '-', sv: '-', en: '-' };
    } else return null;
  }
  return copy;
}

function faultsOf(issue: Issue, value: unknown): ShapeFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      sentence: 'no such key is known here.',
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return conditionFaults(issue, value);
  }
  return [{ path: issue.path, sentence: sentenceOf(issue, inside(value, issue.path)) }];
}

/** The only choice of shapes without a `kind` is a condition: the shape it comes nearest to speaks. */
function conditionFaults(issue: z.core.$ZodIssueInvalidUnion, value: unknown): ShapeFault[] {
  const condition = inside(value, issue.path);
  const shape = ['isAnyOf', 'isNoneOf', 'isNotZero'].findIndex(
    (name) => typeof condition === 'object' && condition !== null && name in condition,
  );
  const nearest = issue.errors[shape];
  if (nearest === undefined) {
    const sentence =
      'a condition names a question and one of `isAnyOf: [options]`, `isNoneOf: [options]` and `isNotZero: true`.';
    return [{ path: issue.path, sentence }];
  }
  return shapeFaults(nearest, condition).map(({ path, sentence }) => ({
    path: [...issue.path, ...path],
    sentence,
  }));
}

function sentenceOf(issue: Issue, given: unknown): string {
  const language = languageNames[String(issue.path.at(-1))];
  if (given === undefined || given === null) {
    if (issue.path.length === 0) return 'the file is empty.';
    if (language !== undefined) return `the ${language} text is missing.`;
    return given === undefined ? 'is missing.' : 'has no value.';
  }
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kindNames[issue.expected] ?? issue.expected;
      const quotes = isUnquoted(issue.expected, given)
        ? `; write it as ${JSON.stringify(JSON.stringify(given))}`
        : '';
      return `must be ${wanted}, but is ${kindOf(given)}${quotes}.`;
    }
    case 'invalid_value':
      return oneOf(issue.values, given);
    case 'invalid_union':
      return oneOf('options' in issue ? (issue.options ?? []) : [], given);
    case 'invalid_format':
      return `${JSON.stringify(given)} has the wrong form: ${formOf(issue)}.`;
    case 'too_small':
    case 'too_big':
      return boundOf(issue, language);
    default:
      return `${issue.message}.`;
  }
}

/** Was a text written without the quotes that keep it from being read as something else? */
function isUnquoted(expected: string, given: unknown): boolean {
  return expected === 'string' && (typeof given === 'number' || typeof given === 'boolean');
}

function boundOf(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  language?: string,
): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') {
      return language === undefined ? 'is empty.' : `the ${language} text is empty.`;
    }
    if (issue.origin === 'array') {
      return `needs at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}.`;
    }
    return `must be ${issue.inclusive === false ? 'greater than' : 'at least'} ${issue.minimum}.`;
  }
  if (issue.origin === 'string') return `may have at most ${issue.maximum} characters.`;
  if (issue.origin === 'array') return `may have at most ${issue.maximum} entries.`;
  return `may be at most ${issue.maximum}.`;
}

function oneOf(values: readonly unknown[], given: unknown): string {
  const shown = values.map((value) => JSON.stringify(value)).join(', ');
  const known = values.length === 1 ? shown : `one of ${shown}`;
  return `must be ${known}, but is ${JSON.stringify(given)}.`;
}

function formOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  // A message of the schema's own says it best; zod's names only the pattern.
  return issue.message.startsWith('Invalid') ? `it must match ${issue.pattern}` : issue.message;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return `the text ${value}`;
  return `the ${typeof value} ${JSON.stringify(value)}`;
}

function inside(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null
        ? (part as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

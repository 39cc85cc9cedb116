/** Parameters of public addresses: strict shapes, and problems that name what is wrong. */
import { z } from 'zod';
import { Problem } from '../http/problem.ts';

export const codeParameter = z
  .string()
  .regex(/^[0-9]{3}$/)
  .describe('Municipality code of Statistics Finland: three digits, e.g. 179');

export const slugParameter = z
  .string()
  .regex(/^[a-z][a-z-]{0,49}$/)
  .describe('Region in the address, e.g. keski-suomi');

/** A year written with four digits and nothing else. */
export const yearParameter = z
  .string()
  .regex(/^20[0-9]{2}$/)
  .transform(Number)
  .describe('Year of the round, e.g. 2025');

interface ValidatedPart {
  schema: unknown;
  httpPart?: string;
}

/**
 * Checks parameters of the address. A path that cannot exist is not found; an unknown or faulty
 * query parameter is refused by name, never ignored.
 */
export function checkParameters({ schema, httpPart }: ValidatedPart) {
  return (data: unknown): { value: unknown } | { error: Error } => {
    const parsed = (schema as z.ZodType).safeParse(data);
    if (parsed.success) return { value: parsed.data };
    if (httpPart === 'params') return { error: new Problem('not-found') };
    return { error: queryProblem(parsed.error) };
  };
}

/** The problem of a faulty query. */
function queryProblem(error: z.ZodError): Problem {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    return new Problem('unknown-parameter', { name: issue.keys.join(', ').slice(0, 100) });
  }
  return new Problem('bad-request', { reason: issue?.path.join('.') ?? '' });
}

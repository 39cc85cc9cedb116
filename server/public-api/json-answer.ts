/** Wraps results as the JSON answers of the public API. */
import type { ComposedAnswer } from '../results/published-cache.ts';

/** Anyone's page may read the public API; nothing in it runs or is framed. */
export const openHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, x-example-data',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** Says in a header what `example` says in the answer, for those who only pass the bytes on. */
export const exampleHeader = { 'x-example-data': 'true' } as const;

export function jsonAnswer(data: unknown, isExample: boolean): ComposedAnswer {
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(data),
    headers: { ...openHeaders, ...(isExample && exampleHeader) },
  };
}

/** The address of an answer in its one spelling: the parameters that were given, in a fixed order. */
export function canonicalAddress(
  path: string,
  parameters: Record<string, string | number | undefined> = {},
): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}

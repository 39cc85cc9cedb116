/** What every change of an answer names: the version that was seen, and a key of its own. */
import { z } from 'zod';
import { Problem } from '../http/problem.ts';

/** The version the caller has seen (0 for none) and the key that makes a resent request harmless. */
export interface ChangeBase {
  version: number;
  requestId: string;
}

export const changeHeaders = z.looseObject({
  'if-match': z.string().optional(),
  'idempotency-key': z.string().optional(),
});

/** `If-Match: "3"` and `Idempotency-Key: <uuid>`. Throws `version-needed` without either. */
export function changeBase(headers: z.infer<typeof changeHeaders>): ChangeBase {
  const version = /^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  const requestId = z.uuid().safeParse(headers['idempotency-key']);
  if (version === undefined || !requestId.success) throw new Problem('version-needed');
  return { version: Number(version), requestId: requestId.data.toLowerCase() };
}

/** Requests to sign in through the provider: made when somebody sets out, used up on coming back. */
import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';

/** How long somebody may be away at the provider. */
export const requestMinutes = 10;

/** What the provider is told or asked for, and what binds its answer to this browser. */
export interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** What the browser that set out wanted. */
export interface Wish {
  language: Language;
  wantedPath: string | null;
}

/** New ones, for the browser with this token. */
export function makeSecrets(browserToken: string): Secrets {
  return secretsOf(browserToken, randomBytes(32).toString('base64url'));
}

/** Keeps what will be asked when the browser comes back, and forgets those who never did. */
export async function keepRequest(
  tx: Tx,
  browserToken: string,
  { state }: Secrets,
  { language, wantedPath }: Wish,
): Promise<void> {
  await tx
    .deleteFrom('oidc_request')
    .where('made_at', '<', sql<Date>`now() - interval '1 hour'`)
    .execute();
  await tx
    .insertInto('oidc_request')
    .values({
      state_hash: hashToken(state),
      browser_hash: hashToken(browserToken),
      language,
      wanted_path: wantedPath,
    })
    .execute();
}

/** Uses up the request of this browser with this state; undefined where there is none that lives. */
export async function useRequest(
  tx: Tx,
  browserToken: string,
  state: string,
): Promise<(Wish & { secrets: Secrets }) | undefined> {
  const used = await tx
    .deleteFrom('oidc_request')
    .where('state_hash', '=', hashToken(state))
    .where('browser_hash', '=', hashToken(browserToken))
    .where('made_at', '>', sql<Date>`now() - make_interval(mins => ${requestMinutes})`)
    .returning(['language', 'wanted_path'])
    .executeTakeFirst();
  return (
    used && {
      language: used.language as Language,
      wantedPath: used.wanted_path,
      secrets: secretsOf(browserToken, state),
    }
  );
}

/** Both follow from the browser's token, which is nowhere here, so no table can give them away. */
function secretsOf(browserToken: string, state: string): Secrets {
  const derived = (what: string): string =>
    createHmac('sha256', browserToken).update(`${what} ${state}`).digest('base64url');
  return { state, nonce: derived('nonce'), codeVerifier: derived('code verifier') };
}

/** What somebody has set up to prove who they are. */
import type { Db } from '../database.ts';
import { ownPasskeys } from './passkeys.ts';
import type { OwnPasskey } from './passkeys.ts';
import { recoveryCodesLeft } from './recovery-codes.ts';

export interface Standing {
  passkeys: OwnPasskey[];
  hasApp: boolean;
  recoveryCodes: number;
}

export async function standingOf(db: Db, personId: string): Promise<Standing> {
  const app = await db
    .selectFrom('authenticator_app')
    .select('id')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return {
    passkeys: await ownPasskeys(db, personId),
    hasApp: app !== undefined,
    recoveryCodes: await recoveryCodesLeft(db, personId),
  };
}

export const hasSecondFactor = ({ passkeys, hasApp }: Standing): boolean =>
  passkeys.length > 0 || hasApp;

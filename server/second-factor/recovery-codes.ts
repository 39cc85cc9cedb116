/** Recovery codes: for the day the phone is lost. Each works once, and only hashes are kept. */
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';

const codesMade = 10;
/** No signs that are taken for each other. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const signsInCode = 16;

/** New codes for the person, known to the caller alone; the earlier ones work no more. */
export async function makeRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  await tx
    .updateTable('recovery_code')
    .set({ used_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
  const codes = Array.from({ length: codesMade }, makeCode);
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code_hash: hashToken(code) })))
    .execute();
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
}

/** Uses the code up; false where it is not one of the person's that still works. */
export async function useRecoveryCode(tx: Tx, personId: string, typed: string): Promise<boolean> {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashToken(code))
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

/** How many codes of the person still work. */
export async function recoveryCodesLeft(db: Db, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function makeCode(): string {
  return Array.from({ length: signsInCode }, () => signs[randomInt(signs.length)]).join('');
}

/** The rule that nobody publishes alone in a region: asked for by anybody there, lifted by an admin. */
import type { Tx } from '../database.ts';

export async function isSecondPersonNeeded(tx: Tx, regionCode: string): Promise<boolean> {
  const row = await tx
    .selectFrom('second_person_rule')
    .select('region_code')
    .where('region_code', '=', regionCode)
    .executeTakeFirst();
  return row !== undefined;
}

/** From now on a release needs somebody's confirmation other than its maker's. */
export async function askSecondPerson(
  tx: Tx,
  regionCode: string,
  askedBy: string | null,
): Promise<void> {
  await tx
    .insertInto('second_person_rule')
    .values({ region_code: regionCode, asked_by: askedBy })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What has been made under the rule still needs the confirmation. */
export async function liftSecondPerson(tx: Tx, regionCode: string): Promise<void> {
  await tx.deleteFrom('second_person_rule').where('region_code', '=', regionCode).execute();
}

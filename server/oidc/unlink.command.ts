/** `user unlink-account`: for whoever has been given another account by their organisation. */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { findPerson } from '../sign-in/user.ts';

export const command: Command = {
  usage: 'EMAIL',
  summary:
    "Unlink a person's account of the identity provider and end their sessions; the account that comes next with the address is linked.",
  async run(args, context) {
    const [given, ...rest] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
    if (given === undefined || rest.length > 0) {
      throw new CommandError(
        'Give one e-mail address, for example: user unlink-account anna@example.org',
      );
    }
    const database = await context.openDatabase();
    const unlinked = await database.operator.transaction().execute(async (tx) => {
      const person = await findPerson(tx, given.toLowerCase());
      if (person === undefined)
        throw new CommandError(`There is nobody with the address ${given}.`);
      await tx
        .updateTable('session')
        .set({ ended_at: sql`now()` })
        .where('person_id', '=', person.id)
        .where('ended_at', 'is', null)
        .execute();
      return tx
        .deleteFrom('oidc_account')
        .where('person_id', '=', person.id)
        .returning('issuer')
        .execute();
    });
    if (unlinked.length === 0) throw new CommandError(`${given} has no linked account.`);
    context.print(`${given.toLowerCase()} has no linked account any more, and no session.`);
    return 0;
  },
};

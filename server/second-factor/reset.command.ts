/** `user reset-second-factor`: for whoever has lost the phone, the passkeys and the codes. */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { languages } from '#domain/language.ts';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Tx } from '../database.ts';
import { createLink, linkAddress, printedLinkMinutes } from '../sign-in/link.ts';
import { findPerson } from '../sign-in/user.ts';

export const command: Command = {
  usage: 'EMAIL [--language fi|sv|en]',
  summary:
    'Remove the second factors of a person who has lost them, end their sessions, and print a link to set up new ones.',
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { language: { type: 'string' } },
    });
    const [given, ...rest] = positionals;
    if (given === undefined || rest.length > 0) {
      throw new CommandError(
        'Give one e-mail address, for example: user reset-second-factor anna@example.org',
      );
    }
    const language = languages.find((known) => known === values.language);
    if (values.language !== undefined && language === undefined) {
      throw new CommandError(`--language must be one of ${languages.join(', ')}.`);
    }
    const database = await context.openDatabase();
    const address = await database.operator.transaction().execute(async (tx) => {
      const person = await findPerson(tx, given.toLowerCase());
      if (person === undefined)
        throw new CommandError(`There is nobody with the address ${given}.`);
      await removeFactors(tx, person.id);
      const token = await createLink(tx, person.id, printedLinkMinutes);
      return linkAddress(context.config.publicUrl, language ?? person.language, token);
    });
    context.print(`${given.toLowerCase()} has no second factor any more, and no session.`);
    context.print('Hand this over only to somebody you know: one-time link, valid for 24 hours:');
    context.print(address);
    return 0;
  },
};

/** Takes away every factor of the person, and whatever was opened with them. */
async function removeFactors(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('passkey').where('person_id', '=', personId).execute();
  await tx.deleteFrom('authenticator_app').where('person_id', '=', personId).execute();
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await tx.deleteFrom('second_factor_try').where('person_id', '=', personId).execute();
  await tx
    .updateTable('session')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .updateTable('sign_in_link')
    .set({ used_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
}

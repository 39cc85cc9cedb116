/** A person's own name and the language that letters come in. */
import { readName } from '#domain/member.ts';
import type { OwnDetails } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { inputFault } from './input-fault.ts';

/** Returns the person as they are afterwards. Throws `invalid-input`. */
export async function changeOwnDetails(
  tx: Tx,
  person: Person,
  { name: given, language }: OwnDetails,
): Promise<Person> {
  const name = readName(given);
  if (name === null) throw inputFault('people-fault-name', 'name');
  await tx.updateTable('person').set({ name, language }).where('id', '=', person.id).execute();
  return { ...person, name, language };
}

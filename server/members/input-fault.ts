/** A fault in what was typed about a person or a section, told at its field. */
import { Problem } from '../http/problem.ts';

/** Its words are in people.ftl. */
export type InputFault =
  | 'people-fault-email'
  | 'people-fault-name'
  | 'people-fault-note'
  | 'people-fault-person'
  | 'people-fault-due-past'
  | 'people-fault-due-after-closing';

export type FaultyField = 'email' | 'name' | 'note' | 'person' | 'dueOn';

export function inputFault(fault: InputFault, field: FaultyField): Problem {
  return new Problem('invalid-input', {}, { fault, field });
}

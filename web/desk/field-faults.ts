/** What is wrong in a form that has been sent: a sentence for each field, and the focus on the first. */
import { ApiProblem } from '../api.ts';
import { t } from '../words.ts';

/** A fault as the rules of domain/ tell it: the field, the key of its sentence, what fills it. */
interface Fault {
  field: string;
  fault: string;
  params: Record<string, string | number>;
}

/** Sentences by field. */
export type FieldFaults = Readonly<Record<string, string>>;

/** The first sentence of each field. */
export function inWords(faults: readonly Fault[]): FieldFaults {
  return Object.fromEntries(
    faults.toReversed().map(({ field, fault, params }) => [field, t(fault, params)]),
  );
}

/** The faults that the service found, where the problem is of that kind. */
export function faultsOf(error: unknown): FieldFaults | null {
  if (!(error instanceof ApiProblem) || error.status !== 422) return null;
  const { faults } = error.members;
  return Array.isArray(faults) ? inWords(faults as Fault[]) : null;
}

/** What was said of a field, and of what it belongs to, is over once it is changed. */
export function withoutFault(faults: FieldFaults, field: string): FieldFaults {
  const [of = ''] = field.split('.');
  return Object.fromEntries(
    Object.entries(faults).filter(
      ([name]) => name !== field && name !== of && !name.startsWith(`${field}.`),
    ),
  );
}

/** Takes whoever sent the form to the first thing to mend. */
export function focusFirstFault(page: HTMLElement): void {
  page.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

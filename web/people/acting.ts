/** One step at a time on a page of several forms: what came of it is told, and focused, where it was taken. */
import { html } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { ApiProblem } from '../api.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';

interface Outcome {
  /** The part of the page where the step was taken; the ids of its fields begin so. */
  where: string;
  done: string;
  error: unknown;
  /** Set when what was typed into one field is at fault. */
  fault: { field: string; words: string } | null;
}

export class Acting implements ReactiveController {
  isBusy = false;
  readonly #host: LitElement;
  #outcome: Outcome | null = null;
  #focusOn: string | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#focusOn === null) return;
    const target = this.#host.querySelector<HTMLElement>(`#${this.#focusOn}`);
    this.#focusOn = null;
    target?.focus();
  }

  /** After the next drawing the focus goes to the element with this id. */
  focusNext(id: string): void {
    this.#focusOn = id;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#outcome = null;
  }

  /** Takes the step, which tells what is done. False when it failed; then the page says why. */
  async run(where: string, step: () => Promise<string>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.#outcome = null;
    this.#host.requestUpdate();
    try {
      const done = await step();
      this.#outcome = { where, done, error: null, fault: null };
      this.focusNext(`${where}-done`);
      return true;
    } catch (error) {
      const fault = faultIn(error);
      this.#outcome = { where, done: '', error: fault === null ? error : null, fault };
      if (fault !== null) this.focusNext(`${where}-${fault.field}`);
      return false;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  /** What is wrong in the field, in words; empty for nothing. */
  faultAt(where: string, field: string): string {
    const { fault } = this.#at(where);
    return fault?.field === field ? fault.words : '';
  }

  /** The line that tells what came of the last step here. */
  told(where: string): TemplateResult {
    const { done, error } = this.#at(where);
    return html`${failedAction(error)}
      <p class="done" id=${`${where}-done`} role="status" tabindex="-1">${done}</p>`;
  }

  #at(where: string): Outcome {
    const outcome = this.#outcome;
    if (outcome?.where === where) return outcome;
    return { where, done: '', error: null, fault: null };
  }
}

function faultIn(error: unknown): Outcome['fault'] {
  if (!(error instanceof ApiProblem)) return null;
  const field = error.members['field'];
  return typeof field === 'string' ? { field, words: error.detail } : null;
}

/** Saves the answer to one question: one request at a time, repeated with the same key until it is settled. */
import type { AnswerRequest, SavedAnswer } from '#domain/survey.ts';
import type { Question } from '#domain/questionnaire.ts';
import { ApiProblem, Unreachable } from '../api.ts';
import type { WriteMark } from '../api.ts';
import { draftFault, draftOf, isSaved, storedValue } from './draft.ts';
import type { Draft, DraftFault } from './draft.ts';
import { newKey } from './idempotency-key.ts';

/** How answers reach the service; the tests give their own. */
export interface AnswerWire {
  save(question: string, answer: AnswerRequest, mark: WriteMark): Promise<SavedAnswer>;
  clear(question: string, mark: WriteMark): Promise<SavedAnswer>;
}

/** A request that has been sent and whose outcome is not known yet. */
interface Attempt {
  mark: WriteMark;
  /** What stood in the fields when it was sent. */
  draft: Draft;
  /** Null: the answer is cleared. */
  answer: AnswerRequest | null;
}

/** Why the last attempt waits to be repeated. */
export type Hindrance = 'unreachable' | 'signed_out' | null;

export class AnswerSaver {
  readonly question: Question;
  saved: SavedAnswer | null;
  draft: Draft;
  /** Somebody else's answer that came in between; one of the two has to be chosen. */
  conflict: SavedAnswer | null = null;
  /** The service's words when it does not take the answer. */
  refusal: string | null = null;
  /** Shown once the respondent has left the field. */
  shownFault: DraftFault | null = null;
  hindrance: Hindrance = null;

  readonly #wire: AnswerWire;
  readonly #changed: (saver: AnswerSaver) => void;
  #attempt: Attempt | null = null;
  /** The draft that has been saved: the service may have trimmed it, the fields keep it as typed. */
  #kept: Draft | null = null;
  #running: Promise<void> | null = null;

  constructor(
    question: Question,
    saved: SavedAnswer | null,
    wire: AnswerWire,
    changed: (saver: AnswerSaver) => void,
  ) {
    this.question = question;
    this.saved = saved;
    this.draft = draftOf(saved);
    this.#wire = wire;
    this.#changed = changed;
  }

  /** Is there anything here that the service does not have yet? */
  get isUnsaved(): boolean {
    return this.#attempt !== null || !this.#isKept;
  }

  get #isKept(): boolean {
    return this.draft === this.#kept || isSaved(this.question, this.draft, this.saved);
  }

  /** Is there something to say besides "saved"? A comment waits for its answer without a word. */
  get isWaiting(): boolean {
    return this.#attempt !== null && this.hindrance !== null;
  }

  /** The respondent has to do something before the answer can be saved, and is told so. */
  get isStuck(): boolean {
    return this.shownFault !== null || this.refusal !== null || this.conflict !== null;
  }

  /** A remark without an answer is kept on the page only: it is saved with its answer. */
  get isLoneRemark(): boolean {
    const { value, comment, evidenceUrl } = this.draft;
    const hasRemark = (comment ?? evidenceUrl) !== null;
    return value === null && hasRemark && !isSaved(this.question, this.draft, this.saved);
  }

  /** What stands in the fields cannot be saved as it is, whether that has been said or not. */
  get isUnfinished(): boolean {
    return this.isStuck || this.isLoneRemark || draftFault(this.question, this.draft) !== null;
  }

  /** Shows what is wrong with the draft, if anything; the respondent has left the field. */
  leave(): void {
    this.shownFault = draftFault(this.question, this.draft);
  }

  /** Takes what is in the fields. `settled`: the respondent has finished with the field. */
  change(draft: Draft, settled: boolean): void {
    this.draft = draft;
    this.refusal = null;
    const fault = draftFault(this.question, draft);
    if (settled || fault === null) this.shownFault = fault;
    this.#changed(this);
  }

  /** Sends what is unsaved, after whatever is on its way already. */
  save(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Settles a conflict: `mine` is saved over the other answer, `theirs` takes the place of mine. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.conflict === null) return;
    this.saved = this.conflict;
    if (choice === 'theirs') this.draft = draftOf(this.conflict);
    this.conflict = null;
    this.shownFault = null;
    this.#changed(this);
  }

  async #run(): Promise<void> {
    for (;;) {
      const attempt = this.#attempt ?? this.#nextAttempt();
      if (attempt === null) return;
      this.#attempt = attempt;
      try {
        const saved = await this.#send(attempt);
        this.#settle();
        this.saved = saved;
        this.#kept = attempt.draft;
        this.#changed(this);
      } catch (error) {
        if (!this.#meet(error, attempt)) return;
      }
    }
  }

  #send({ mark, answer }: Attempt): Promise<SavedAnswer> {
    return answer === null
      ? this.#wire.clear(this.question.key, mark)
      : this.#wire.save(this.question.key, answer, mark);
  }

  #settle(): void {
    this.#attempt = null;
    this.hindrance = null;
  }

  #nextAttempt(): Attempt | null {
    const { question, draft, saved } = this;
    if (this.conflict !== null || this.refusal !== null) return null;
    if (this.#isKept || draftFault(question, draft) !== null) return null;
    const mark = { version: saved?.version ?? 0, idempotencyKey: newKey() };
    const value = storedValue(question, draft);
    if (value !== null) return { mark, draft, answer: { ...draft, value } };
    return saved === null || saved.value === null ? null : { mark, draft, answer: null };
  }

  /** Deals with a failed attempt; true when the loop may go on. */
  #meet(error: unknown, attempt: Attempt): boolean {
    const goesOn = this.#judge(error, attempt);
    this.#changed(this);
    return goesOn;
  }

  #judge(error: unknown, attempt: Attempt): boolean {
    if (error instanceof Unreachable || (error instanceof ApiProblem && mayPass(error.status))) {
      this.hindrance = 'unreachable';
      return false;
    }
    if (error instanceof ApiProblem && error.status === 401) {
      this.hindrance = 'signed_out';
      return false;
    }
    this.#settle();
    if (!(error instanceof ApiProblem)) throw error;
    const current = error.members['current'] as SavedAnswer | null | undefined;
    const isOther = (current?.version ?? 0) !== attempt.mark.version;
    if (error.status !== 412 || current === undefined || !isOther) {
      this.refusal = error.detail || error.title || error.message;
      return false;
    }
    if (current === null || isSaved(this.question, this.draft, current)) {
      // Both gave the same answer: there is nothing to choose.
      this.saved = current;
      return true;
    }
    this.conflict = current;
    return false;
  }
}

/** Failures that pass by themselves: too many requests, and everything on the service's side. */
function mayPass(status: number): boolean {
  return status === 429 || status >= 500;
}

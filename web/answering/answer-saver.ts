/** Saves the answer to one question: one request at a time, repeated with the same key until it is settled. */
import type { Question } from '#domain/questionnaire.ts';
import type { AnswerRequest, SavedAnswer } from '#domain/survey.ts';
import { ApiProblem, Unreachable } from '../api.ts';
import type { WriteMark } from '../api.ts';
import {
  draftFault,
  draftOf,
  hasFaultyEvidence,
  isHeld,
  isSameDraft,
  isSaved,
  requestOf,
} from './draft.ts';
import type { Draft, DraftFault } from './draft.ts';
import { newKey } from './idempotency-key.ts';

/** How answers reach the service; the tests give their own. */
export interface AnswerWire {
  save(question: string, answer: AnswerRequest, mark: WriteMark): Promise<SavedAnswer>;
  clear(question: string, mark: WriteMark): Promise<SavedAnswer>;
}

/** A request that has been sent and whose outcome is not known yet. */
export interface Attempt {
  mark: WriteMark;
  /** What stood in the fields when it was sent. */
  draft: Draft;
  /** Null: the answer is cleared. */
  answer: AnswerRequest | null;
}

/** What has to be kept elsewhere, so that the draft survives its page. */
export interface Unsaved {
  draft: Draft;
  /** The saved answer that the draft was made on. */
  base: SavedAnswer | null;
  attempt: Attempt | null;
}

/** Why the last attempt waits to be repeated. */
export type Hindrance = 'unreachable' | 'signed_out' | null;

export class AnswerSaver {
  readonly question: Question;
  saved: SavedAnswer | null;
  draft: Draft;
  /** Somebody else's answer that came in between; one of the two has to be chosen. */
  conflict: SavedAnswer | null = null;
  /** Why the service does not take the answer. */
  problem: ApiProblem | null = null;
  /** Shown once the respondent has left the field. */
  shownFault: DraftFault | null = null;
  hindrance: Hindrance = null;

  readonly #wire: AnswerWire;
  readonly #changed: (saver: AnswerSaver) => void;
  #attempt: Attempt | null = null;
  /** The draft that has been saved: the service may have trimmed it, the fields keep it as typed. */
  #kept: Draft | null = null;
  /** Somebody's newer answer, heard of while a request was on its way. */
  #heard: SavedAnswer | null = null;
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

  /** The unsaved draft with all that is needed to go on with it in another page; null when saved. */
  get unsaved(): Unsaved | null {
    if (!this.isUnsaved) return null;
    return { draft: this.draft, base: this.saved, attempt: this.#attempt };
  }

  /**
   * The answer of the service that says what stands in the fields; null when it has none. A request
   * that is repeated may well have arrived already.
   */
  get held(): SavedAnswer | null {
    if (!this.isUnsaved) return this.saved;
    const says = (answer: SavedAnswer | null): boolean =>
      answer !== null && isSaved(this.question, this.draft, answer);
    return [this.#heard, this.saved].find(says) ?? null;
  }

  get #isKept(): boolean {
    return this.draft === this.#kept || isSaved(this.question, this.draft, this.saved);
  }

  /** An attempt has failed and will be repeated. */
  get isWaiting(): boolean {
    return this.#attempt !== null && this.hindrance !== null;
  }

  /** The service's words when it does not take the answer. */
  get refusal(): string | null {
    return this.problem === null ? null : this.problem.words;
  }

  /** The respondent has to do something about the answer, and is told so. */
  get isStuck(): boolean {
    return this.shownFault !== null || this.problem !== null || this.conflict !== null;
  }

  /** What stands in the fields is wrong, and the respondent has been told so. */
  get isFaulty(): boolean {
    return this.shownFault !== null || this.problem?.status === 422;
  }

  /** What stands in the fields is no answer to hand over, whether that has been said or not. */
  get isUnfinished(): boolean {
    return this.isStuck || draftFault(this.question, this.draft) !== null;
  }

  /** Shows what is wrong with the draft, if anything; the respondent has left the field. */
  leave(): void {
    this.shownFault = draftFault(this.question, this.draft);
  }

  /** Takes what is in the fields. `settled`: the respondent has finished with the field. */
  change(draft: Draft, settled: boolean): void {
    // Leaving a field changes nothing in it, so a refusal stands, and may just be read or copied.
    if (!isSameDraft(draft, this.draft)) this.problem = null;
    this.draft = draft;
    const fault = draftFault(this.question, draft);
    if (settled || fault === null) this.shownFault = fault;
    if (this.conflict !== null && isSaved(this.question, draft, this.conflict)) this.#agree();
    this.#changed(this);
  }

  /** Sends what is unsaved, after whatever is on its way already. */
  save(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** A refused answer may be tried again: the round or the person's rights may have changed. */
  forgetProblem(): void {
    if (this.problem !== null && this.problem.status !== 422) this.problem = null;
  }

  /** Settles a conflict: `mine` is saved over the other answer, `theirs` takes the place of mine. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.conflict === null) return;
    this.saved = this.conflict;
    if (choice === 'theirs') this.#show(this.conflict);
    this.conflict = null;
    this.problem = null;
    this.shownFault = draftFault(this.question, this.draft);
    this.#changed(this);
  }

  /** Takes an answer that was saved elsewhere: by somebody else, or in another tab. */
  merge(other: SavedAnswer): void {
    const newest = Math.max(this.saved?.version ?? 0, this.conflict?.version ?? 0);
    if (other.version <= newest) return;
    if (this.#attempt === null) this.#meetOther(other);
    else if (other.version > (this.#heard?.version ?? 0)) this.#heard = other;
    this.#changed(this);
  }

  /**
   * Puts back what an earlier page could not save. What it was made on tells whether somebody has
   * answered since; what became of a request that was on its way, only repeating it tells.
   */
  restore({ draft, base, attempt }: Unsaved): void {
    if (this.isUnsaved) return;
    const { saved } = this;
    if (attempt === null && isSaved(this.question, draft, saved)) return;
    this.draft = draft;
    this.shownFault = draftFault(this.question, draft);
    this.#attempt = attempt;
    if ((base?.version ?? 0) > (saved?.version ?? 0)) {
      // The draft's own page has heard more of the service than this one.
      this.saved = base;
    } else if (saved !== null && saved.version > (base?.version ?? 0)) {
      this.saved = base;
      if (attempt === null) this.conflict = saved;
      else this.#heard = saved;
    }
    this.#changed(this);
  }

  async #run(): Promise<void> {
    for (;;) {
      const attempt = this.#attempt ?? this.#nextAttempt();
      if (attempt === null) return;
      this.#attempt = attempt;
      this.#changed(this);
      try {
        const saved = await this.#send(attempt);
        this.#settle();
        this.#kept = isWhole(attempt) ? attempt.draft : null;
        // A request that is repeated late is answered with what has become of its answer since.
        if (saved.version > attempt.mark.version + 1) this.#meetOther(saved);
        else this.saved = saved;
        this.#catchUp();
        this.#changed(this);
      } catch (error) {
        const goesOn = this.#judge(error, attempt);
        this.#changed(this);
        if (!goesOn) return;
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
    if (this.conflict !== null || this.problem !== null || this.#isKept) return null;
    const answer = requestOf(question, draft, saved);
    if (answer === undefined || isHeld(answer, saved)) return null;
    return { mark: { version: saved?.version ?? 0, idempotencyKey: newKey() }, draft, answer };
  }

  /** Deals with a failed attempt; true when the loop may go on. */
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
    const current = currentIn(error);
    if (current === undefined || (current?.version ?? 0) === attempt.mark.version) {
      this.problem = error;
      return false;
    }
    // What was sent is there already, perhaps from this very page: there is nothing to choose.
    if (isSaved(this.question, attempt.draft, current)) {
      this.saved = current;
      this.#kept = attempt.draft;
    } else if (current === null) this.saved = null;
    else this.#meetOther(current);
    this.#catchUp();
    return this.conflict === null;
  }

  #catchUp(): void {
    const heard = this.#heard;
    this.#heard = null;
    const newest = Math.max(this.saved?.version ?? 0, this.conflict?.version ?? 0);
    if (heard !== null && heard.version > newest) this.#meetOther(heard);
  }

  /** A newer answer takes the place of a saved one; an unsaved draft has to be chosen between. */
  #meetOther(other: SavedAnswer): void {
    if (this.#isKept) {
      this.saved = other;
      if (!isSaved(this.question, this.draft, other)) this.#show(other);
    } else if (isSaved(this.question, this.draft, other)) {
      this.conflict = other;
      this.#agree();
    } else {
      this.conflict = other;
    }
  }

  /** Both gave the same answer, so there is nothing to choose. */
  #agree(): void {
    this.saved = this.conflict;
    this.conflict = null;
    this.problem = null;
  }

  #show(saved: SavedAnswer): void {
    this.draft = draftOf(saved);
    this.#kept = null;
    this.shownFault = null;
  }
}

/** Does the request say all that stood in the fields, so that nothing of it is left to be sent? */
function isWhole({ draft, answer }: Attempt): boolean {
  const { comment, evidenceUrl } = draft;
  return !hasFaultyEvidence(draft) && (answer !== null || (comment ?? evidenceUrl) === null);
}

/** The answer that stands in the way of a save; undefined when something else is wrong. */
function currentIn(problem: ApiProblem): SavedAnswer | null | undefined {
  if (problem.status !== 412) return undefined;
  return problem.members['current'] as SavedAnswer | null | undefined;
}

/** Failures that pass by themselves: too many requests, and everything on the service's side. */
function mayPass(status: number): boolean {
  return status === 429 || status >= 500;
}

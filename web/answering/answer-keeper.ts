/** Keeps all answers of one response on the page: drafts, their saving, and what is not saved yet. */
import type { AnswerValues } from '#domain/answer.ts';
import { isSameAnswer } from '#domain/answer-change.ts';
import { carriedOver, mayCarryOver } from '#domain/earlier-answer.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import type { EarlierAnswer, SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { AnswerSaver } from './answer-saver.ts';
import type { AnswerWire, Unsaved } from './answer-saver.ts';
import { storedValue } from './draft.ts';
import type { Draft } from './draft.ts';

/** Typing pauses this long before a half-written text is saved. */
const pauseMs = 1500;
const firstRetryMs = 2000;
const slowestRetryMs = 30_000;

/** Where unsaved drafts survive the page; comes later than the page itself. */
export interface DraftShelf {
  /** Are the drafts safe when the page closes? */
  readonly isSafe: boolean;
  /** Keeps what is unsaved, or forgets the question when there is nothing. */
  keep(question: Question, unsaved: Unsaved | null): void;
}

type Kept = Pick<SurveyResponse, 'questionnaire' | 'answers' | 'earlier'>;

/** @fires change - something about the answers or their saving is different */
export class AnswerKeeper extends EventTarget {
  readonly questionnaire: Questionnaire;
  lastSavedAt: number | null = null;
  readonly #savers: Map<string, AnswerSaver>;
  readonly #earlier: ReadonlyMap<string, EarlierAnswer>;
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  #retry: ReturnType<typeof setTimeout> | null = null;
  #retryMs = firstRetryMs;
  #shelf: DraftShelf | null = null;
  #isPaused = false;

  constructor({ questionnaire, answers, earlier }: Kept, wire: AnswerWire) {
    super();
    this.questionnaire = questionnaire;
    this.#earlier = new Map(earlier.map((answer) => [answer.question, answer]));
    const saved = new Map(answers.map((answer) => [answer.question, answer]));
    this.#savers = new Map(
      questionnaire.questions.map((question) => [
        question.key,
        new AnswerSaver(question, saved.get(question.key) ?? null, wire, (saver) => {
          this.#shelf?.keep(question, saver.unsaved);
          this.#tell();
        }),
      ]),
    );
  }

  saverOf(key: string): AnswerSaver {
    const saver = this.#savers.get(key);
    if (saver === undefined) throw new Error(`no question ${key}`);
    return saver;
  }

  /** What is in the fields now, saved or not; faulty drafts are no answers. */
  get values(): AnswerValues {
    const values: Record<string, AnswerValues[string]> = {};
    for (const [key, saver] of this.#savers) {
      const value = storedValue(saver.question, saver.draft);
      if (value !== null) values[key] = value;
    }
    return values;
  }

  get visible(): Question[] {
    return visibleQuestions(this.questionnaire, this.values);
  }

  /** Questions whose draft the service does not have. */
  get unsaved(): AnswerSaver[] {
    return [...this.#savers.values()].filter((saver) => saver.isUnsaved);
  }

  /** Questions that the respondent has to do something about, and has been told so. */
  get stuck(): Question[] {
    return this.visible.filter(({ key }) => this.saverOf(key).isStuck);
  }

  /** Questions whose fields hold something that the respondent has been told is wrong. */
  get toMend(): Question[] {
    return this.visible.filter(({ key }) => this.saverOf(key).isFaulty);
  }

  /** Questions that two answers have been given to, one of which has to be chosen. */
  get conflicts(): Question[] {
    return this.visible.filter(({ key }) => this.saverOf(key).conflict !== null);
  }

  /** Questions in whose fields stands something that is no answer to hand over. */
  get unfinished(): Question[] {
    return this.visible.filter(({ key }) => this.saverOf(key).isUnfinished);
  }

  /** Answers that the service has refused; they are on this device only. */
  get refused(): AnswerSaver[] {
    return [...this.#savers.values()].filter(({ problem }) => problem !== null);
  }

  /** Answers that wait for the connection or for signing in again. */
  get waiting(): AnswerSaver[] {
    return this.unsaved.filter((saver) => saver.isWaiting || this.#isPaused);
  }

  get isSignedOut(): boolean {
    return this.#isPaused || this.waiting.some((saver) => saver.hindrance === 'signed_out');
  }

  /** Would closing the page lose anything? */
  get isAtRisk(): boolean {
    return this.#shelf?.isSafe !== true && this.unsaved.length > 0;
  }

  change(key: string, draft: Draft, settled: boolean): void {
    clearTimeout(this.#pauses.get(key));
    this.saverOf(key).change(this.#honest(key, draft), settled);
    if (settled) void this.#save(key);
    else
      this.#pauses.set(
        key,
        setTimeout(() => void this.#save(key), pauseMs),
      );
  }

  /** May the earlier answer be given again as it was? */
  mayCarryOver(key: string): boolean {
    return this.#carryable(key) !== null;
  }

  /** "Unchanged": gives the earlier answer again. Undoing it is simply another change. */
  carryOver(key: string): void {
    const earlier = this.#carryable(key);
    if (earlier === null) return;
    const { question } = this.saverOf(key);
    this.change(key, { ...carriedOver(question, earlier), carriedOver: true }, true);
  }

  /** Carries over what is unanswered on a page, with the follow-up questions that then appear. */
  carryOverSection(dimension: string): string[] {
    return this.questionnaire.questions
      .filter((question) => question.dimension === dimension)
      .map(({ key }) => key)
      .filter((key) => {
        const isOpen = this.saverOf(key).draft.value === null && this.mayCarryOver(key);
        if (!isOpen || !this.visible.some((question) => question.key === key)) return false;
        this.carryOver(key);
        return true;
      });
  }

  /** The respondent goes on to another page: what was typed is judged as it stands. */
  leaveFields(): void {
    for (const saver of this.#savers.values()) saver.leave();
  }

  resolve(key: string, choice: 'mine' | 'theirs'): void {
    this.saverOf(key).resolve(choice);
    void this.#save(key);
  }

  /** Takes what others have saved. */
  merge(answers: readonly SavedAnswer[]): void {
    for (const answer of answers) this.#savers.get(answer.question)?.merge(answer);
  }

  /** Puts back what an earlier page could not save, and from now on keeps what is unsaved there. */
  attach(shelf: DraftShelf, kept: ReadonlyMap<string, Unsaved>): void {
    this.#shelf = shelf;
    for (const [key, unsaved] of kept) {
      const saver = this.#savers.get(key);
      saver?.restore(unsaved);
      if (saver !== undefined && !saver.isUnsaved) shelf.keep(saver.question, null);
    }
    for (const saver of this.unsaved) shelf.keep(saver.question, saver.unsaved);
    this.#tell();
    if (this.unsaved.length > 0) void this.saveAll();
  }

  /** The page shows something else now: nothing is tried again from here, the outbox does that. */
  close(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#isPaused = true;
  }

  /** Nothing is sent any more: nobody, or somebody else, is signed in. */
  pause(): void {
    this.#isPaused = true;
    this.#tell();
  }

  /** Tries everything again, also what was refused: the round or one's rights may have changed. */
  async tryAgain(): Promise<void> {
    this.#isPaused = false;
    for (const saver of this.refused) saver.forgetProblem();
    await this.saveAll();
  }

  /** Sends everything unsaved now and waits until it is known what came of it. */
  async saveAll(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    await Promise.all(this.unsaved.map((saver) => this.#save(saver.question.key)));
  }

  async #save(key: string): Promise<void> {
    clearTimeout(this.#pauses.get(key));
    if (this.#isPaused) return;
    const saver = this.saverOf(key);
    const before = saver.saved;
    await saver.save();
    if (saver.isWaiting) this.#saveLater();
    else if (saver.saved !== before) {
      this.lastSavedAt = Date.now();
      this.#retryMs = firstRetryMs;
    }
    this.#tell();
  }

  /** Signing in again needs the person, so only a lost connection is tried again by itself. */
  #saveLater(): void {
    if (this.#retry !== null || this.isSignedOut) return;
    this.#retry = setTimeout(() => void this.saveAll(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, slowestRetryMs);
  }

  #carryable(key: string): EarlierAnswer | null {
    const earlier = this.#earlier.get(key);
    const question = findQuestion(this.questionnaire, key);
    if (earlier === undefined || question === undefined) return null;
    return mayCarryOver(question, earlier, this.questionnaire.themeQuestion === key)
      ? earlier
      : null;
  }

  /** An answer that has been changed is no longer carried over. */
  #honest(key: string, draft: Draft): Draft {
    if (draft.carriedOver !== true) return draft;
    const earlier = this.#carryable(key);
    const isAsItWas =
      earlier !== null &&
      isSameAnswer(draft.value, carriedOver(this.saverOf(key).question, earlier).value);
    return isAsItWas ? draft : { ...draft, carriedOver: false };
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Keeps all answers of one response on the page: drafts, their saving, and what is not saved yet. */
import type { AnswerValues } from '#domain/answer.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { AnswerSaver } from './answer-saver.ts';
import type { AnswerWire } from './answer-saver.ts';
import { storedValue } from './draft.ts';
import type { Draft } from './draft.ts';

/** Typing pauses this long before a half-written text is saved. */
const pauseMs = 1500;
const firstRetryMs = 2000;
const slowestRetryMs = 30_000;

/** @fires change - something about the answers or their saving is different */
export class AnswerKeeper extends EventTarget {
  readonly questionnaire: Questionnaire;
  lastSavedAt: number | null = null;
  readonly #savers: Map<string, AnswerSaver>;
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  #retry: ReturnType<typeof setTimeout> | null = null;
  #retryMs = firstRetryMs;

  constructor(questionnaire: Questionnaire, answers: readonly SavedAnswer[], wire: AnswerWire) {
    super();
    this.questionnaire = questionnaire;
    const saved = new Map(answers.map((answer) => [answer.question, answer]));
    this.#savers = new Map(
      questionnaire.questions.map((question) => [
        question.key,
        new AnswerSaver(question, saved.get(question.key) ?? null, wire, () => {
          this.dispatchEvent(new Event('change'));
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

  /** Answers that cannot be saved before the respondent has done something. */
  get stuck(): Question[] {
    return this.visible.filter(({ key }) => this.saverOf(key).isStuck);
  }

  /** Does something stand in a field that cannot be saved as it is? */
  get hasUnfinished(): boolean {
    return this.visible.some(({ key }) => this.saverOf(key).isUnfinished);
  }

  /** Remarks that have no answer to go with, so they are not saved. */
  get loneRemarks(): Question[] {
    return this.visible.filter(({ key }) => this.saverOf(key).isLoneRemark);
  }

  /** Answers that wait for the connection or for signing in again. */
  get waiting(): AnswerSaver[] {
    return [...this.#savers.values()].filter((saver) => saver.isWaiting);
  }

  get isSignedOut(): boolean {
    return this.waiting.some((saver) => saver.hindrance === 'signed_out');
  }

  change(key: string, draft: Draft, settled: boolean): void {
    clearTimeout(this.#pauses.get(key));
    this.saverOf(key).change(draft, settled);
    if (settled) void this.#save(key);
    else
      this.#pauses.set(
        key,
        setTimeout(() => void this.#save(key), pauseMs),
      );
  }

  /** The respondent goes on to another page: what was typed is judged as it stands. */
  leaveFields(): void {
    for (const saver of this.#savers.values()) saver.leave();
  }

  resolve(key: string, choice: 'mine' | 'theirs'): void {
    this.saverOf(key).resolve(choice);
    void this.#save(key);
  }

  /** Sends everything unsaved now and waits until it is known what came of it. */
  async saveAll(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    await Promise.all(this.unsaved.map((saver) => this.#save(saver.question.key)));
  }

  async #save(key: string): Promise<void> {
    clearTimeout(this.#pauses.get(key));
    const saver = this.saverOf(key);
    const before = saver.saved;
    await saver.save();
    if (saver.isWaiting) this.#saveLater();
    else if (saver.saved !== before) {
      this.lastSavedAt = Date.now();
      this.#retryMs = firstRetryMs;
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Signing in again needs the person, so only a lost connection is tried again by itself. */
  #saveLater(): void {
    if (this.#retry !== null || this.isSignedOut) return;
    this.#retry = setTimeout(() => void this.saveAll(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, slowestRetryMs);
  }
}

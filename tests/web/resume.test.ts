/** Where answering goes on after a pause, also when the last answers are still on their way. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { AnswerValue } from '#domain/answer.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import type { AnswerKeeper } from '../../web/answering/answer-keeper.ts';
import { emptyDraft } from '../../web/answering/draft.ts';
import { resumeAt } from '../../web/answering/resume.ts';
import { smallQuestionnaire } from '../harness/survey.ts';

let Keeper: typeof AnswerKeeper;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fi' } });
  ({ AnswerKeeper: Keeper } = await import('../../web/answering/answer-keeper.ts'));
});

/** A form whose requests are never answered, with answers saved in this order. */
function formWith(...answers: [question: string, value: AnswerValue | null][]): AnswerKeeper {
  const never = () => new Promise<never>(() => undefined);
  return new Keeper(
    {
      questionnaire: smallQuestionnaire,
      earlier: [],
      answers: answers.map(([question, value], index) => savedAt(question, value, index)),
    },
    { save: never, clear: never },
  );
}

function savedAt(question: string, value: AnswerValue | null, second: number): SavedAnswer {
  return {
    question,
    value,
    unfinished: value === null ? { name: 'Maija', title: '', email: 'maija@', phone: '' } : null,
    estimate: false,
    comment: null,
    evidenceUrl: null,
    version: 1,
    source: 'self',
    toldBy: null,
    answeredBy: 'anna@muurame.example',
    answeredAt: `2025-11-03T10:00:0${second}.000Z`,
  };
}

const shelf = { isSafe: true, keep: () => undefined };
const next = (form: AnswerKeeper) => resumeAt(form)?.key ?? null;

test('nobody has answered: at the first question', () => {
  expect(next(formWith())).toBe('contact_person');
});

test('after the answer saved last, wherever it is', () => {
  expect(next(formWith(['website', 'yes'], ['grants_paid', 'yes']))).toBe('grants_total');
  expect(next(formWith(['grants_paid', 'yes'], ['website', 'yes']))).toBe('feedback');
});

test('behind the last question, at the first core question that was left out', () => {
  expect(next(formWith(['contact_person', 'none'], ['feedback', 'Hyvä']))).toBe('structures');
});

test('after what the page before could not save, which is newer than all that is saved', () => {
  const form = formWith(['contact_person', 'none'], ['website', 'yes']);
  const draft = { ...emptyDraft, value: 'yes' };
  form.attach(shelf, new Map([['grants_paid', { draft, base: null, attempt: null }]]));
  expect(next(form)).toBe('grants_total');
});

test('not after an answer that the service has, though the page before never heard so', () => {
  const form = formWith(['contact_person', 'none'], ['grants_paid', 'yes'], ['website', 'yes']);
  const draft = { ...emptyDraft, value: 'yes' };
  const mark = { version: 0, idempotencyKey: 'a-key-of-the-page-before' };
  const answer = { value: 'yes' as const };
  const attempt = { mark, draft, answer };
  form.attach(shelf, new Map([['grants_paid', { draft, base: null, attempt }]]));
  expect(form.unsaved).toHaveLength(1);
  expect(next(form)).toBe('feedback');
});

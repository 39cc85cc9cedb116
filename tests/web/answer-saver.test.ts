/** Saving from the browser: one request at a time, repeated with the same key, never lost, never doubled. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { AnswerRequest, SavedAnswer } from '#domain/survey.ts';
import { smallQuestionnaire } from '../harness/survey.ts';
import type { ApiProblem, Unreachable, WriteMark } from '../../web/api.ts';
import type { AnswerSaver, AnswerWire } from '../../web/answering/answer-saver.ts';

const question = smallQuestionnaire.questions.find(({ key }) => key === 'meetings')!;

let web: {
  AnswerSaver: typeof AnswerSaver;
  ApiProblem: typeof ApiProblem;
  Unreachable: typeof Unreachable;
};

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fi' } });
  const [saver, api] = await Promise.all([
    import('../../web/answering/answer-saver.ts'),
    import('../../web/api.ts'),
  ]);
  web = { ...saver, ...api };
});

interface Sent {
  mark: WriteMark;
  answer: AnswerRequest | null;
  answerWith(version: number): void;
  fail(error: Error): void;
}

/** A wire whose requests wait until the test answers them. */
function openWire() {
  const sent: Sent[] = [];
  const send = (answer: AnswerRequest | null, mark: WriteMark) =>
    new Promise<SavedAnswer>((resolve, reject) => {
      sent.push({
        mark,
        answer,
        answerWith: (version) => resolve(savedAs(answer?.value ?? null, version)),
        fail: reject,
      });
    });
  const wire: AnswerWire = {
    save: (_question, answer, mark) => send(answer, mark),
    clear: (_question, mark) => send(null, mark),
  };
  return { wire, sent };
}

function savedAs(value: unknown, version: number): SavedAnswer {
  return {
    question: question.key,
    value: value as SavedAnswer['value'],
    unfinished: null,
    estimate: false,
    comment: null,
    evidenceUrl: null,
    version,
    source: 'self',
    answeredBy: 'toinen@kunta.example',
    answeredAt: '2026-11-23T10:00:00.000Z',
  };
}

const draft = (value: number | null) => ({
  value,
  estimate: false,
  comment: null,
  evidenceUrl: null,
});

function newSaver() {
  const { wire, sent } = openWire();
  return { saver: new web.AnswerSaver(question, null, wire, () => {}), sent };
}

test('what is typed while a save is on its way is saved after it, with the version it made', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(1), true);
  const done = saver.save();
  saver.change(draft(2), true);
  void saver.save();
  expect(sent).toHaveLength(1);
  sent[0]!.answerWith(1);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ mark: { version: 1 }, answer: { value: 2 } });
  sent[1]!.answerWith(2);
  await done;
  expect(saver.isUnsaved).toBe(false);
});

test('a lost request is repeated with the same key and version, so it has one effect', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(3), true);
  const first = saver.save();
  sent[0]!.fail(new web.Unreachable());
  await first;
  expect(saver).toMatchObject({ isUnsaved: true, hindrance: 'unreachable' });
  const second = saver.save();
  expect(sent[1]!.mark).toEqual(sent[0]!.mark);
  sent[1]!.answerWith(1);
  await second;
  expect(saver).toMatchObject({ isUnsaved: false, hindrance: null });
});

test("somebody else's answer in between is shown beside mine, and choosing mine saves it over", async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), true);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(412, { code: 'answer-changed', current: savedAs(9, 1) }));
  await first;
  expect(saver.conflict).toMatchObject({ value: 9, version: 1 });
  expect(saver.draft.value).toBe(4);
  saver.resolve('mine');
  const second = saver.save();
  expect(sent[1]).toMatchObject({ mark: { version: 1 }, answer: { value: 4 } });
  sent[1]!.answerWith(2);
  await second;
  expect(saver.saved).toMatchObject({ value: 4, version: 2 });
});

test('choosing theirs takes their answer and sends nothing', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), true);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(412, { code: 'answer-changed', current: savedAs(9, 1) }));
  await first;
  saver.resolve('theirs');
  await saver.save();
  expect(sent).toHaveLength(1);
  expect(saver.draft.value).toBe(9);
});

test('an ended session keeps the answer and says so', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(5), true);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(401, { code: 'not-signed-in' }));
  await first;
  expect(saver).toMatchObject({ hindrance: 'signed_out', isUnsaved: true });
  expect(saver.draft.value).toBe(5);
});

test('what cannot be saved is stuck once the respondent has left the field', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(-1), false);
  expect(saver).toMatchObject({ isUnfinished: true, isStuck: false });
  saver.leave();
  expect(saver).toMatchObject({ isUnfinished: true, isStuck: true });
  saver.change(draft(1), true);
  expect(saver).toMatchObject({ isUnfinished: false, isStuck: false });
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(422, { code: 'answer-invalid', detail: 'Ei käy.' }));
  await first;
  expect(saver).toMatchObject({ isStuck: true, refusal: 'Ei käy.' });
});

test('an open conflict is stuck until one of the two is chosen', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), true);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(412, { code: 'answer-changed', current: savedAs(9, 1) }));
  await first;
  expect(saver.isStuck).toBe(true);
  saver.resolve('theirs');
  expect(saver).toMatchObject({ isStuck: false, isUnfinished: false });
});

test('a comment without an answer is not saved, and the page does not say it is', () => {
  const { saver } = newSaver();
  saver.change({ ...draft(null), comment: 'Kerromme myöhemmin' }, true);
  expect(saver).toMatchObject({ isLoneRemark: true, isUnfinished: true, isStuck: false });
  saver.change(draft(null), true);
  expect(saver.isLoneRemark).toBe(false);
});

test('a value that cannot be right is not sent', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(-1), true);
  await saver.save();
  expect(sent).toHaveLength(0);
  expect(saver.shownFault).toMatchObject({ fault: { code: 'answer-too-small' } });
});

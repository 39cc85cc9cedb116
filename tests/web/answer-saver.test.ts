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
  answerAs(saved: SavedAnswer): void;
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
        answerWith: (version) => resolve(savedFrom(answer, version)),
        answerAs: resolve,
        fail: reject,
      });
    });
  const wire: AnswerWire = {
    save: (_question, answer, mark) => send(answer, mark),
    clear: (_question, mark) => send(null, mark),
  };
  return { wire, sent };
}

function savedFrom(answer: AnswerRequest | null, version: number): SavedAnswer {
  return {
    ...savedAs(answer?.value ?? null, version),
    unfinished: (answer?.unfinished ?? null) as SavedAnswer['unfinished'],
    comment: answer?.comment ?? null,
    evidenceUrl: answer?.evidenceUrl ?? null,
  };
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
    toldBy: null,
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

test('what is no answer yet is saved as unfinished, and the respondent is told on leaving', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(-1), false);
  expect(saver).toMatchObject({ isUnsaved: true, isUnfinished: true, isStuck: false });
  const done = saver.save();
  expect(sent[0]!.answer).toMatchObject({ unfinished: -1 });
  sent[0]!.answerWith(1);
  await done;
  expect(saver).toMatchObject({ isUnsaved: false, isUnfinished: true, isStuck: false });
  saver.leave();
  expect(saver).toMatchObject({ isUnfinished: true, isStuck: true });
  saver.change(draft(1), true);
  expect(saver).toMatchObject({ isUnfinished: false, isStuck: false });
});

test('an amount that cannot be read is kept as it was typed', async () => {
  const { saver, sent } = newSaver();
  saver.change({ ...draft(null), value: 'noin sata' }, true);
  const done = saver.save();
  expect(sent[0]!.answer).toMatchObject({ unfinished: 'noin sata' });
  sent[0]!.answerWith(1);
  await done;
  expect(saver.draft.value).toBe('noin sata');
});

test('what the service refuses is stuck with its words until it is changed', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(1), true);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(409, { code: 'round-not-open', detail: 'Ei auki.' }));
  await first;
  expect(saver).toMatchObject({ isStuck: true, refusal: 'Ei auki.', isUnsaved: true });
  await saver.save();
  expect(sent).toHaveLength(1);
  saver.forgetProblem();
  void saver.save();
  expect(sent).toHaveLength(2);
});

test('what the service refuses stays refused when its field is only left', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), false);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(409, { code: 'round-not-open', detail: 'Ei auki.' }));
  await first;
  saver.change(draft(4), true);
  await saver.save();
  expect(saver.refusal).toBe('Ei auki.');
  expect(sent).toHaveLength(1);
  saver.change(draft(5), true);
  expect(saver.refusal).toBe(null);
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

test('a comment without an answer is saved, and clearing it clears the question', async () => {
  const { saver, sent } = newSaver();
  saver.change({ ...draft(null), comment: 'Kerromme myöhemmin' }, true);
  const first = saver.save();
  expect(sent[0]!.answer).toMatchObject({ value: null, comment: 'Kerromme myöhemmin' });
  sent[0]!.answerWith(1);
  await first;
  expect(saver).toMatchObject({ isUnsaved: false, isUnfinished: false });
  saver.change(draft(null), true);
  const second = saver.save();
  expect(sent[1]!.answer).toBe(null);
  sent[1]!.answerWith(2);
  await second;
  expect(saver.isUnsaved).toBe(false);
});

test('a link that is no web address waits, and the rest of the answer is saved', async () => {
  const { saver, sent } = newSaver();
  saver.change({ ...draft(3), evidenceUrl: 'https://' }, true);
  const done = saver.save();
  expect(sent[0]!.answer).toMatchObject({ value: 3, evidenceUrl: null });
  sent[0]!.answerWith(1);
  await done;
  expect(sent).toHaveLength(1);
  expect(saver).toMatchObject({ isUnsaved: true, isStuck: true });
  expect(saver.draft.evidenceUrl).toBe('https://');
});

test('what another person saves is shown in a field that nobody has touched', () => {
  const { saver } = newSaver();
  saver.merge(savedAs(7, 1));
  expect(saver).toMatchObject({ isUnsaved: false, conflict: null });
  expect(saver.draft.value).toBe(7);
  saver.merge(savedAs(6, 1));
  expect(saver.draft.value).toBe(7);
});

test('what another person saves meets an unsaved draft as a choice, before it is sent', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), false);
  saver.merge(savedAs(9, 1));
  expect(saver.draft.value).toBe(4);
  expect(saver.conflict).toMatchObject({ value: 9 });
  await saver.save();
  expect(sent).toHaveLength(0);
  saver.change(draft(9), true);
  expect(saver).toMatchObject({ conflict: null, isUnsaved: false });
});

test('news that arrive while a save is on its way are looked at after it', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), true);
  const done = saver.save();
  saver.merge(savedAs(9, 2));
  expect(saver.draft.value).toBe(4);
  sent[0]!.answerWith(1);
  await done;
  expect(saver.saved).toMatchObject({ value: 9, version: 2 });
  expect(saver.draft.value).toBe(9);
});

test('a request that is repeated late takes what has become of its answer since', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), true);
  const first = saver.save();
  sent[0]!.fail(new web.Unreachable());
  await first;
  const second = saver.save();
  sent[1]!.answerAs(savedAs(8, 3));
  await second;
  expect(saver).toMatchObject({ isUnsaved: false, conflict: null });
  expect(saver.draft.value).toBe(8);
});

test('a draft that an earlier page left goes on from where it was, with its own key', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(3), true);
  const first = saver.save();
  sent[0]!.fail(new web.Unreachable());
  await first;
  const left = structuredClone(saver.unsaved!);

  const { saver: later, sent: sentLater } = newSaver();
  later.restore(left);
  expect(later.draft.value).toBe(3);
  const done = later.save();
  expect(sentLater[0]!.mark).toEqual(sent[0]!.mark);
  sentLater[0]!.answerWith(1);
  await done;
  expect(later.isUnsaved).toBe(false);
});

test('a draft that an earlier page left is a choice when somebody has answered since', () => {
  const { wire } = openWire();
  const saver = new web.AnswerSaver(question, savedAs(9, 2), wire, () => {});
  saver.restore({ draft: draft(3), base: savedAs(1, 1), attempt: null });
  expect(saver.draft.value).toBe(3);
  expect(saver.conflict).toMatchObject({ value: 9 });
  expect(saver.unsaved).toMatchObject({ base: { value: 1 } });
});

test('a draft that has been saved since is not put back', () => {
  const { wire } = openWire();
  const saver = new web.AnswerSaver(question, savedAs(3, 2), wire, () => {});
  saver.restore({ draft: draft(3), base: savedAs(1, 1), attempt: null });
  expect(saver).toMatchObject({ isUnsaved: false, conflict: null });
});

test('"unchanged" is sent as such, and once saved nothing more is sent', async () => {
  const { saver, sent } = newSaver();
  saver.change({ ...draft(5), carriedOver: true }, true);
  const done = saver.save();
  expect(sent[0]!.answer).toMatchObject({ value: 5, carriedOver: true });
  sent[0]!.answerAs({ ...savedAs(5, 1), source: 'carried_over' });
  await done;
  expect(sent).toHaveLength(1);
  expect(saver.isUnsaved).toBe(false);
});

test('an answer taken away is cleared first, and its remark is saved after it', async () => {
  const { wire, sent } = openWire();
  const before = { ...savedAs(3, 1), comment: 'Arvio' };
  const saver = new web.AnswerSaver(question, before, wire, () => {});
  saver.change({ ...draft(null), comment: 'Tieto puuttuu' }, true);
  const done = saver.save();
  expect(sent[0]).toMatchObject({ mark: { version: 1 }, answer: null });
  sent[0]!.answerWith(2);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({
    mark: { version: 2 },
    answer: { value: null, comment: 'Tieto puuttuu' },
  });
  sent[1]!.answerWith(3);
  await done;
  expect(saver.isUnsaved).toBe(false);
  expect(saver.saved).toMatchObject({ value: null, comment: 'Tieto puuttuu', version: 3 });
});

test('a remark is not lost when the connection breaks between the clearing and the remark', async () => {
  const { wire, sent } = openWire();
  const saver = new web.AnswerSaver(question, savedAs(3, 1), wire, () => {});
  saver.change({ ...draft(null), comment: 'Tieto puuttuu' }, true);
  const first = saver.save();
  sent[0]!.answerWith(2);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  sent[1]!.fail(new web.Unreachable());
  await first;
  const left = structuredClone(saver.unsaved!);

  const { wire: laterWire, sent: sentLater } = openWire();
  const later = new web.AnswerSaver(question, { ...savedAs(null, 2) }, laterWire, () => {});
  later.restore(left);
  const done = later.save();
  expect(sentLater[0]).toMatchObject({ mark: sent[1]!.mark, answer: { comment: 'Tieto puuttuu' } });
  sentLater[0]!.answerWith(3);
  await done;
  expect(later.isUnsaved).toBe(false);
});

test('a request that an earlier page left meets the answer that somebody gave meanwhile', async () => {
  const { wire, sent } = openWire();
  const saver = new web.AnswerSaver(question, savedAs(9, 2), wire, () => {});
  const mark = { version: 1, idempotencyKey: 'first-page' };
  const attempt = { mark, draft: draft(3), answer: { value: 3 } };
  saver.restore({ draft: draft(3), base: savedAs(1, 1), attempt });
  const done = saver.save();
  expect(sent[0]!.mark).toEqual(mark);
  sent[0]!.fail(new web.ApiProblem(412, { code: 'answer-changed', current: savedAs(9, 2) }));
  await done;
  expect(sent).toHaveLength(1);
  expect(saver.draft.value).toBe(3);
  expect(saver.conflict).toMatchObject({ value: 9, version: 2 });
});

test('a request that an earlier page left and that had arrived is no conflict with oneself', async () => {
  const { wire, sent } = openWire();
  const saver = new web.AnswerSaver(question, savedAs(3, 2), wire, () => {});
  const mark = { version: 1, idempotencyKey: 'first-page' };
  const attempt = { mark, draft: draft(3), answer: { value: 3 } };
  saver.restore({ draft: draft(4), base: savedAs(1, 1), attempt });
  const done = saver.save();
  sent[0]!.answerAs(savedAs(3, 2));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ mark: { version: 2 }, answer: { value: 4 } });
  sent[1]!.answerWith(3);
  await done;
  expect(saver).toMatchObject({ conflict: null, isUnsaved: false });
});

test('a draft made on a newer answer than the page has goes on from that one', async () => {
  const { wire, sent } = openWire();
  const saver = new web.AnswerSaver(question, savedAs(1, 1), wire, () => {});
  saver.restore({ draft: draft(5), base: savedAs(4, 2), attempt: null });
  expect(saver.conflict).toBe(null);
  void saver.save();
  expect(sent[0]).toMatchObject({ mark: { version: 2 }, answer: { value: 5 } });
});

test('choosing between two answers lets a refused one be tried again', async () => {
  const { saver, sent } = newSaver();
  saver.change(draft(4), true);
  const first = saver.save();
  sent[0]!.fail(new web.ApiProblem(409, { code: 'round-not-open', detail: 'Ei auki.' }));
  await first;
  saver.merge(savedAs(9, 1));
  expect(saver).toMatchObject({ refusal: 'Ei auki.', conflict: { value: 9 } });
  saver.resolve('mine');
  expect(saver).toMatchObject({ refusal: null, conflict: null });
  void saver.save();
  expect(sent[1]).toMatchObject({ mark: { version: 1 }, answer: { value: 4 } });
});

test('a refusal is forgotten when the other answer is chosen, or turns out to be the same', async () => {
  for (const settle of [
    (saver: AnswerSaver) => saver.resolve('theirs'),
    (saver: AnswerSaver) => saver.change(draft(9), true),
  ]) {
    const { saver, sent } = newSaver();
    saver.change(draft(4), true);
    const first = saver.save();
    sent[0]!.fail(new web.ApiProblem(409, { code: 'round-not-open', detail: 'Ei auki.' }));
    await first;
    saver.merge(savedAs(9, 1));
    settle(saver);
    expect(saver).toMatchObject({ refusal: null, isStuck: false, isUnsaved: false });
  }
});

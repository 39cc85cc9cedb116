/** The browser's outbox: what the service does not have yet, per person and response. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallQuestionnaire } from '../harness/survey.ts';
import type { AnswerSaver, AnswerWire, Unsaved } from '../../web/answering/answer-saver.ts';
import type { sendWaiting } from '../../web/answering/outbox-sending.ts';
import type { memoryStorage, OutboxStorage } from '../../web/answering/outbox-storage.ts';
import type { Outbox } from '../../web/answering/outbox.ts';
import type { Unreachable } from '../../web/api.ts';

const question = smallQuestionnaire.questions.find(({ key }) => key === 'meetings')!;
const other = smallQuestionnaire.questions.find(({ key }) => key === 'targets')!;
const place = { region: 'keski-suomi', year: 2025, municipality: '500' };
const elsewhere = { ...place, municipality: '410' };
const aino = '1';
const bo = '2';

let web: {
  Outbox: typeof Outbox;
  memoryStorage: typeof memoryStorage;
  sendWaiting: typeof sendWaiting;
  AnswerSaver: typeof AnswerSaver;
  Unreachable: typeof Unreachable;
};
let storage: OutboxStorage;
let outbox: Outbox;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fi' }, visibilityState: 'visible' });
  const parts = await Promise.all([
    import('../../web/answering/outbox.ts'),
    import('../../web/answering/outbox-storage.ts'),
    import('../../web/answering/outbox-sending.ts'),
    import('../../web/answering/answer-saver.ts'),
    import('../../web/api.ts'),
  ]);
  web = Object.assign({}, ...parts) as typeof web;
});
beforeEach(() => {
  storage = web.memoryStorage();
  outbox = new web.Outbox(storage);
});

const unsaved = (value: number): Unsaved => ({
  draft: { value, estimate: false, comment: null, evidenceUrl: null },
  base: null,
  attempt: null,
});
const values = async (person: string, of = place) =>
  (await outbox.entriesOf(person, of)).map(({ draft }) => draft.value);

describe('the outbox', () => {
  test('gives back what was put in, the newest of each question', async () => {
    const shelf = outbox.shelf(aino, place);
    shelf.keep(question, unsaved(1));
    shelf.keep(question, unsaved(2));
    shelf.keep(other, unsaved(3));
    expect(await values(aino)).toEqual([2, 3]);
    shelf.keep(other, null);
    expect(await values(aino)).toEqual([2]);
  });

  test('keeps people and responses apart', async () => {
    outbox.shelf(aino, place).keep(question, unsaved(1));
    outbox.shelf(bo, place).keep(question, unsaved(2));
    outbox.shelf(aino, elsewhere).keep(question, unsaved(3));
    expect(await values(aino)).toEqual([1]);
    expect(await values(bo)).toEqual([2]);
    await outbox.clear(aino, place);
    expect(await values(aino)).toEqual([]);
    expect(await values(aino, elsewhere)).toEqual([3]);
    await outbox.clear(aino);
    expect(await values(aino, elsewhere)).toEqual([]);
    expect(await values(bo)).toEqual([2]);
  });

  test('never removes what another tab has written since', async () => {
    const shelf = outbox.shelf(aino, place);
    shelf.keep(question, unsaved(1));
    await outbox.flush();
    const otherTab = new web.Outbox(storage);
    otherTab.shelf(aino, place).keep(question, unsaved(2));
    await otherTab.flush();
    shelf.keep(question, null);
    await outbox.flush();
    expect(await values(aino)).toEqual([2]);
  });

  test('takes nothing more from somebody who is signing out', async () => {
    outbox.close();
    outbox.shelf(aino, place).keep(question, unsaved(1));
    expect(await values(aino)).toEqual([]);
  });

  test('forgets what is a month old', async () => {
    outbox.shelf(aino, place).keep(question, unsaved(1));
    await outbox.flush();
    await outbox.dropOld(Date.now());
    expect(await values(aino)).toEqual([1]);
    await outbox.dropOld(Date.now() + 31 * 24 * 60 * 60 * 1000);
    expect(await values(aino)).toEqual([]);
  });

  test('is not called safe when the browser cannot write, and tries again', async () => {
    let isFull = true;
    const { write } = storage;
    const full = new web.Outbox({
      ...storage,
      isLasting: true,
      write: (puts, removals) =>
        isFull ? Promise.reject(new Error('full')) : write.call(storage, puts, removals),
    });
    const shelf = full.shelf(aino, place);
    expect(shelf.isSafe).toBe(true);
    shelf.keep(question, unsaved(1));
    await full.flush();
    expect(shelf.isSafe).toBe(false);
    isFull = false;
    await full.flush();
    expect(shelf.isSafe).toBe(true);
    expect(await values(aino)).toEqual([1]);
  });

  test('in memory alone is not safe from closing the page', () => {
    expect(outbox.shelf(aino, place).isSafe).toBe(false);
  });
});

describe('what another page left', () => {
  const wireThat =
    (save: AnswerWire['save']): (() => AnswerWire) =>
    () => ({
      save,
      clear: () => Promise.reject(new Error('not asked for')),
    });

  test('is sent, and is gone once it is saved', async () => {
    outbox.shelf(aino, place).keep(question, unsaved(4));
    const sent: unknown[] = [];
    const wire = wireThat((key, answer) => {
      sent.push([key, answer.value]);
      return Promise.resolve({ version: 1, value: 4, comment: null, evidenceUrl: null } as never);
    });
    expect(await web.sendWaiting(outbox, aino, wire, null)).toBe(true);
    expect(sent).toEqual([['meetings', 4]]);
    expect(await values(aino)).toEqual([]);
  });

  test('stays when there is no connection, and the rest is not tried', async () => {
    outbox.shelf(aino, place).keep(question, unsaved(4));
    outbox.shelf(aino, place).keep(other, unsaved(5));
    const save = vi.fn<AnswerWire['save']>(() => Promise.reject(new web.Unreachable()));
    expect(await web.sendWaiting(outbox, aino, wireThat(save), null)).toBe(false);
    expect(save).toHaveBeenCalledTimes(1);
    expect(await values(aino)).toEqual([4, 5]);
  });

  test('of the response on the page is left to the page, and of others to their person', async () => {
    outbox.shelf(aino, place).keep(question, unsaved(4));
    outbox.shelf(bo, elsewhere).keep(question, unsaved(5));
    const save = vi.fn<AnswerWire['save']>();
    expect(await web.sendWaiting(outbox, aino, wireThat(save), place)).toBe(false);
    expect(save).not.toHaveBeenCalled();
  });
});

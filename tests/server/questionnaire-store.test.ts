/** Proof that a questionnaire can be mended until a round asks it, and never after. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { loadQuestionnaire, storeQuestionnaire } from '../../server/questionnaire/store.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn, smallQuestionnaire } from '../harness/survey.ts';

let server: TestServer;
beforeAll(async () => void (server = await testServer()));
afterAll(() => server.close());

function store(questionnaire: Questionnaire) {
  return server.database.operator
    .transaction()
    .execute((tx) => storeQuestionnaire(tx, questionnaire));
}

function load({ id, version }: Questionnaire) {
  return loadQuestionnaire(server.database.operator, id, version);
}

function retitled(questionnaire: Questionnaire, fi: string): Questionnaire {
  return { ...questionnaire, title: { ...questionnaire.title, fi } };
}

it('a version is stored once, and read back as it was', async () => {
  const draft = { ...smallQuestionnaire, version: 'draft' };
  expect(await load(draft)).toBeNull();
  expect(await store(draft)).toBe('stored');
  expect(await store(draft)).toBe('unchanged');
  expect(await load(draft)).toEqual(draft);
});

it('a version that no round asks is replaced', async () => {
  const draft = { ...smallQuestionnaire, version: 'mended' };
  await store(draft);
  const mended = retitled(draft, 'Parempi otsikko');
  expect(await store(mended)).toBe('replaced');
  expect(await load(draft)).toEqual(mended);
});

it('a version that a round asks is frozen, and storing it as it is harms nothing', async () => {
  const asked = { ...smallQuestionnaire, version: 'asked' };
  await makeRound(server.database, { questionnaire: asked, state: 'draft' });
  expect(await store(asked)).toBe('unchanged');
  await expect(store(retitled(asked, 'Toinen otsikko'))).rejects.toThrow(
    'A round already asks the questionnaire small asked, so it is frozen.',
  );
  expect(await load(asked)).toEqual(asked);
});

it('a version from before contradictions were declared is answered as one without any', async () => {
  const asked = { ...smallQuestionnaire, version: 'old' };
  const { contradictions: _cameLater, ...old } = asked;
  const { operator } = server.database;
  await operator
    .insertInto('questionnaire')
    .values({ id: old.id, version: old.version, content: JSON.stringify(old) })
    .execute();
  const round = await makeRound(server.database, { questionnaire: asked, year: 2022 });
  const lead = await signIn(server.app, server.database, 'lead', '500');
  const { status, body } = await lead.send('GET', responseAddress(round, '500'));
  expect(status).toBe(200);
  expect(body.questionnaire.contradictions).toEqual([]);
});

/** The rules of consent: whose, to what, and where it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/answer.ts';
import {
  consentState,
  contactFields,
  givenFields,
  namedContacts,
  sameDetails,
} from '#domain/consent.ts';
import { smallQuestionnaire } from '../harness/survey.ts';

const details = fc.record<Contact>({
  name: fc.string(),
  title: fc.string(),
  email: fc.string(),
  phone: fc.string(),
});
const maija: Contact = { name: 'Maija', title: '', email: 'm@kunta.fi', phone: '' };

test('a person is asked where the question applies, is public and wants consent', () => {
  const answers = { contact_person: 'named', contact_details: maija };
  expect(namedContacts(smallQuestionnaire, answers)).toMatchObject([
    { question: { key: 'contact_details' }, details: maija },
  ]);
  expect(namedContacts(smallQuestionnaire, { ...answers, contact_person: 'none' })).toEqual([]);
  expect(namedContacts(smallQuestionnaire, { contact_person: 'named' })).toEqual([]);
  for (const change of [{ public: false }, { consent: false }]) {
    const questions = smallQuestionnaire.questions.map((one) => ({ ...one, ...change }));
    expect(namedContacts({ ...smallQuestionnaire, questions }, answers)).toEqual([]);
  }
});

test('details are the same only when every part is', () => {
  fc.assert(
    fc.property(details, fc.constantFrom(...contactFields), fc.string(), (one, field, text) => {
      expect(sameDetails(one, { ...one })).toBe(true);
      expect(sameDetails(one, { ...one, [field]: text })).toBe(one[field] === text);
    }),
  );
});

test('an empty part cannot be consented to', () => {
  expect(givenFields(maija)).toEqual(['name', 'email']);
});

describe('a consent', () => {
  const asked = { fields: [], isRefused: false, isWithdrawn: false, isExpired: false };
  test.each([
    ['asked', {}],
    ['given', { fields: ['name'] }],
    ['refused', { isRefused: true }],
    ['withdrawn', { isWithdrawn: true }],
    ['expired', { isExpired: true }],
    ['expired', { fields: ['name'], isExpired: true }],
  ] as const)('is %s after %j', (state, change) => {
    expect(consentState({ ...asked, ...change })).toBe(state);
  });
});

/** Who may do what, said once in a table. */
import { describe, expect, test } from 'vitest';
import { mayOnResponse, mayOnRound } from '#domain/permission.ts';
import type { Grant, ResponseAction, Role, RoundAction } from '#domain/permission.ts';
import { responseStates, roundStates } from '#domain/round.ts';
import type { ResponseState, RoundState } from '#domain/round.ts';

const muurame = { regionCode: '13', municipalityCode: '500' };

/** A role in Muurame, in Central Finland, or everywhere. */
function grant(role: Role, part: Partial<Grant> = {}): Grant {
  const place = {
    respondent: { regionCode: null, municipalityCode: '500' },
    lead: { regionCode: null, municipalityCode: '500' },
    coordinator: { regionCode: '13', municipalityCode: null },
    admin: { regionCode: null, municipalityCode: null },
  };
  return { role, ...place[role], ...part };
}

function may(grants: Grant[], state: ResponseState, roundState: RoundState = 'open') {
  const roundIsAnswerable = roundState === 'open';
  return mayOnResponse(grants, { ...muurame, state, roundState, roundIsAnswerable });
}

describe('on a response of an open round', () => {
  const table: [Role, ResponseState, ResponseAction[]][] = [
    ['respondent', 'not_started', ['read', 'answer']],
    ['respondent', 'draft', ['read', 'answer']],
    ['respondent', 'submitted', ['read']],
    ['respondent', 'returned', ['read', 'answer']],
    ['respondent', 'approved', ['read']],
    ['lead', 'not_started', ['read', 'answer']],
    ['lead', 'draft', ['read', 'answer', 'submit']],
    ['lead', 'submitted', ['read', 'take_back']],
    ['lead', 'returned', ['read', 'answer', 'submit']],
    ['lead', 'approved', ['read']],
    ['coordinator', 'not_started', []],
    ['coordinator', 'draft', []],
    ['coordinator', 'submitted', ['read', 'return', 'approve']],
    ['coordinator', 'returned', ['read', 'approve']],
    ['coordinator', 'approved', ['read', 'return']],
    ['admin', 'not_started', []],
    ['admin', 'draft', []],
    ['admin', 'submitted', ['read', 'return', 'approve']],
    ['admin', 'returned', ['read', 'approve']],
    ['admin', 'approved', ['read', 'return']],
  ];

  test.each(table)('%s may, when it is %s: %j', (role, state, actions) => {
    expect(may([grant(role)], state)).toEqual(actions);
  });
  test('the table names every role in every state', () => {
    expect(table).toHaveLength(4 * responseStates.length);
  });
});

describe('on a response', () => {
  test('the municipality changes nothing while it cannot answer', () => {
    for (const role of ['respondent', 'lead'] as const) {
      for (const state of responseStates) {
        for (const roundState of ['draft', 'closed', 'published'] as const) {
          expect(may([grant(role)], state, roundState)).toEqual(['read']);
        }
      }
    }
  });
  test('a response is returned only while the municipality can still complete it', () => {
    expect(may([grant('coordinator')], 'submitted', 'open')).toContain('return');
    expect(may([grant('coordinator')], 'submitted', 'closed')).not.toContain('return');
    expect(may([grant('coordinator')], 'approved', 'published')).not.toContain('return');
  });

  test('the coordinator approves after the round has closed, and not before it has opened', () => {
    expect(may([grant('coordinator')], 'submitted', 'closed')).toContain('approve');
    expect(may([grant('coordinator')], 'submitted', 'draft')).toEqual(['read']);
  });
  test('no draft is read by anybody outside the municipality', () => {
    const outside = [
      grant('coordinator'),
      grant('admin'),
      grant('lead', { municipalityCode: '179' }),
    ];
    expect(may(outside, 'draft')).toEqual([]);
  });
  test('nobody may anything elsewhere', () => {
    const elsewhere = [
      grant('respondent', { municipalityCode: '179' }),
      grant('lead', { municipalityCode: '179' }),
      grant('coordinator', { regionCode: '17' }),
      grant('coordinator', { regionCode: null }),
    ];
    for (const state of responseStates) expect(may(elsewhere, state)).toEqual([]);
  });
  test('somebody without a grant may nothing', () => {
    for (const state of responseStates) expect(may([], state)).toEqual([]);
  });
  test('several grants add up, each action once', () => {
    const both = [grant('lead'), grant('coordinator')];
    expect(may(both, 'submitted')).toEqual(['read', 'take_back', 'return', 'approve']);
  });
});

describe('on a round', () => {
  const steps: Record<RoundState, RoundAction[]> = {
    draft: ['read', 'open'],
    open: ['read', 'close'],
    closed: ['read', 'publish'],
    published: ['read', 'publish'],
  };

  test.each(roundStates)(
    'that is %s, its coordinator and the admin take its next step',
    (state) => {
      for (const role of ['coordinator', 'admin'] as const) {
        expect(mayOnRound([grant(role)], { regionCode: '13', state })).toEqual(steps[state]);
      }
    },
  );
  test("no municipality and no other region's coordinator may anything", () => {
    const others = [grant('respondent'), grant('lead'), grant('coordinator', { regionCode: '17' })];
    for (const state of roundStates) {
      expect(mayOnRound(others, { regionCode: '13', state })).toEqual([]);
    }
  });
});

/** Who may do what, said once in a table. */
import { describe, expect, test } from 'vitest';
import { mayOnMember, mayOnPeople, mayOnResponse, mayOnSection } from '#domain/permission.ts';
import { roles } from '#domain/rights.ts';
import { mayOnRound } from '#domain/round-permission.ts';
import type {
  Grant,
  MemberAction,
  PeopleAction,
  ResponseAction,
  Role,
  RoundAction,
  SectionAction,
} from '#domain/rights.ts';
import { responseStates, roundStates } from '#domain/round.ts';
import type { ResponseState, RoundState } from '#domain/round.ts';

const noCall = { isOnCall: false, toConfirm: false };
const muurame = { regionCode: '13', municipalityCode: '500' };

/** A role in Muurame, in Central Finland, or everywhere. */
function grant(role: Role, part: Partial<Grant> = {}): Grant {
  const place = {
    respondent: { regionCode: null, municipalityCode: '500' },
    lead: { regionCode: null, municipalityCode: '500' },
    coordinator: { regionCode: '13', municipalityCode: null },
    admin: { regionCode: null, municipalityCode: null },
    auditor: { regionCode: '13', municipalityCode: null },
  };
  return { role, ...place[role], ...part };
}

function may(
  grants: Grant[],
  state: ResponseState,
  roundState: RoundState = 'open',
  call: Partial<typeof noCall> = {},
) {
  const roundHasClosed = roundState === 'closed' || roundState === 'published';
  const isAnswerable = roundState === 'open';
  return mayOnResponse(grants, {
    ...muurame,
    ...noCall,
    ...call,
    state,
    roundState,
    roundHasClosed,
    isAnswerable,
  });
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
    ['coordinator', 'not_started', ['telephone']],
    ['coordinator', 'draft', ['telephone']],
    ['coordinator', 'submitted', ['read', 'return', 'approve']],
    ['coordinator', 'returned', ['read', 'approve', 'telephone']],
    ['coordinator', 'approved', ['read', 'return']],
    ['admin', 'not_started', ['telephone']],
    ['admin', 'draft', ['telephone']],
    ['admin', 'submitted', ['read', 'return', 'approve']],
    ['admin', 'returned', ['read', 'approve', 'telephone']],
    ['admin', 'approved', ['read', 'return']],
    ['auditor', 'not_started', []],
    ['auditor', 'draft', []],
    ['auditor', 'submitted', ['read']],
    ['auditor', 'returned', ['read']],
    ['auditor', 'approved', ['read']],
  ];

  test.each(table)('%s may, when it is %s: %j', (role, state, actions) => {
    expect(may([grant(role)], state)).toEqual(actions);
  });
  test('the table names every role in every state', () => {
    expect(table).toHaveLength(roles.length * responseStates.length);
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
  test('the coordinator reopens any response once the time is over, and none before', () => {
    for (const state of responseStates) {
      for (const roundState of ['closed', 'published'] as const) {
        expect(may([grant('coordinator')], state, roundState)).toContain('reopen');
        expect(may([grant('lead')], state, roundState)).not.toContain('reopen');
      }
      for (const roundState of ['draft', 'open'] as const) {
        expect(may([grant('coordinator')], state, roundState)).not.toContain('reopen');
      }
      const pastItsEnd = { state, roundState: 'open' as const, roundHasClosed: true };
      const allowed = mayOnResponse([grant('coordinator')], {
        ...muurame,
        ...noCall,
        ...pastItsEnd,
        isAnswerable: false,
      });
      expect(allowed).toContain('reopen');
      expect(allowed).not.toContain('return');
    }
  });
  test('a reopened response is answered and submitted, and not taken back', () => {
    const reopened = { roundState: 'closed' as const, roundHasClosed: true, isAnswerable: true };
    const table: Record<ResponseState, ResponseAction[]> = {
      not_started: ['read', 'answer'],
      draft: ['read', 'answer', 'submit'],
      submitted: ['read'],
      returned: ['read', 'answer', 'submit'],
      approved: ['read'],
    };
    for (const state of responseStates) {
      const allowed = mayOnResponse([grant('lead')], { ...muurame, ...noCall, ...reopened, state });
      expect(allowed).toEqual(table[state]);
    }
  });
  test('no draft is read by anybody outside the municipality', () => {
    const outside = [
      grant('coordinator'),
      grant('admin'),
      grant('auditor'),
      grant('lead', { municipalityCode: '179' }),
    ];
    expect(may(outside, 'draft')).toEqual(['telephone']);
  });
  test('whoever is on the telephone reads and answers the draft, and never hands it over alone', () => {
    const onCall = { isOnCall: true };
    for (const role of ['coordinator', 'admin'] as const) {
      expect(may([grant(role)], 'not_started', 'open', onCall)).toEqual([
        'read',
        'answer',
        'telephone',
      ]);
      expect(may([grant(role)], 'draft', 'open', onCall)).toEqual(['read', 'answer', 'telephone']);
      expect(may([grant(role)], 'submitted', 'open', onCall)).not.toContain('answer');
      // The round has closed in the middle of the call: it can be ended, and nothing more is typed.
      const late = may([grant(role)], 'draft', 'closed', onCall);
      expect(late).toContain('telephone');
      expect(late).not.toContain('answer');
    }
    const elsewhere = [grant('coordinator', { regionCode: '17' })];
    expect(may(elsewhere, 'draft', 'open', onCall)).toEqual([]);
  });
  test('the municipality alone confirms what was told on the telephone, also after the round', () => {
    for (const state of responseStates) {
      for (const role of ['respondent', 'lead'] as const) {
        expect(may([grant(role)], state, 'closed', { toConfirm: true })).toContain('confirm');
        expect(may([grant(role)], state)).not.toContain('confirm');
      }
      for (const role of ['coordinator', 'admin'] as const) {
        expect(may([grant(role)], state, 'open', { toConfirm: true })).not.toContain('confirm');
      }
    }
  });
  test('nobody may anything elsewhere', () => {
    const elsewhere = [
      grant('respondent', { municipalityCode: '179' }),
      grant('lead', { municipalityCode: '179' }),
      grant('coordinator', { regionCode: '17' }),
      grant('coordinator', { regionCode: null }),
      grant('auditor', { regionCode: '17' }),
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
    draft: ['read', 'open', 'edit'],
    open: ['read', 'close', 'edit', 'create_next'],
    closed: ['read', 'preview', 'publish', 'create_next'],
    published: ['read', 'preview', 'publish', 'create_next'],
  };
  const may = (grants: Grant[], state: RoundState, hasNext = false) =>
    mayOnRound(grants, { regionCode: '13', state, hasNext });

  test.each(roundStates)(
    'that is %s, its coordinator and the admin take its next step',
    (state) => {
      for (const role of ['coordinator', 'admin'] as const) {
        expect(may([grant(role)], state)).toEqual(steps[state]);
      }
    },
  );
  test('with a next one already, nobody makes another', () => {
    for (const state of roundStates) {
      expect(may([grant('coordinator')], state, true)).not.toContain('create_next');
    }
  });
  test('its auditor reads in every state, and does nothing else', () => {
    for (const state of roundStates) expect(may([grant('auditor')], state)).toEqual(['read']);
  });
  test("no municipality and no other region's coordinator may anything", () => {
    const others = [grant('respondent'), grant('lead'), grant('coordinator', { regionCode: '17' })];
    for (const state of roundStates) expect(may(others, state)).toEqual([]);
  });
});

/** Everybody who has no business in Muurame. */
const strangers: Grant[] = [
  grant('respondent', { municipalityCode: '179' }),
  grant('lead', { municipalityCode: '179' }),
  grant('coordinator', { regionCode: '17' }),
  grant('coordinator', { regionCode: null }),
  grant('auditor'),
];

describe('the people of a municipality', () => {
  const place = { municipalityCode: '500', regionCodes: ['13'] };

  test.each<[Role, PeopleAction[]]>([
    ['respondent', ['read']],
    ['lead', ['read', 'invite']],
    ['coordinator', ['read', 'invite']],
    ['admin', ['read', 'invite']],
  ])('%s may: %j', (role, actions) => {
    expect(mayOnPeople([grant(role)], place)).toEqual(actions);
  });

  test('are the affair of nobody else', () => {
    expect(mayOnPeople(strangers, place)).toEqual([]);
    expect(mayOnPeople([], place)).toEqual([]);
  });

  test('are the affair of every region that has asked the municipality, and of no other', () => {
    const coordinator = [grant('coordinator', { regionCode: '06' })];
    expect(mayOnPeople(coordinator, { ...place, regionCodes: ['13', '06'] })).toContain('invite');
    expect(mayOnPeople([grant('admin')], { ...place, regionCodes: [] })).toEqual([]);
  });

  const other = { role: 'respondent', isOneself: false, isLastLead: false } as const;
  const oneself = { ...other, isOneself: true };
  const lead = { role: 'lead', isOneself: false, isLastLead: false } as const;
  const onlyLead = { ...lead, isLastLead: true };
  const onlyLeadOneself = { ...onlyLead, isOneself: true };
  const leadOneself = { ...lead, isOneself: true };
  const all: MemberAction[] = ['invite_again', 'hand_lead', 'remove'];
  test.each<[Role, string, Parameters<typeof mayOnMember>[2], MemberAction[]]>([
    ['respondent', 'a colleague', other, []],
    ['respondent', 'oneself', oneself, []],
    ['respondent', 'a lead', lead, []],
    ['lead', 'a respondent', other, all],
    ['lead', 'another lead', lead, ['invite_again', 'remove']],
    ['lead', 'oneself beside another lead', leadOneself, ['remove']],
    ['lead', 'oneself, the only lead', onlyLeadOneself, []],
    ['coordinator', 'a respondent', other, all],
    ['coordinator', 'the only lead', onlyLead, ['invite_again', 'remove']],
    ['admin', 'a respondent', other, all],
    ['admin', 'the only lead', onlyLead, ['invite_again', 'remove']],
  ])('%s may with %s', (role, _who, member, actions) => {
    expect(mayOnMember([grant(role)], place, member)).toEqual(actions);
  });

  test('stay untouched by strangers', () => {
    for (const member of [other, oneself, lead, onlyLead]) {
      expect(mayOnMember(strangers, place, member)).toEqual([]);
    }
  });
});

describe('a section', () => {
  const holders = [null, 'oneself', 'another'] as const;
  const table: [Role, SectionAction[], SectionAction[], SectionAction[]][] = [
    // Held by nobody, oneself, another.
    ['respondent', [], ['done'], []],
    ['lead', ['hand'], ['hand', 'take_back', 'done'], ['hand', 'take_back']],
    ['coordinator', [], [], []],
    ['admin', [], [], []],
  ];

  test.each(table)('%s may, held by nobody %j, by oneself %j, by another %j', (role, ...rows) => {
    for (const [index, holder] of holders.entries()) {
      const section = { ...muurame, isAnswerable: true, holder };
      expect(mayOnSection([grant(role)], section)).toEqual(rows[index]);
    }
  });

  test('is not handed on while the response cannot be answered, but taken back and finished', () => {
    const section = { ...muurame, isAnswerable: false, holder: 'oneself' as const };
    expect(mayOnSection([grant('lead')], section)).toEqual(['take_back', 'done']);
  });

  test('is nothing to strangers', () => {
    for (const holder of holders) {
      expect(mayOnSection(strangers, { ...muurame, isAnswerable: true, holder })).toEqual([]);
    }
  });
});

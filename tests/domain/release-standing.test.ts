/** The standing of a release: exactly one at any instant, by what happened and by the clock. */
import { describe, expect, test } from 'vitest';
import { mayOnRelease, mayOnSecondPerson } from '#domain/permission.ts';
import type { Grant } from '#domain/rights.ts';
import { embargoFault, isInWaiting, releaseStanding } from '#domain/release-standing.ts';
import type { ReleaseFacts } from '#domain/release-standing.ts';

const now = new Date('2026-12-01T07:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const facts = (part: Partial<ReleaseFacts>): ReleaseFacts => ({
  number: 2,
  needsSecond: false,
  isConfirmed: false,
  isCancelled: false,
  isWithdrawn: false,
  publishedAt: now,
  ...part,
});

describe('a release', () => {
  test.each([
    [{}, null, 'public'],
    [{}, 2, 'public'],
    [{}, 3, 'replaced'],
    [{ publishedAt: after(1) }, 1, 'waiting'],
    [{ needsSecond: true }, 1, 'unconfirmed'],
    [{ needsSecond: true, isConfirmed: true }, 2, 'public'],
    [{ needsSecond: true, isConfirmed: true, publishedAt: after(1) }, 1, 'waiting'],
    [{ publishedAt: after(1), isCancelled: true }, 1, 'cancelled'],
    [{ isWithdrawn: true }, 1, 'withdrawn'],
  ] as const)('with %j beside %s is %s', (part, newest, standing) => {
    expect(releaseStanding(facts(part), now, newest)).toBe(standing);
  });

  test('is made for a moment that lies ahead, and not too far', () => {
    expect(embargoFault(now, now)).toBe('embargo-moment-past');
    expect(embargoFault(after(1), now)).toBeNull();
    expect(embargoFault(after(180 * 864e5), now)).toBeNull();
    expect(embargoFault(after(180 * 864e5 + 1), now)).toBe('embargo-moment-too-far');
  });
});

describe('the rights', () => {
  const grant = (role: Grant['role']): Grant => ({
    role,
    regionCode: role === 'admin' ? null : '13',
    municipalityCode: null,
  });
  const of = (standing: Parameters<typeof mayOnRelease>[1]['standing'], isOneselfs = false) =>
    mayOnRelease([grant('coordinator')], { regionCode: '13', standing, isOneselfs });

  test('let nobody confirm what they made themselves', () => {
    expect(of('unconfirmed')).toEqual(['confirm', 'cancel']);
    expect(of('unconfirmed', true)).toEqual(['cancel']);
  });

  test('let what waits be cancelled and what is public be withdrawn', () => {
    expect(of('waiting')).toEqual(['cancel']);
    expect(of('public')).toEqual(['withdraw']);
    expect(of('replaced')).toEqual(['withdraw']);
    expect([of('withdrawn'), of('cancelled')]).toEqual([[], []]);
    expect(isInWaiting('waiting') && isInWaiting('unconfirmed')).toBe(true);
  });

  test('let a coordinator ask for a second person, and only an admin lift it', () => {
    const may = (role: Grant['role'], isNeeded: boolean) =>
      mayOnSecondPerson([grant(role)], { regionCode: '13', isNeeded });
    expect([may('coordinator', false), may('coordinator', true)]).toEqual([['ask'], []]);
    expect([may('admin', false), may('admin', true)]).toEqual([['ask'], ['lift']]);
  });
});

/** Where signing in leads: to pages of our own, whatever an address says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import { signInAddress, wantedPath } from '../../server/sign-in/destination.ts';

const site = 'https://kuntatutka.example';

describe('a wanted page', () => {
  test.each([
    ['/fi/answer', '/answer'],
    ['/sv/answer/', '/answer/'],
    ['/fi/answer/keski-suomi/2026/500/grants', '/answer/keski-suomi/2026/500/grants'],
    ['/en/desk/keski-suomi/2026', '/desk/keski-suomi/2026'],
    ['/sv/blank-form/keski-suomi/2025', '/blank-form/keski-suomi/2025'],
    ['/fi/receipt/keski-suomi/2025/500', '/receipt/keski-suomi/2025/500'],
  ])('%s is remembered without its language', (to, path) => {
    expect(wantedPath(to)).toBe(path);
  });

  test.each([
    undefined,
    '',
    '/',
    '/fi/',
    '/fi/sign-out',
    '/de/answer/',
    '/fi/answers',
    '/fi/answer//evil.example',
    '//evil.example/fi/answer',
    '/\\evil.example',
    '/fi/answer/\\evil.example',
    'https://evil.example/fi/answer',
    'javascript:alert(1)//fi/answer',
    '/fi/answer/../../sign-out',
    '/fi/answer/%2e%2e',
    '/fi/answer?to=//evil.example',
    '/fi/answer#x',
    '/fi/answer/\n',
    '/fi/answer/ä',
    `/fi/answer/${'a'.repeat(200)}`,
  ])('%j is ignored', (to) => {
    expect(wantedPath(to)).toBe(null);
  });

  test('never leads out of the site, whatever it is made of', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        '.',
        '..',
        '%2f',
        '@',
        ':',
        '?',
        '#',
        'fi',
        'answer',
        'desk',
      ),
      fc.string({ maxLength: 4 }),
    );
    const addresses = fc
      .array(part, { maxLength: 8 })
      .map((parts) => `/fi/answer${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(addresses, fc.webUrl(), fc.string()), (to) => {
        const path = wantedPath(to);
        if (path === null) return;
        for (const language of languages) {
          const url = new URL(`/${language}${path}`, site);
          expect(url.href).toBe(`${site}/${language}${path}`);
          expect(url.pathname).toMatch(
            new RegExp(`^/${language}/(answer|desk|blank-form|receipt)`),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is carried by the address of the sign-in page', () => {
    expect(signInAddress('fi', null)).toBe('/fi/sign-in');
    const url = new URL(signInAddress('sv', '/answer/keski-suomi/2026'), site);
    expect(url.pathname).toBe('/sv/sign-in');
    expect(wantedPath(url.searchParams.get('to')!)).toBe('/answer/keski-suomi/2026');
  });
});

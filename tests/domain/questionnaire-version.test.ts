/** The newest version of a questionnaire that follows from the one asked before. */
import { expect, test } from 'vitest';
import { newestVersion } from '#domain/questionnaire-version.ts';

const version = (name: string, previousVersion: string | null = null) => ({
  version: name,
  previousVersion,
});

test('is the end of the chain', () => {
  const versions = [version('3', '2'), version('1'), version('2', '1')];
  expect(newestVersion('1', versions)).toBe('3');
  expect(newestVersion('3', versions)).toBe('3');
});

test('is the one asked, where nothing follows from it', () => {
  expect(newestVersion('2', [version('1'), version('2', '1'), version('other')])).toBe('2');
});

test('is the later stored where two follow from the same, and a circle ends', () => {
  expect(newestVersion('1', [version('2a', '1'), version('2b', '1')])).toBe('2b');
  expect(newestVersion('1', [version('2', '1'), version('1', '2')])).toBe('2');
});

/** The word catalogues: the same keys in every language, all of them used, none missing. */
import { FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

const catalogues = projectFiles(/^domain\/words\/.*\.ftl$/);
const files = [...new Set(catalogues.map((path) => path.split('/').at(-1)!))];
const code = projectFiles(/^(domain|server|web)\/.*\.ts$/)
  .map(readProjectFile)
  .join('\n');

/** Prefixes and suffixes of keys that code puts together, as in `problem-${code}-title`. */
const composed = [...code.matchAll(/[`']([a-z][a-z0-9-]*-)\$\{[^}]*\}((?:-[a-z0-9-]+)?)`/g)].map(
  ([, before = '', after = '']) => ({ before, after }),
);
const composedWhole = [...code.matchAll(/`\$\{[^}]*\}(-[a-z0-9-]+)`/g)].map(
  ([, after = '']) => after,
);
const families = new Set(
  catalogues.flatMap((path) => keysOf(path)).map((key) => key.split('-')[0] ?? ''),
);

describe.each(files)('%s', (file) => {
  test('has the same keys in every language', () => {
    const [finnish, ...others] = languages.map((language) =>
      keysOf(`domain/words/${language}/${file}`).toSorted(),
    );
    for (const other of others) expect(other).toEqual(finnish);
  });

  test('uses the same variables in every language', () => {
    const [finnish, ...others] = languages.map((language) =>
      variablesOf(`domain/words/${language}/${file}`),
    );
    for (const other of others) expect(other).toEqual(finnish);
  });

  test('has no key that nobody uses', () => {
    const unused = keysOf(`domain/words/fi/${file}`).filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});

test('every key that code names is in the catalogues', () => {
  const known = new Set(catalogues.flatMap((path) => keysOf(path)));
  const named = [...code.matchAll(/\bt\(\s*['`]([a-z][a-z0-9-]+)['`]/g)].map(([, key = '']) => key);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((key) => !known.has(key))).toEqual([]);
  expect(families.size).toBeGreaterThan(3);
});

function isUsed(key: string): boolean {
  if (code.includes(`'${key}'`) || code.includes(`\`${key}\``)) return true;
  if (composedWhole.some((after) => key.endsWith(after))) return true;
  return composed.some(
    ({ before, after }) =>
      key.startsWith(before) && key.endsWith(after) && key.length > before.length + after.length,
  );
}

function keysOf(path: string): string[] {
  return new FluentResource(readProjectFile(path)).body.map(({ id }) => id);
}

function variablesOf(path: string): Record<string, string[]> {
  const source = readProjectFile(path);
  return Object.fromEntries(
    source
      .split(/^(?=[a-z])/m)
      .filter((message) => /^[a-z]/.test(message))
      .map((message) => [
        message.split(' ')[0] ?? '',
        [
          ...new Set([...message.matchAll(/\$([a-zA-Z]+)/g)].map(([, name = '']) => name)),
        ].toSorted(),
      ])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

/** What README and CONTRIBUTING say about the project is true of its files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, projectFolder, readProjectFile } from './project-files.ts';

const documents = projectFiles(
  /^[^/]+\.md$|^(survey-templates|bench|server\/register\/data)\/README\.md$/,
);
const { scripts } = JSON.parse(readProjectFile('package.json')) as {
  scripts: Record<string, string>;
};

describe.each(documents)('%s', (document) => {
  const text = readProjectFile(document);

  test('names only files and folders that exist', () => {
    const named = [
      ...[...text.matchAll(/`([\w.-]+(?:\/[\w.{}-]+)*\/?)`/g)].map(([, path = '']) => path),
      ...[...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, path = '']) => path),
    ];
    // An ending such as `.csv`, a pattern such as `x.routes.ts` and what a start makes are no paths.
    const paths = named.filter(
      (path) =>
        (path.includes('/') || /\.(ts|md|json|yaml|yml|css|csv|png|ftl)$/.test(path)) &&
        !/^\.[a-z]+$|^x\.|^\.\/var$/.test(path),
    );
    const here = document.includes('/') ? document.slice(0, document.lastIndexOf('/')) : '.';
    const missing = paths.filter(
      (path) =>
        !existsSync(join(projectFolder, path)) && !existsSync(join(projectFolder, here, path)),
    );
    expect(missing).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test('every source file opens with a sentence that says what it is for', () => {
  const silent = projectFiles(
    /^(domain|server|web|migrations|tests|bench)\/.*\.ts$|^[a-z.]+\.ts$/,
  ).filter((path) => path !== 'server/tables.ts' && !/^\/\*\*\s+\S/.test(readProjectFile(path)));
  expect(silent).toEqual([]);
});

test('no lock file or setting names the host of a registry', () => {
  const lock = readProjectFile('package-lock.json');
  expect(lock).not.toMatch(/"resolved"/);
});

// A package manager that finds an optional package missing from the lock file refuses to install.
test('the lock file has the packages of every platform', () => {
  const { packages } = JSON.parse(readProjectFile('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.values(packages).flatMap((each) =>
    Object.keys(each.optionalDependencies ?? {}),
  );
  const locked = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

test('files that follow the house style are small enough to be read like a page', () => {
  const long = projectFiles(/^(domain|server|web|bench)\/.*\.ts$/).filter(
    (path) => path !== 'server/tables.ts' && readProjectFile(path).split('\n').length > 360,
  );
  expect(long).toEqual([]);
});

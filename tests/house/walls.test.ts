/** The walls between the rooms hold: a forbidden import is planted in a copy and must be caught. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from './project-files.ts';

const rooms = ['domain', 'server', 'web', 'migrations'];
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kuntatutka-walls-'));
  for (const file of ['package.json', '.oxlintrc.json', 'tsconfig.base.json']) {
    cpSync(join(projectFolder, file), join(copy, file));
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'));
  for (const room of rooms) {
    mkdirSync(join(copy, room));
    cpSync(join(projectFolder, room, 'tsconfig.json'), join(copy, room, 'tsconfig.json'));
    writeFileSync(
      join(copy, room, 'lawful.ts'),
      `/** A lawful neighbour. */\nexport const ${room}Value = 1;\n`,
    );
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const forbidden = [
  { from: 'server', to: 'web', specifier: '../web/lawful.ts' },
  { from: 'web', to: 'server', specifier: '../server/lawful.ts' },
  { from: 'domain', to: 'server', specifier: '../server/lawful.ts' },
  { from: 'domain', to: 'web', specifier: '../web/lawful.ts' },
  { from: 'migrations', to: 'server', specifier: '../server/lawful.ts' },
];

describe('the linter', () => {
  test.each(forbidden)('refuses $specifier in $from/', ({ from, to, specifier }) => {
    const file = plant(from, specifier, `${to}Value`);
    expect(lint(file)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('no-restricted-imports'),
    });
  });

  test.each([
    { room: 'domain', specifier: 'node:fs' },
    { room: 'domain', specifier: 'kysely' },
    { room: 'server', specifier: 'lit' },
    { room: 'web', specifier: 'node:fs' },
    { room: 'web', specifier: 'pg' },
    { room: 'web', specifier: 'chart.js/auto' },
    { room: 'migrations', specifier: 'pg' },
  ])('refuses the package $specifier in $room/', ({ room, specifier }) => {
    const file = plant(room, specifier, 'default as planted');
    expect(lint(file)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('no-restricted-imports'),
    });
  });

  test.each([
    { room: 'domain', specifier: './lawful.ts' },
    { room: 'server', specifier: '#domain/lawful.ts' },
    { room: 'web', specifier: '#domain/lawful.ts' },
  ])('lets $room/ import $specifier', ({ room, specifier }) => {
    const file = plant(room, specifier, 'domainValue');
    expect(lint(file).stdout).not.toContain('no-restricted-imports');
  });

  test('refuses a clock in domain/', () => {
    const file = join(copy, 'domain', 'planted.ts');
    writeFileSync(file, '/** Planted. */\nexport const planted = new Date();\n');
    expect(lint(file)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('no-restricted-globals'),
    });
    rmSync(file);
  });
});

describe('the compiler', () => {
  test.each(forbidden)('refuses $specifier in $from/', ({ from, to, specifier }) => {
    const file = plant(from, specifier, `${to}Value`);
    const { status, stdout } = run('tsc', ['-p', join(copy, from), '--noEmit']);
    rmSync(file);
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/TS6059|TS6307/);
  });

  test('lets server/ import #domain/...', () => {
    const file = plant('server', '#domain/lawful.ts', 'domainValue');
    const built = run('tsc', ['-b', join(copy, 'server')]);
    rmSync(file);
    expect(built).toMatchObject({ status: 0, stdout: '' });
  });
});

function plant(room: string, specifier: string, name: string): string {
  const file = join(copy, room, 'planted.ts');
  const imported = name.startsWith('default as ') ? `{ ${name} }` : `{ ${name} as planted }`;
  writeFileSync(
    file,
    `/** Planted. */\nimport ${imported} from '${specifier}';\n\nexport const kept = planted;\n`,
  );
  return file;
}

function lint(file: string) {
  return run('oxlint', [file]);
}

function run(tool: string, args: string[]) {
  const { status, stdout } = spawnSync(join(projectFolder, 'node_modules/.bin', tool), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, stdout };
}

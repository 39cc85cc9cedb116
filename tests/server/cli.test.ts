/** The command line: it finds its commands, explains itself, and tells success from failure. */
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../server/cli.ts';
import { readConfig } from '../../server/config.ts';
import { startProgram } from '../harness/process.ts';

const commands = [
  'migrate',
  'user add',
  'user reset-second-factor',
  'round create',
  'round open',
  'round close',
  'round publish',
  'import',
  'export',
  'questionnaire check',
  'register check',
  'register update',
  'backup',
  'restore',
  'doctor',
  'demo',
];

async function run(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCommand(words, {
    config: readConfig({}),
    openDatabase: () => Promise.reject(new Error('a database was opened')),
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
    stopped: new AbortController().signal,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('the command line', () => {
  test('lists every command with its usage when asked for help', async () => {
    for (const word of ['help', '--help', '-h']) {
      const { status, out, err } = await run(word);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      for (const name of commands) expect(out).toContain(`\n  ${name}`);
    }
  });

  test('lists them and fails when no command or an unknown one is given', async () => {
    for (const words of [[], ['publish'], ['user', 'remove', 'a@b.fi'], ['toString']]) {
      const { status, out, err } = await run(...words);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(words.length === 0 ? /^No command given/ : /^Unknown command: /);
      expect(err).toContain('user add');
    }
  });

  test('lists only the related commands when half a command is given', async () => {
    const { status, err } = await run('round', 'reopen');
    expect(status).toBe(2);
    expect(err).toContain('round publish');
    expect(err).not.toContain('backup');
  });

  test.each(commands)('explains %s without opening a database', async (name) => {
    const { status, out } = await run(...name.split(' '), '--help');
    expect(status).toBe(0);
    expect(out).toMatch(/^\S.*\nUsage: npm run -s cli -- /);
    expect(out).toContain(name);
  });

  test.each(commands.filter((name) => name !== 'demo'))(
    'refuses an option that %s does not have, and shows its usage',
    async (name) => {
      const { status, err } = await run(...name.split(' '), '--colour', 'red');
      expect(status).toBe(2);
      expect(err).toMatch(/^Unknown option '--colour'/);
      expect(err).toContain(`Usage: npm run -s cli -- ${name}`);
    },
  );

  test('says in one sentence what a command lacks', async () => {
    expect(await run('backup')).toEqual({
      status: 1,
      out: '',
      err: 'Give one file, for example: backup kuntatutka.backup',
    });
  });
});

describe('as a process the command line', () => {
  test('ends with the status of the command', async () => {
    const help = startProgram(['server/cli.ts', '--help'], {});
    expect(await help.ended(), help.said()).toBe(0);
    const unknown = startProgram(['server/cli.ts', 'nonsense'], {});
    expect(await unknown.ended()).toBe(2);
    expect(unknown.said()).toMatch(/^Unknown command: nonsense\n/);
  });

  test('tells a wrong setting in one sentence', async () => {
    const wrong = startProgram(['server/cli.ts', 'migrate'], {
      DATABASE_URL: 'postgres://s3cret@db/x',
    });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.said()).toMatch(/^DATABASE_URL must be the address of a PostgreSQL .*\n$/);
    expect(wrong.said()).not.toContain('s3cret');
  });

  test('tells in one sentence that its database cannot be reached', async () => {
    const wrong = startProgram(['server/cli.ts', 'migrate'], {
      DATABASE_URL: 'postgres://owner:s3cret@127.0.0.1:1/kuntatutka',
    });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.said()).toMatch(/^No PostgreSQL answers at 127\.0\.0\.1:1 .*\n$/);
    expect(wrong.said()).not.toContain('s3cret');
  });
});

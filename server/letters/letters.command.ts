/** `letters list|show|send|delivered`: the letters that have not gone out, for the operator. */
import { parseArgs } from 'node:util';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Db } from '../database.ts';
import { letterStandings, settleLetter, wordsOfLetter } from './standing.ts';
import type { LetterStanding } from './standing.ts';

export const list: Command = {
  usage: '[--all]',
  summary: 'List the letters that have not been sent, or all of them.',
  async run(args, context) {
    const { values } = parseArgs({ args, options: { all: { type: 'boolean', default: false } } });
    const { operator } = await context.openDatabase();
    const letters = await letterStandings(operator, values);
    for (const letter of letters) context.print(line(letter));
    if (letters.length === 0) context.print('There are none.');
    return 0;
  },
};

export const show: Command = {
  usage: 'NUMBER',
  summary: 'Print a letter as it would be sent now, to hand it over by other means.',
  async run(args, context) {
    const { operator } = await context.openDatabase();
    const letter = await letterOf(operator, args);
    const words = await operator
      .transaction()
      .execute((tx) => wordsOfLetter(tx, context.config.publicUrl, letter.id));
    if (words === null) {
      throw new CommandError(`Letter ${letter.id} has nothing true to say any more.`);
    }
    context.print(`To: ${letter.recipient}\nSubject: ${words.subject}\n\n${words.text}`);
    return 0;
  },
};

export const send: Command = {
  usage: 'NUMBER',
  summary: 'Let a letter go out that waits, has failed or may have gone out already.',
  async run(args, context) {
    const { operator } = await context.openDatabase();
    const { id, state } = await letterOf(operator, args);
    if (!(await operator.transaction().execute((tx) => settleLetter(tx, id, true)))) {
      throw new CommandError(`Letter ${id} is ${state} and cannot be sent.`);
    }
    context.print(`Letter ${id} goes out as soon as the service runs and has a mail server.`);
    return 0;
  },
};

export const delivered: Command = {
  usage: 'NUMBER',
  summary: 'Say that a letter has reached its reader by other means.',
  async run(args, context) {
    const { operator } = await context.openDatabase();
    const { id, state } = await letterOf(operator, args);
    if (!(await operator.transaction().execute((tx) => settleLetter(tx, id, false)))) {
      throw new CommandError(`Letter ${id} is ${state} already.`);
    }
    context.print(`Letter ${id} is settled.`);
    return 0;
  },
};

async function letterOf(db: Db, args: string[]): Promise<LetterStanding> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0 || !/^\d{1,18}$/.test(id)) {
    throw new CommandError('Give the number of one letter; "letters list" shows them.');
  }
  const [letter] = await letterStandings(db, { id });
  if (letter === undefined) throw new CommandError(`There is no letter ${id}.`);
  return letter;
}

function line(letter: LetterStanding): string {
  const code = letter.serverCode === null ? '' : `, the mail server answered ${letter.serverCode}`;
  const tried = letter.attempts === 0 ? 'not tried yet' : `tried ${letter.attempts} times${code}`;
  const queued = letter.queuedAt.toISOString().slice(0, 16).replace('T', ' ');
  return `${letter.id}  ${letter.state}  ${letter.kind}  ${letter.recipient ?? 'forgotten'}  queued ${queued} UTC, ${tried}`;
}

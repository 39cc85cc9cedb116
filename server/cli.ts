/** The command line: finds the command among all there are and runs it. */
import { CommandError } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Database } from './database.ts';
import { StartFault } from './database/start-fault.ts';
import { openReadyDatabase } from './ready-database.ts';
import { stopRequest } from './stop-request.ts';

/** Every door of the command line; a command's file is read only when it is wanted. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo/demo.command.ts')).command,
  migrate: async () => (await import('./operations/migrate.command.ts')).command,
  doctor: async () => (await import('./operations/doctor.command.ts')).command,
  backup: async () => (await import('./operations/backup.command.ts')).command,
  restore: async () => (await import('./operations/restore.command.ts')).command,
  'user add': async () => (await import('./sign-in/user.command.ts')).command,
  'user reset-second-factor': async () =>
    (await import('./second-factor/reset.command.ts')).command,
  'user unlink-account': async () => (await import('./oidc/unlink.command.ts')).command,
  'letters list': async () => (await import('./letters/letters.command.ts')).list,
  'letters show': async () => (await import('./letters/letters.command.ts')).show,
  'letters send': async () => (await import('./letters/letters.command.ts')).send,
  'letters delivered': async () => (await import('./letters/letters.command.ts')).delivered,
  'round create': async () => (await import('./rounds/round.command.ts')).create,
  'round open': async () => (await import('./rounds/round.command.ts')).open,
  'round close': async () => (await import('./rounds/round.command.ts')).close,
  'round publish': async () => (await import('./rounds/round.command.ts')).publish,
  import: async () => (await import('./exchange/import.command.ts')).command,
  export: async () => (await import('./exchange/export.command.ts')).command,
  'questionnaire check': async () => (await import('./questionnaire/check.command.ts')).command,
  'questionnaire store': async () => (await import('./questionnaire/store.command.ts')).command,
  'questionnaire schema': async () => (await import('./questionnaire/schema.command.ts')).command,
  'register check': async () => (await import('./register/register.command.ts')).check,
  'register update': async () => (await import('./register/register.command.ts')).update,
};

const usageFault = 2;
const graceMs = 5000;

/** Runs one command and answers its exit status. */
export async function runCommand(words: string[], context: CommandContext): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) =>
    Object.hasOwn(commands, each),
  );
  if (name === undefined) return showHelp(words, context);
  const args = words.slice(name.split(' ').length);
  const command = await commands[name]!();
  const usage = `Usage: npm run -s cli -- ${`${name} ${command.usage}`.trim()}`;
  if (args.includes('--help') || args.includes('-h')) {
    context.print(`${command.summary}\n${usage}`);
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (error) {
    if (isUsageFault(error)) {
      context.printError(`${error.message}\n${usage}`);
      return usageFault;
    }
    if (!isExpected(error)) throw error;
    context.printError(error.message);
    return 1;
  }
}

async function showHelp(words: string[], context: CommandContext): Promise<number> {
  const [first] = words;
  const asked = first === 'help' || first === '--help' || first === '-h';
  const related = Object.keys(commands).filter((name) => name.split(' ')[0] === first);
  const lines = ['Usage: npm run -s cli -- COMMAND', ''];
  for (const name of related.length > 0 ? related : Object.keys(commands)) {
    const command = await commands[name]!();
    lines.push(`  ${`${name} ${command.usage}`.trim()}`, `      ${command.summary}`);
  }
  if (asked) {
    context.print(lines.join('\n'));
    return 0;
  }
  const fault = first === undefined ? 'No command given.' : `Unknown command: ${words.join(' ')}`;
  context.printError([fault, ...lines].join('\n'));
  return usageFault;
}

function isUsageFault(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code;
  return error instanceof TypeError && code?.startsWith('ERR_PARSE_ARGS_') === true;
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof CommandError || error instanceof ConfigError || error instanceof StartFault
  );
}

async function main(): Promise<number> {
  const stop = new AbortController();
  const open: { database?: Promise<Database> } = {};
  try {
    const config = readConfig();
    const running = runCommand(process.argv.slice(2), {
      config,
      openDatabase: () => (open.database ??= openReadyDatabase(config)),
      print: (line) => process.stdout.write(`${line}\n`),
      printError: (line) => process.stderr.write(`${line}\n`),
      stopped: stop.signal,
    });
    return await Promise.race([running, interruption(stop)]);
  } catch (error) {
    if (!isExpected(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    const database = await open.database?.catch(() => null);
    await database?.close();
  }
}

/** Gives a stopped command a moment to end by itself. */
async function interruption(stop: AbortController): Promise<number> {
  await stopRequest();
  stop.abort();
  await new Promise((resolve) => setTimeout(resolve, graceMs));
  return 130;
}

if (import.meta.main) process.exit(await main());

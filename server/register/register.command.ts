/** The commands `register check` and `register update`. */
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { CommandError } from '../command.ts';
import type { Db } from '../database.ts';
import { holds, registerFacts } from './check.ts';
import { storeRegister, vanishedMunicipalities } from './load.ts';
import { RegisterFault, readRegister, registerFolder } from './read-register.ts';

export const check: Command = {
  usage: '',
  summary: 'prove that the register of municipalities in the database is whole',
  async run(args, { openDatabase, print, printError }) {
    parseArgs({ args, options: {} });
    const database = await openDatabase();
    const facts = await registerFacts(database.operator);
    for (const fact of facts) {
      const seen = holds(fact) ? '' : `, and should be ${fact.expected}`;
      print(`${holds(fact) ? 'ok   ' : 'wrong'}  ${fact.what}: ${fact.actual}${seen}`);
    }
    const wrong = facts.filter((fact) => !holds(fact)).length;
    if (wrong === 0) {
      print(`The register is whole: all ${facts.length} totals are as they should be.`);
      return 0;
    }
    printError(`${wrong} of ${facts.length} totals are wrong. Run \`register update\`.`);
    return 1;
  },
};

export const update: Command = {
  usage: '[--from FOLDER]',
  summary: 'load the register from its files, or from newer ones of the same shape',
  async run(args, { openDatabase, print }) {
    const { values } = parseArgs({ args, options: { from: { type: 'string' } } });
    const folder = values.from ?? registerFolder;
    const register = await readRegister(folder);
    const database = await openDatabase();
    const changed = await database.operator.transaction().execute(async (tx) => {
      const vanished = await vanishedMunicipalities(tx, register);
      if (vanished.length > 0) {
        throw new RegisterFault(vanished.map((each) => `municipalities.csv: ${each} is missing`));
      }
      const rows = await storeRegister(tx, register);
      await refuseWrongTotals(tx);
      return rows;
    });
    print(`The register is loaded from ${folder}: ${changed} rows changed.`);
    return 0;
  },
};

/** Throws inside the transaction, so that a register with wrong totals is never stored. */
async function refuseWrongTotals(tx: Db): Promise<void> {
  const wrong = (await registerFacts(tx)).filter((fact) => !holds(fact));
  if (wrong.length === 0) return;
  const lines = wrong.map((fact) => `${fact.what}: ${fact.actual}, and should be ${fact.expected}`);
  throw new CommandError(
    ['The register was not changed. Its totals would be wrong:', ...lines].join('\n  '),
  );
}

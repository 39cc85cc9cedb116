/** `user add`: a person, a role and a one-time sign-in link. */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { isEmail } from '#domain/answer.ts';
import { languages } from '#domain/language.ts';
import { isOfRegion, roles } from '#domain/rights.ts';
import type { Role } from '#domain/rights.ts';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { findMunicipality, regionBySlugOrCode } from '../register/register.ts';
import type { Db } from '../database.ts';
import { createLink, linkAddress, printedLinkMinutes } from './link.ts';
import { ensurePerson, grantRole } from './user.ts';
import type { RolePlace } from './user.ts';

export const command: Command = {
  usage:
    'EMAIL --role coordinator|admin|auditor|lead|respondent [--region REGION] [--municipality CODE] [--until DATE] [--name NAME] [--language fi|sv|en]',
  summary: 'Add a person with a role and print a one-time sign-in link (valid for 24 hours).',
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        region: { type: 'string' },
        municipality: { type: 'string' },
        until: { type: 'string' },
        name: { type: 'string', default: '' },
        language: { type: 'string', default: 'fi' },
      },
    });
    const [given, ...rest] = positionals;
    if (given === undefined || rest.length > 0) {
      throw new CommandError(
        'Give one e-mail address, for example: user add anna@kunta.fi --role lead --municipality 500',
      );
    }
    const email = given.toLowerCase();
    if (!isEmail(email)) throw new CommandError(`${given} is not an e-mail address.`);
    const role = roles.find((known) => known === values.role);
    if (role === undefined) {
      throw new CommandError(`--role must be one of ${roles.join(', ')}.`);
    }
    const language = languages.find((known) => known === values.language);
    if (language === undefined) {
      throw new CommandError(`--language must be one of ${languages.join(', ')}.`);
    }
    const database = await context.openDatabase();
    const place = await placeOf(database.operator, role, values.region, values.municipality);
    const lastDay = await lastDayOf(database.operator, role, values.until);
    const token = await database.operator.transaction().execute(async (tx) => {
      const personId = await ensurePerson(tx, email, values.name);
      await grantRole(tx, personId, { ...place, lastDay });
      return createLink(tx, personId, printedLinkMinutes);
    });
    const until = lastDay === null ? '' : ` until ${lastDay}`;
    context.print(`${email} is ${describe(place)}${until}.`);
    context.print('One-time sign-in link, valid for 24 hours:');
    context.print(linkAddress(context.config.publicUrl, language, token));
    return 0;
  },
};

async function placeOf(
  db: Db,
  role: Role,
  region: string | undefined,
  municipality: string | undefined,
): Promise<RolePlace> {
  if (role === 'admin') {
    if (region !== undefined || municipality !== undefined) {
      throw new CommandError('An admin has no --region and no --municipality.');
    }
    return { role, regionCode: null, municipalityCode: null };
  }
  if (isOfRegion(role)) {
    if (region === undefined || municipality !== undefined) {
      throw new CommandError(`${nameOf(role)} needs --region, for example --region keski-suomi.`);
    }
    const found = await regionBySlugOrCode(db, region);
    if (found === null) throw new CommandError(`There is no region ${region}.`);
    return { role, regionCode: found.code, municipalityCode: null };
  }
  if (municipality === undefined || region !== undefined) {
    throw new CommandError(`${nameOf(role)} needs --municipality, for example --municipality 500.`);
  }
  const found = await findMunicipality(db, municipality);
  if (found === null) throw new CommandError(`There is no municipality ${municipality}.`);
  return { role, regionCode: null, municipalityCode: found.code };
}

/** The last day of the role. An audit ends within a year; other roles may have no end. */
async function lastDayOf(db: Db, role: Role, until: string | undefined): Promise<string | null> {
  if (until === undefined) {
    if (role !== 'auditor') return null;
    throw new CommandError(
      'An auditor needs --until, the last day, for example --until 2026-12-31.',
    );
  }
  if (!z.iso.date().safeParse(until).success) {
    throw new CommandError('--until must be a day, for example --until 2026-12-31.');
  }
  const { rows } = await sql<{ isOver: boolean; isFar: boolean }>`
    select ${until}::date < today as "isOver", ${until}::date >= (today + interval '1 year') as "isFar"
    from (select (now() at time zone 'Europe/Helsinki')::date as today) as clock`.execute(db);
  if (rows[0]!.isOver) throw new CommandError(`--until ${until} is over already.`);
  if (role === 'auditor' && rows[0]!.isFar) {
    throw new CommandError('An audit lasts a year at most: choose an earlier --until.');
  }
  return until;
}

function describe(place: RolePlace): string {
  const name = nameOf(place.role).toLowerCase();
  if (place.regionCode !== null) return `${name} of region ${place.regionCode}`;
  if (place.municipalityCode !== null) return `${name} of municipality ${place.municipalityCode}`;
  return name;
}

/** The role with its article, as a sentence begins. */
function nameOf(role: Role): string {
  return `${role === 'admin' || role === 'auditor' ? 'An' : 'A'} ${role}`;
}

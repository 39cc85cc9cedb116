/** `user add`: a person, a role and a one-time sign-in link. */
import { parseArgs } from 'node:util';
import { isEmail } from '#domain/answer.ts';
import { languages } from '#domain/language.ts';
import { roles } from '#domain/permission.ts';
import type { Role } from '#domain/permission.ts';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { findMunicipality, regionBySlugOrCode } from '../register/register.ts';
import type { Db } from '../database.ts';
import { createLink, linkAddress, printedLinkMinutes } from './link.ts';
import { ensurePerson, grantRole } from './user.ts';
import type { RolePlace } from './user.ts';

export const command: Command = {
  usage:
    'EMAIL --role coordinator|admin|lead|respondent [--region REGION] [--municipality CODE] [--name NAME] [--language fi|sv|en]',
  summary: 'Add a person with a role and print a one-time sign-in link (valid for 24 hours).',
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        region: { type: 'string' },
        municipality: { type: 'string' },
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
    const token = await database.operator.transaction().execute(async (tx) => {
      const personId = await ensurePerson(tx, email, values.name);
      await grantRole(tx, personId, place);
      return createLink(tx, personId, printedLinkMinutes);
    });
    context.print(`${email} is ${describe(place)}.`);
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
  if (role === 'coordinator') {
    if (region === undefined || municipality !== undefined) {
      throw new CommandError('A coordinator needs --region, for example --region keski-suomi.');
    }
    const found = await regionBySlugOrCode(db, region);
    if (found === null) throw new CommandError(`There is no region ${region}.`);
    return { role, regionCode: found.code, municipalityCode: null };
  }
  if (municipality === undefined || region !== undefined) {
    throw new CommandError(`A ${role} needs --municipality, for example --municipality 500.`);
  }
  const found = await findMunicipality(db, municipality);
  if (found === null) throw new CommandError(`There is no municipality ${municipality}.`);
  return { role, regionCode: null, municipalityCode: found.code };
}

function describe(place: RolePlace): string {
  if (place.regionCode !== null) return `a ${place.role} of region ${place.regionCode}`;
  if (place.municipalityCode !== null) {
    return `a ${place.role} of municipality ${place.municipalityCode}`;
  }
  return `an ${place.role}`;
}

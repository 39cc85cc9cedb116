/** The options `--region` and `--year` of a command, and the round that they name. */
import { CommandError } from '../command.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { regionBySlugOrCode, regionSlugs } from '../register/register.ts';
import type { Region } from '../register/register.ts';
import { findRound } from './round.ts';
import type { Round } from './round.ts';

export const roundOptions = { region: { type: 'string' }, year: { type: 'string' } } as const;

export interface RoundOptions {
  region?: string | undefined;
  year?: string | undefined;
}

/** The round that the options name. Throws `CommandError` with what is missing or unknown. */
export async function roundOf(db: Db, options: RoundOptions): Promise<Round> {
  const { region, year } = await placeOf(db, options);
  try {
    return await findRound(db, region.slug, year);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'not-found')) throw error;
    throw new CommandError(
      `There is no round ${region.slug} ${year}. Create it with round create --region ${region.slug} --year ${year} --questionnaire ID.`,
    );
  }
}

/** The region and year that the options name, whether or not there is a round. */
export async function placeOf(
  db: Db,
  options: RoundOptions,
): Promise<{ region: Region; year: number }> {
  if (options.region === undefined) throw new CommandError('--region is missing.');
  if (options.year === undefined || !/^\d{4}$/.test(options.year)) {
    throw new CommandError('--year is missing or is not four digits.');
  }
  const region = await regionBySlugOrCode(db, options.region);
  if (region !== null) return { region, year: Number(options.year) };
  const known = (await regionSlugs(db)).join(', ');
  throw new CommandError(`There is no region ${options.region}. Regions: ${known}.`);
}

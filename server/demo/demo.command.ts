/** `demo`: serves invented answers of a whole region, with a sign-in link for each kind of user. */
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Config } from '../config.ts';
import type { Database, Db } from '../database.ts';
import { openReadyDatabase } from '../ready-database.ts';
import { serve } from '../serve.ts';
import { createLink, linkAddress, printedLinkMinutes } from '../sign-in/link.ts';
import { ensurePerson, grantRole } from '../sign-in/user.ts';
import type { RolePlace } from '../sign-in/user.ts';
import { exampleRegion, hasRounds, openYear, seedExamples } from './seed.ts';

/** Muurame, the municipality that the demo answers for. */
const respondentMunicipality = '500';

export const command: Command = {
  usage: '',
  summary: 'Serve the demo: invented answers of Central Finland, labelled as examples everywhere.',
  async run(_args, context) {
    // Examples live in a folder of their own, so that they never meet anybody's real data.
    const config = { ...context.config, dataDir: join(context.config.dataDir, 'demo') };
    const database = await openReadyDatabase(config);
    try {
      await refuseRealData(database.operator);
      if (!(await hasRounds(database.operator))) {
        context.print('Making the example rounds …');
        await seedExamples(database);
      }
      const service = await serve(config, database);
      for (const line of await welcome(config, database)) context.print(line);
      await untilStopped(context.stopped);
      await service.close();
      return 0;
    } finally {
      await database.close();
    }
  },
};

async function refuseRealData(db: Db): Promise<void> {
  const real = await db
    .selectFrom('round')
    .select('id')
    .where('example', '=', false)
    .limit(1)
    .executeTakeFirst();
  if (real !== undefined) {
    throw new CommandError(
      'This database holds real rounds, so the demo does not touch it. Unset DATABASE_URL and DATA_DIR, or name others.',
    );
  }
}

async function welcome(config: Config, database: Database): Promise<string[]> {
  const { publicUrl } = config;
  const coordinator = await newLink(config, database, 'koordinaattori@esimerkki.example', {
    role: 'coordinator',
    regionCode: exampleRegion.code,
    municipalityCode: null,
  });
  const respondent = await newLink(config, database, 'vastaaja@esimerkki.example', {
    role: 'lead',
    regionCode: null,
    municipalityCode: respondentMunicipality,
  });
  return [
    '',
    'Kuntatutka demo. All answers are invented and say nothing about real municipalities.',
    '',
    `  Front page          ${publicUrl}/fi/`,
    `  A municipality      ${publicUrl}/fi/municipalities/${respondentMunicipality}/2025`,
    `  A region            ${publicUrl}/fi/regions/${exampleRegion.slug}/2025`,
    `  Public API          ${publicUrl}/docs`,
    '',
    `  Sign in as the coordinator of Central Finland (works once, 24 hours):`,
    `    ${coordinator}`,
    `  Sign in as the respondent of Muurame, round ${openYear} (works once, 24 hours):`,
    `    ${respondent}`,
    '',
    '  Stop with Ctrl+C. Start again for new links; what was answered stays.',
  ];
}

function newLink(
  config: Config,
  database: Database,
  email: string,
  place: RolePlace,
): Promise<string> {
  return database.operator.transaction().execute(async (tx) => {
    const personId = await ensurePerson(tx, email);
    await grantRole(tx, personId, place);
    const token = await createLink(tx, personId, printedLinkMinutes, 'demo_link');
    return linkAddress(config.publicUrl, 'fi', token);
  });
}

function untilStopped(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve();
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
}

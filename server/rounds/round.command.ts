/** `round create|open|close|publish`: the operator's way through a round. */
import { parseArgs } from 'node:util';
import type { ShownPersonalData } from '#domain/personal-data.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { ThemeQuestion } from '#domain/questionnaire.ts';
import { CommandError } from '../command.ts';
import type { Command, CommandContext } from '../command.ts';
import type { Db } from '../database.ts';
import { Problem, problemBody } from '../http/problem.ts';
import { publishRound } from '../publishing/publish.ts';
import { storeQuestionnaire } from '../questionnaire/store.ts';
import { readTemplate } from '../questionnaire/templates.ts';
import { findThemeQuestion } from '../questionnaire/theme.ts';
import { membershipOf } from '../register/register.ts';
import { placeOf, roundOf, roundOptions } from './round-options.ts';
import { createRound, moveRound } from './round.ts';

export const create: Command = {
  usage:
    '--region REGION --year YEAR --questionnaire ID [--theme KEY] [--opens TIME] [--closes TIME] [--example]',
  summary: "Create a draft round with the region's municipalities of the year.",
  async run(args, context) {
    const { values } = parseArgs({
      args,
      options: {
        ...roundOptions,
        questionnaire: { type: 'string' },
        theme: { type: 'string' },
        opens: { type: 'string' },
        closes: { type: 'string' },
        example: { type: 'boolean', default: false },
      },
    });
    if (values.questionnaire === undefined) {
      throw new CommandError(
        '--questionnaire is missing, for example --questionnaire kuntatutka-2026.',
      );
    }
    const questionnaire = await readTemplate(values.questionnaire);
    const theme = values.theme === undefined ? null : await themeOf(values.theme);
    if (theme !== null && findQuestion(questionnaire, theme.key) !== undefined) {
      throw new CommandError(`The questionnaire already has a question ${theme.key}.`);
    }
    const opensAt = instant('--opens', values.opens);
    const closesAt = instant('--closes', values.closes);
    if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
      throw new CommandError('--closes must be later than --opens.');
    }
    const { operator } = await context.openDatabase();
    const { region, year } = await placeOf(operator, values);
    const municipalities = await membershipOf(operator, region.code, year);
    if (municipalities.length === 0) {
      throw new CommandError(`The register knows no municipalities of ${region.slug} in ${year}.`);
    }
    if (await roundExists(operator, region.code, year)) {
      throw new CommandError(`There already is a round ${region.slug} ${year}.`);
    }
    await refuseMixing(operator, region, values.example);
    await operator.transaction().execute(async (tx) => {
      await storeQuestionnaire(tx, questionnaire);
      await createRound(tx, {
        regionCode: region.code,
        year,
        questionnaire: { id: questionnaire.id, version: questionnaire.version },
        theme,
        municipalities,
        opensAt,
        closesAt,
        example: values.example,
      });
    });
    context.print(
      `Round ${region.slug} ${year} created: ${municipalities.length} municipalities, questionnaire ${questionnaire.id} ${questionnaire.version}.`,
    );
    return 0;
  },
};

export const open: Command = {
  usage: '--region REGION --year YEAR',
  summary: 'Open a draft round; from then on its questionnaire is frozen.',
  run: (args, context) => move(args, context, 'open'),
};

export const close: Command = {
  usage: '--region REGION --year YEAR',
  summary: 'Close an open round; municipalities can no longer answer.',
  run: (args, context) => move(args, context, 'close'),
};

export const publish: Command = {
  usage: '--region REGION --year YEAR [--note TEXT] [--public-from TIME] [--personal-data-checked]',
  summary: 'Publish a closed round as a release; a correction needs --note.',
  async run(args, context) {
    const { values } = parseArgs({
      args,
      options: {
        ...roundOptions,
        note: { type: 'string' },
        'public-from': { type: 'string' },
        'personal-data-checked': { type: 'boolean', default: false },
      },
    });
    const note = values.note?.trim() || null;
    const publicFrom = instant('--public-from', values['public-from']);
    const { operator } = await context.openDatabase();
    const { release, region, answered, municipalities, standing } = await explained(() =>
      operator.transaction().execute(async (tx) =>
        publishRound(tx, await roundOf(tx, values), {
          note,
          publishedBy: null,
          publicFrom,
          seen: { harmless: values['personal-data-checked'] ? 'all' : [] },
        }),
      ),
    );
    const outcome = {
      public: 'published',
      waiting: `made; it is public from ${publicFrom?.toISOString()}`,
      unconfirmed: 'made; it is public once a coordinator of the region has confirmed it',
    }[standing];
    context.print(
      `Release ${release} of ${region} ${outcome}: ${answered} of ${municipalities} municipalities answered.`,
    );
    return 0;
  },
};

async function move(
  args: string[],
  context: CommandContext,
  step: 'open' | 'close',
): Promise<number> {
  const { values } = parseArgs({ args, options: roundOptions });
  const { operator } = await context.openDatabase();
  const round = await roundOf(operator, values);
  await explained(() => operator.transaction().execute((tx) => moveRound(tx, round, step)));
  context.print(
    `Round ${round.region.slug} ${round.year} is ${step === 'open' ? 'open' : 'closed'}.`,
  );
  return 0;
}

async function themeOf(key: string): Promise<ThemeQuestion> {
  const theme = await findThemeQuestion(key);
  if (theme === undefined) throw new CommandError(`There is no theme question ${key}.`);
  return theme;
}

function instant(option: string, text: string | undefined): Date | null {
  if (text === undefined) return null;
  const time = new Date(text);
  // Without an offset the same text means different instants on different machines.
  if (Number.isNaN(time.getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw new CommandError(
      `${option} must be a time with its offset, for example 2026-11-28T16:00+02:00.`,
    );
  }
  return time;
}

async function roundExists(db: Db, regionCode: string, year: number): Promise<boolean> {
  const row = await db
    .selectFrom('round')
    .select('id')
    .where('region_code', '=', regionCode)
    .where('year', '=', year)
    .executeTakeFirst();
  return row !== undefined;
}

/** A region's rounds are all real or all invented, so that neither is ever taken for the other. */
async function refuseMixing(
  db: Db,
  region: { code: string; slug: string },
  example: boolean,
): Promise<void> {
  const other = await db
    .selectFrom('round')
    .select('year')
    .where('region_code', '=', region.code)
    .where('example', '=', !example)
    .orderBy('year')
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) return;
  throw new CommandError(
    example
      ? `${region.slug} has a real round (${other.year}), so it cannot get an example round. Try examples in a database of their own.`
      : `${region.slug} has an example round (${other.year}), so it cannot get a real round. Start real rounds in a database without examples.`,
  );
}

/** An expected problem in the operator's words. */
async function explained<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem) {
      const { detail } = problemBody(error, 'en');
      throw new CommandError([detail, ...findingsIn(error)].join('\n'));
    }
    throw error;
  }
}

/** The texts that seem to hold personal data, for the operator to judge. */
function findingsIn({ code, members }: Problem): string[] {
  if (code !== 'personal-data-shown') return [];
  const found = members['personalData'] as ShownPersonalData[];
  return [
    ...found.map(
      ({ municipality, question, place, match }) =>
        `${municipality} ${question} (${place}): ${match}`,
    ),
    'If none of it is personal data: --personal-data-checked. An identity code is never published.',
  ];
}

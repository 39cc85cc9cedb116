/** The command `export`: the newest release of a round as a file. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { languages } from '#domain/language.ts';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { aboutTable, questionsTable } from './codebook-tables.ts';
import { indicatorTable, scoreTable } from '../pages/region-tables.ts';
import { answersTable } from './answers-table.ts';
import { readReleaseContent } from './release-content.ts';
import { roundOf, roundOptions } from '../rounds/round-options.ts';
import { toCsv, toXlsx } from './table.ts';

const formats = ['csv', 'xlsx'] as const;

export const command: Command = {
  usage: '--region REGION --year YEAR --format csv|xlsx --out FILE [--language fi|sv|en]',
  summary:
    'Write what is published of a round: csv holds the answers, xlsx also scores, indicators and questions.',
  async run(args, { openDatabase, print }) {
    const { values } = parseArgs({
      args,
      options: {
        ...roundOptions,
        format: { type: 'string' },
        out: { type: 'string' },
        language: { type: 'string', default: 'fi' },
      },
    });
    const format = formats.find((known) => known === values.format);
    if (format === undefined) {
      const given =
        values.format === undefined
          ? '--format is missing'
          : `--format ${values.format} is not offered`;
      throw new CommandError(`${given}: choose ${formats.join(' or ')}.`);
    }
    const language = languages.find((known) => known === values.language);
    if (language === undefined) {
      throw new CommandError(`--language must be one of ${languages.join(', ')}.`);
    }
    if (values.out === undefined)
      throw new CommandError('--out is missing: name the file to write.');
    const database = await openDatabase();
    const { region, year } = await roundOf(database.operator, values);
    // Read as the public does, so that nothing but the release can get into the file.
    const content = await database.public
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((tx) => readReleaseContent(tx, region.slug, year));
    if (content === null) {
      throw new CommandError(
        `The round ${region.slug} ${year} has no release yet: publish it first.`,
      );
    }
    const { results, questionnaire, municipalities } = content;
    const answers = answersTable(results, municipalities, language);
    const file =
      format === 'csv'
        ? toCsv(answers)
        : await toXlsx([
            answers,
            scoreTable(results, language),
            indicatorTable(results, language),
            questionsTable(questionnaire, language),
            aboutTable(results, questionnaire, municipalities, language),
          ]);
    await write(values.out, file);
    print(
      `Release ${results.release.name} of ${region.slug} written to ${values.out}: ${answers.rows.length} answers.`,
    );
    if (results.example !== null) print(results.example.en);
    return 0;
  },
};

async function write(file: string, content: string | Buffer): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CommandError(`${file} cannot be written (${String(error.code)}).`);
  }
}

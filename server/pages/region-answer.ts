/** Composes the pages and files of a region's round and of one question: for readers and for a preview. */
import type { RegionResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { questionnaireOfRound } from '../results/asked-questionnaire.ts';
import { regionRounds } from '../results/catalogue.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { mapsOf } from '../results/map-results.ts';
import { questionResults, roundsOfQuestion } from '../results/question-results.ts';
import { regionResults } from '../results/region-results.ts';
import type { Form } from './addresses.ts';
import { aboutResults } from './municipality-answer.ts';
import type { Reading } from './municipality-answer.ts';
import { isSorting } from './municipality-list.ts';
import { withdrawnOr } from './no-results.ts';
import { csvFile, jsonFile, pageAnswer, workbookFile } from './page-answer.ts';
import { questionPage } from './question-page.ts';
import { regionPage } from './region-page.ts';
import { indicatorTable, questionTable, regionResultsTable, scoreTable } from './region-tables.ts';

type RegionReading = Pick<Reading, 'language' | 'publicUrl'>;

/** `sort` orders the page's municipalities. Throws `no-results`, `release-withdrawn`, `bad-request`. */
export async function regionAnswer(
  db: Db,
  { slug, year, sort = 'name' }: { slug: string; year: number; sort?: string },
  form: Form,
  reading: RegionReading,
): Promise<ComposedAnswer> {
  const { language, publicUrl } = reading;
  const results = await findRegionResults(db, slug, year);
  const about = aboutResults(results, reading);
  const name = `kuntatutka-${slug}-${year}`;
  switch (form) {
    case '': {
      if (!isSorting(sort, results)) throw new Problem('bad-request', { reason: 'sort' });
      const rounds = (await regionRounds(db, slug)) ?? [];
      const questionnaire = await questionnaireOfRound(db, results.region.code, year);
      const money = (questionnaire?.questions ?? []).filter(({ type }) => type === 'money_eur');
      const page = {
        results,
        years: rounds.map((round) => round.year),
        sorting: sort,
        money: new Set(money.map(({ key }) => key)),
        maps: questionnaire === null ? [] : mapsOf(questionnaire, year),
      };
      return pageAnswer(regionPage(page, language, publicUrl), about);
    }
    case '.json':
      return jsonFile(results, about);
    case '.csv':
      return csvFile(regionResultsTable(results, language), name, about);
    case '.xlsx':
      return workbookFile(
        [indicatorTable(results, language), scoreTable(results, language)],
        name,
        about,
      );
  }
}

/** What a round's municipalities answered to one question. Throws as `regionAnswer` does. */
export async function questionAnswer(
  db: Db,
  { key, slug, year }: { key: string; slug: string; year: number },
  form: Form,
  reading: RegionReading,
): Promise<ComposedAnswer> {
  const { language, publicUrl } = reading;
  const results = await questionResults(db, key, slug, year);
  if (results === null) {
    throw await withdrawnOr(
      db,
      { slug, year },
      new Problem('no-results', { what: `${key} ${year}` }),
    );
  }
  const about = aboutResults(results, reading);
  const name = `kuntatutka-${slug}-${year}-${key}`;
  switch (form) {
    case '': {
      const rounds = await roundsOfQuestion(db, key);
      return pageAnswer(questionPage({ results, rounds }, language, publicUrl), about);
    }
    case '.json':
      return jsonFile(results, about);
    case '.csv':
      return csvFile(questionTable(results, language), name, about);
    case '.xlsx':
      return workbookFile([questionTable(results, language)], name, about);
  }
}

async function findRegionResults(db: Db, slug: string, year: number): Promise<RegionResults> {
  const results = await regionResults(db, slug, year);
  if (results === null) {
    throw await withdrawnOr(
      db,
      { slug, year },
      new Problem('no-results', { what: `${slug} ${year}` }),
    );
  }
  return results;
}

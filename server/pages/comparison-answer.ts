/** Composes the page and the files of a comparison from what is released. */
import type { Language } from '#domain/language.ts';
import { closestPeers } from '#domain/peers.ts';
import type { Comparison } from '#domain/published-comparison.ts';
import type { Trend } from '#domain/published.ts';
import type { Db } from '../database.ts';
import type { Table } from '../exchange/table.ts';
import { Problem } from '../http/problem.ts';
import { questionnaireOfRound } from '../results/asked-questionnaire.ts';
import { municipalitiesWithResults, regions } from '../results/catalogue.ts';
import { comparison, partialComparison } from '../results/comparison.ts';
import { municipalityTrend } from '../results/municipality-trend.ts';
import { peerCandidates, peerFactsOf } from '../results/peer-candidates.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import type { Form } from './addresses.ts';
import type { ComparisonChoice } from './comparison-choice.ts';
import { comparisonPage, comparisonStartPage } from './comparison-page.ts';
import type { ComparisonPage } from './comparison-page.ts';
import { comparisonTable } from './comparison-file.ts';
import { trendResultsTable } from './municipality-tables.ts';
import { nameOf, ofMunicipality } from './names.ts';
import { noMunicipalityResults } from './no-results.ts';
import { csvFile, jsonFile, pageAnswer, workbookFile } from './page-answer.ts';

/** More would be a list to choose from and no suggestion. */
const mostPeers = 6;

interface Reading {
  language: Language;
  publicUrl: string;
}

/** The page to begin a comparison with. */
export async function comparisonStart(
  db: Db,
  choice: ComparisonChoice,
  { language, publicUrl }: Reading,
): Promise<ComposedAnswer> {
  const list = await regions(db);
  const isExample = list.some((region) => region.exampleYears.length > 0);
  const form = { choice, ...(await formParts(db, language)), years: [] };
  const page = comparisonStartPage(form, isExample, language, publicUrl);
  return pageAnswer(page, { language, publicUrl, isExample });
}

/** Shows those that have results and names the others. Throws `no-results` when nobody has any. */
export async function comparisonPageAnswer(
  db: Db,
  choice: ComparisonChoice,
  { language, publicUrl }: Reading,
): Promise<ComposedAnswer> {
  const { codes, year } = choice;
  const partial = await partialComparison(db, codes, year);
  if (partial.comparison === null) throw await noneOf(db, codes, year);
  const found = partial.comparison;
  const form = await formParts(db, language);
  const names = new Map(form.municipalities.map(({ code, name }) => [code, name]));
  const page: ComparisonPage = {
    choice,
    comparison: found,
    without: partial.without.map((code) => {
      const name = names.get(code);
      return name === undefined ? code : nameOf(name, language);
    }),
    trends: await trendsOf(db, found),
    core: await coreQuestions(db, found),
    form: { ...form, years: partial.commonYears },
    peers: await peersOf(db, choice, found, language),
  };
  return pageAnswer(comparisonPage(page, language, publicUrl), {
    language,
    publicUrl,
    isExample: found.example !== null,
  });
}

/** Only whole: throws `no-results` when any of them has none. */
export async function comparisonFile(
  db: Db,
  { codes, year }: Pick<ComparisonChoice, 'codes' | 'year'>,
  form: Exclude<Form, ''>,
  { language, publicUrl }: Reading,
): Promise<ComposedAnswer> {
  if (codes.length === 0) throw new Problem('bad-request', { reason: 'municipalities' });
  const outcome = await comparison(db, codes, year);
  if (outcome.without !== undefined) throw await noneOf(db, outcome.without, year);
  const found = outcome.comparison;
  const about = { language, publicUrl, isExample: found.example !== null };
  const name = `kuntatutka-${codes.join('-')}-${found.year}`;
  switch (form) {
    case '.json':
      return jsonFile(found, about);
    case '.csv':
      return csvFile(comparisonTable(found, language), name, about);
    case '.xlsx': {
      const years = (await trendsOf(db, found)).map((trend) => trendResultsTable(trend, language));
      return workbookFile([comparisonTable(found, language), ...joined(years)], name, about);
    }
  }
}

async function noneOf(db: Db, codes: readonly string[], year?: number): Promise<Problem> {
  const [only, ...more] = codes;
  if (only !== undefined && more.length === 0) return noMunicipalityResults(db, only, year);
  const what = codes.join(', ') + (year === undefined ? '' : ` (${year})`);
  return new Problem('no-results', { what });
}

async function formParts(
  db: Db,
  language: Language,
): Promise<Pick<ComparisonPage['form'], 'municipalities' | 'regionNames'>> {
  const list = await regions(db);
  return {
    municipalities: await municipalitiesWithResults(db),
    regionNames: new Map(list.map(({ slug, name }) => [slug, name[language]])),
  };
}

async function trendsOf(db: Db, { municipalities, year }: Comparison): Promise<Trend[]> {
  const trends: Trend[] = [];
  for (const { municipality } of municipalities) {
    const trend = await municipalityTrend(db, municipality.code, year);
    if (trend !== null) trends.push(trend);
  }
  return trends;
}

async function coreQuestions(db: Db, { municipalities, year }: Comparison): Promise<Set<string>> {
  const core = new Set<string>();
  for (const code of new Set(municipalities.map(({ region }) => region.code))) {
    const asked = await questionnaireOfRound(db, code, year);
    for (const question of asked?.questions ?? []) if (question.core) core.add(question.key);
  }
  return core;
}

async function peersOf(
  db: Db,
  { codes, weights }: ComparisonChoice,
  { municipalities, year, example }: Comparison,
  language: Language,
): Promise<ComparisonPage['peers']> {
  const first = municipalities[0]?.municipality;
  const own = first && (await peerFactsOf(db, [first.code], year)).get(first.code);
  if (first === undefined || own === undefined) return null;
  const candidates = [...(await peerCandidates(db, year, example !== null)).values()].filter(
    ({ code }) => !codes.includes(code),
  );
  return {
    own,
    whose: ofMunicipality(first, language),
    peers: closestPeers(own.facts, candidates, weights, mostPeers),
    regionNames: new Map((await regions(db)).map(({ code, name }) => [code, name[language]])),
  };
}

/** Tables of the same columns as one. */
function joined([first, ...others]: readonly Table[]): Table[] {
  if (first === undefined) return [];
  return [{ ...first, rows: [first, ...others].flatMap(({ rows }) => rows) }];
}

/** The tables that explain a workbook: what was asked, and what the numbers are and are not. */
import type { Language } from '#domain/language.ts';
import type { PublishedAnswer, RegionResults } from '#domain/published.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { words } from '../http/words.ts';
import { noticeOf } from './answers-table.ts';
import type { AnswersOfMunicipality } from './answers-table.ts';
import type { Table } from './table.ts';

/** The questions as they were asked, with their options and scores. */
export function questionsTable(questionnaire: Questionnaire, language: Language): Table {
  return {
    name: 'questions',
    columns: [
      { key: 'question_key', type: 'text' },
      { key: 'dimension', type: 'text' },
      { key: 'wording', type: 'text' },
      { key: 'type', type: 'text' },
      { key: 'core', type: 'boolean' },
      { key: 'public', type: 'boolean' },
      { key: 'weight', type: 'number' },
      { key: 'option', type: 'text' },
      { key: 'option_label', type: 'text' },
      { key: 'option_score', type: 'number' },
    ],
    rows: questionnaire.questions.flatMap((question) => {
      const { key, dimension, wording, type, core, public: isPublic, weight } = question;
      const start = [key, dimension, wording[language], type, core, isPublic, weight];
      if (question.options.length === 0) return [[...start, null, null, null]];
      return question.options.map((option) => [
        ...start,
        option.key,
        option.label[language],
        option.score,
      ]);
    }),
  };
}

/** What the numbers are, who may use them and how, and what they must not be taken for. */
export function aboutTable(
  results: RegionResults,
  questionnaire: Questionnaire,
  municipalities: readonly AnswersOfMunicipality[],
  language: Language,
): Table {
  const { t } = words(language);
  const survey = questionnaire.title[language];
  const region = results.region.name[language];
  const date = results.release.publishedAt.slice(0, 10);
  const questions = municipalities[0]?.answers ?? [];
  const keysOf = (...wanted: PublishedAnswer['comparability'][]) =>
    questions
      .filter(({ comparability }) => wanted.includes(comparability))
      .map(({ question }) => question)
      .join(', ');
  const rows: [string, string | number | null][] = [
    [t('export-about-example'), noticeOf(results, language)],
    [t('export-about-survey'), survey],
    [t('export-about-region'), region],
    [t('export-about-year'), results.year],
    [t('export-about-release'), results.release.name],
    [t('export-about-published-at'), date],
    [t('export-about-note'), results.release.note],
    [t('export-about-municipalities'), results.municipalities],
    [t('export-about-answered'), results.answered],
    [t('export-about-questionnaire'), `${questionnaire.id} ${questionnaire.version}`],
    [t('export-about-licence'), t('export-licence')],
    [
      t('export-about-citation'),
      t('export-citation', {
        survey,
        region,
        year: String(results.year),
        release: results.release.name,
        date,
      }),
    ],
    [t('export-about-register'), t('export-register')],
    [t('export-about-method'), t('export-method')],
    [t('export-about-missing'), t('export-missing')],
    [t('export-about-comparability'), t('export-comparability')],
    [t('export-about-not-comparable'), keysOf('changed', 'new')],
    [t('export-about-reworded'), keysOf('reworded')],
  ];
  return {
    name: 'about',
    columns: [
      { key: 'what', type: 'text' },
      { key: 'content', type: 'text' },
    ],
    rows: rows.filter(([, content]) => content !== null && content !== ''),
  };
}

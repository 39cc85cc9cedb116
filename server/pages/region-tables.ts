/** A region's results, and the answers to one question, as tables for download. */
import type { Language } from '#domain/language.ts';
import type { RegionResults } from '#domain/published.ts';
import type { Table } from '../exchange/table.ts';
import type { QuestionResults } from '../results/question-results.ts';
import { nameOf } from './names.ts';
import { number, storedValue, text, truth } from './table-columns.ts';

const common = [text('region'), number('year'), text('release')];

function commonCells(
  { region, year, release }: RegionResults | QuestionResults,
  language: Language,
) {
  return [region.name[language], year, release.name];
}

/** The figures of the region, an option of a distribution on a row of its own. */
export function indicatorTable(results: RegionResults, language: Language): Table {
  const example = results.example?.[language] ?? null;
  return {
    name: 'indicators',
    columns: [
      ...common,
      text('indicator'),
      text('label'),
      text('kind'),
      text('option'),
      text('option_label'),
      number('value'),
      number('count'),
      number('n'),
      number('N'),
      number('min'),
      number('max'),
      number('change_year'),
      number('change_value'),
      number('change_points'),
      number('change_count'),
      truth('change_comparable'),
      number('change_N'),
      number('change_previous_count'),
      number('change_previous_n'),
      text('example'),
    ],
    rows: results.indicators.flatMap((indicator) => {
      const head = [
        ...commonCells(results, language),
        indicator.key,
        indicator.label[language],
        indicator.kind,
      ];
      const { change } = indicator;
      const tail = [
        indicator.min,
        indicator.max,
        change?.year ?? null,
        change?.value ?? null,
        change?.points ?? null,
        change?.count ?? null,
        change?.comparable ?? null,
        change?.nChanged ?? null,
        change?.previousCount ?? null,
        change?.previousN ?? null,
        example,
      ];
      const { n, N } = indicator;
      if (indicator.options === null) {
        return [[...head, null, null, indicator.value, indicator.count, n, N, ...tail]];
      }
      return indicator.options.map((option) => [
        ...head,
        option.key,
        option.label[language],
        option.value,
        option.count,
        n,
        N,
        ...tail,
      ]);
    }),
  };
}

/** Scores of every municipality and dimension, the region's spread beside them. */
export function scoreTable(results: RegionResults, language: Language): Table {
  const example = results.example?.[language] ?? null;
  const dimensions = [...results.dimensions, { key: 'total', label: null, ...results.total }];
  return {
    name: 'scores',
    columns: [
      ...common,
      text('municipality_code'),
      text('municipality'),
      text('status'),
      text('key'),
      text('label'),
      number('score'),
      number('region_median'),
      number('region_min'),
      number('region_max'),
      number('region_n'),
      text('example'),
    ],
    rows: results.municipalityResults.flatMap((municipality) =>
      dimensions.map(({ key, label, median, min, max, n }) => [
        ...commonCells(results, language),
        municipality.code,
        nameOf(municipality.name, language),
        municipality.status,
        key,
        label?.[language] ?? null,
        key === 'total' ? municipality.total : (municipality.dimensions[key] ?? null),
        median,
        min,
        max,
        n,
        example,
      ]),
    ),
  };
}

/** Both in one: a file of comma-separated values holds one table only. */
export function regionResultsTable(results: RegionResults, language: Language): Table {
  const tables = [indicatorTable(results, language), scoreTable(results, language)];
  const columns = [
    text('item'),
    ...new Map(
      tables.flatMap((table) => table.columns.map((column) => [column.key, column])),
    ).values(),
  ];
  return {
    name: 'results',
    columns,
    rows: tables.flatMap((table) =>
      table.rows.map((row) =>
        columns.map(({ key }) => {
          if (key === 'item') return table.name === 'scores' ? 'score' : 'indicator';
          return row[table.columns.findIndex((column) => column.key === key)] ?? null;
        }),
      ),
    ),
  };
}

/** Who answered what to one question. */
export function questionTable(results: QuestionResults, language: Language): Table {
  return {
    name: 'answers',
    columns: [
      ...common,
      text('question'),
      text('label'),
      text('municipality_code'),
      text('municipality'),
      text('value'),
      text('value_label'),
      text('missing'),
      text('comment'),
      text('example'),
    ],
    rows: results.answers.map((answer) => [
      ...commonCells(results, language),
      results.question.key,
      results.question.label[language],
      answer.code,
      nameOf(answer.name, language),
      storedValue(answer.value),
      answer.valueLabel?.[language] ?? null,
      answer.missing,
      answer.comment,
      results.example?.[language] ?? null,
    ]),
  };
}

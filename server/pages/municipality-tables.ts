/** One municipality's results as tables for download. */
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults, Trend } from '#domain/published.ts';
import type { Table } from '../exchange/table.ts';
import { nameOf } from './names.ts';
import { storedValue, text, number, truth } from './table-columns.ts';

const common = [
  text('municipality_code'),
  text('municipality'),
  text('region'),
  number('year'),
  text('release'),
];

function commonCells(results: MunicipalityResults, language: Language) {
  return [
    results.municipality.code,
    nameOf(results.municipality.name, language),
    results.region.name[language],
    results.year,
    results.release.name,
  ];
}

/** Scores and answers one under the other: a row says in `item` which it is. */
export function municipalityResultsTable(results: MunicipalityResults, language: Language): Table {
  const cells = commonCells(results, language);
  const example = results.example?.[language] ?? null;
  return {
    name: 'results',
    columns: [
      ...common,
      text('item'),
      text('key'),
      text('label'),
      text('value'),
      text('value_label'),
      number('score'),
      text('missing'),
      text('comparability'),
      number('answered'),
      number('of'),
      number('region_median'),
      number('region_min'),
      number('region_max'),
      number('region_n'),
      number('previous_year'),
      number('previous_score'),
      number('change'),
      truth('estimate'),
      text('source'),
      text('comment'),
      text('status'),
      text('example'),
    ],
    rows: [
      [...cells, 'total', 'total', null, null, null, results.total, ...blank(2)].concat(
        [results.coreAnswered, results.coreAsked],
        blank(10),
        [results.status, example],
      ),
      ...results.dimensions.map((dimension) => [
        ...cells,
        'dimension',
        dimension.key,
        dimension.label[language],
        null,
        null,
        dimension.score,
        null,
        dimension.previous === null
          ? null
          : dimension.previous.comparable
            ? 'comparable'
            : 'changed',
        dimension.answered,
        dimension.of,
        dimension.regionMedian,
        dimension.regionMin,
        dimension.regionMax,
        dimension.regionN,
        dimension.previous?.year ?? null,
        dimension.previous?.score ?? null,
        dimension.previous?.change ?? null,
        ...blank(3),
        results.status,
        example,
      ]),
      ...results.answers.map((answer) => [
        ...cells,
        'answer',
        answer.question,
        answer.label[language],
        storedValue(answer.value),
        answer.valueLabel?.[language] ?? null,
        answer.score,
        answer.missing,
        answer.comparability,
        ...blank(9),
        answer.estimate,
        answer.source,
        answer.comment,
        results.status,
        example,
      ]),
    ],
  };
}

/** Every year's scores; `break_before` says that a row cannot be compared with the year before it. */
export function trendResultsTable(trend: Trend, language: Language): Table {
  const example = trend.example?.[language] ?? null;
  const series = [
    ...trend.dimensions.map(({ key, label, points }) => ({ key, label: label[language], points })),
    { key: 'total', label: null, points: trend.total },
  ];
  return {
    name: 'years',
    columns: [
      text('municipality_code'),
      text('municipality'),
      text('key'),
      text('label'),
      number('year'),
      number('score'),
      text('missing'),
      truth('break_before'),
      text('reworded_before'),
      text('release'),
      text('example'),
    ],
    rows: series.flatMap(({ key, label, points }) =>
      points.map((point) => [
        trend.municipality.code,
        nameOf(trend.municipality.name, language),
        key,
        label,
        point.year,
        point.score,
        point.missing,
        point.breakBefore,
        point.rewordedBefore.join(';') || null,
        point.release,
        example,
      ]),
    ),
  };
}

function blank(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

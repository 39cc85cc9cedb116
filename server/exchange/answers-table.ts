/** The table of a round's published answers, which `import` reads back. */
import type { Language, Text } from '#domain/language.ts';
import type { MunicipalityResults, PublishedAnswer, RegionResults } from '#domain/published.ts';
import type { Table } from './table.ts';
import { cellOfValue } from './typed-value.ts';

/** What every table says of where its numbers come from; region and municipality results both do. */
export type Publication = Pick<RegionResults, 'example' | 'year' | 'release'>;

export interface AnswersOfMunicipality {
  municipality: Pick<MunicipalityResults['municipality'], 'code' | 'name'>;
  answers: readonly PublishedAnswer[];
}

/**
 * One row for each municipality and public question, which `import` reads back. The results of one
 * municipality are enough of both: `answersTable(results, [results], 'fi')`.
 */
export function answersTable(
  publication: Publication,
  municipalities: readonly AnswersOfMunicipality[],
  language: Language,
): Table {
  const notice = noticeOf(publication, language);
  return {
    name: 'answers',
    columns: [
      { key: 'municipality_code', type: 'text' },
      { key: 'municipality_name', type: 'text' },
      { key: 'question_key', type: 'text' },
      { key: 'value', type: 'text' },
      { key: 'value_label', type: 'text' },
      { key: 'score', type: 'number' },
      { key: 'missing', type: 'text' },
      { key: 'comment', type: 'text' },
      { key: 'estimate', type: 'boolean' },
      { key: 'source', type: 'text' },
      { key: 'dimension', type: 'text' },
      { key: 'year', type: 'number' },
      { key: 'release', type: 'text' },
      { key: 'comparability', type: 'text' },
      { key: 'notice', type: 'text' },
    ],
    rows: municipalities.flatMap(({ municipality, answers }) =>
      answers.map((answer) => [
        municipality.code,
        municipalityName(municipality.name, language),
        answer.question,
        answer.value === null ? null : cellOfValue(answer.value),
        answer.valueLabel?.[language] ?? null,
        answer.score,
        answer.missing,
        answer.comment,
        answer.value === null ? null : answer.estimate,
        answer.source,
        answer.dimension,
        publication.year,
        publication.release.name,
        answer.comparability,
        notice,
      ]),
    ),
  };
}

/** The sentence beside invented answers; null beside real ones. */
export function noticeOf(publication: Publication, language: Language): string | null {
  const example: Text | null = publication.example;
  return example?.[language] ?? null;
}

function municipalityName(name: { fi: string; sv: string }, language: Language): string {
  return language === 'sv' ? name.sv : name.fi;
}

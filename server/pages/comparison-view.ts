/** A comparison as its page shows it: the axes of all, and which scores may stand beside each other. */
import type { Text } from '#domain/language.ts';
import type { Comparison, Weakness } from '#domain/published-comparison.ts';
import type { MunicipalityResults } from '#domain/published.ts';

export type DimensionResult = MunicipalityResults['dimensions'][number];

export interface ComparedDimension {
  key: string;
  label: Text;
  /** In the order of the municipalities; null where the questionnaire has no such dimension. */
  results: (DimensionResult | null)[];
  /** In the same order: did this municipality answer other questions than the first one? */
  isOther: boolean[];
}

/** The axes of all questionnaires, the first one's in their order and then what others have besides. */
export function comparedDimensions(comparison: Comparison): ComparedDimension[] {
  const labels = new Map<string, Text>();
  for (const { dimensions } of comparison.municipalities) {
    for (const { key, label } of dimensions) if (!labels.has(key)) labels.set(key, label);
  }
  return [...labels].map(([key, label]) => ({
    key,
    label,
    results: comparison.municipalities.map(
      ({ dimensions }) => dimensions.find((dimension) => dimension.key === key) ?? null,
    ),
    isOther: comparison.municipalities.map(({ municipality }) =>
      hasOtherQuestions(comparison, key, municipality.code),
    ),
  }));
}

/** The scores that charts may draw: those of the same questions. */
export function comparableScores({ results, isOther }: ComparedDimension): (number | null)[] {
  return results.map((result, index) => (isOther[index] === true ? null : (result?.score ?? null)));
}

/** Of a dimension, or of the total. */
export function hasOtherQuestions(
  { weaknesses }: Pick<Comparison, 'weaknesses'>,
  dimension: string,
  code: string,
): boolean {
  return weaknesses.some(
    (weakness: Weakness) =>
      weakness.reason === 'other_questions' &&
      weakness.dimension === dimension &&
      weakness.municipalities.includes(code),
  );
}

/** The regions of the municipalities, each once, with one of the municipalities that knows its figures. */
export function regionsOf({ municipalities }: Comparison): MunicipalityResults[] {
  return [...new Map(municipalities.map((each) => [each.region.code, each])).values()];
}

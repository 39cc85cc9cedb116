/** Says when a comparison of municipalities is weak: silence, few answers, other questions. */
import { dimensionComparability, totalComparability } from './comparison.ts';
import type { ScoreComparability } from './comparison.ts';
import type { Weakness } from './published-comparison.ts';
import { radarDimensions } from './questionnaire.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A municipality of one year as it stands in the comparison. */
export interface ComparedMunicipality {
  code: string;
  answered: boolean;
  /** As its round asked it. */
  asked: Questionnaire;
  dimensions: readonly { key: string; score: number | null; answered: number; of: number }[];
}

/** What a weakness of the total is called in the place of a dimension. */
export const totalKey = 'total';

/**
 * A score that rests on a smaller part of its dimension's questions may be another one as soon as
 * one more of them is answered: [3, 4] is three of four.
 */
const leastAnswered = [3, 4] as const;

/**
 * Every reason to be careful, those of the whole comparison first and then dimension by dimension.
 * Questions are compared with those of the first municipality that answered.
 */
export function weaknessesOf(
  compared: readonly ComparedMunicipality[],
  lineage: readonly Questionnaire[],
): Weakness[] {
  const answered = compared.filter((each) => each.answered);
  const [first, ...others] = answered;
  const whole = [
    weakness('did_not_answer', null, codesOf(compared.filter((each) => !each.answered))),
  ];
  if (first === undefined) return whole.filter(isThere);
  whole.push(
    weakness('other_version', null, codesOf(others.filter((each) => !hasVersionOf(each, first)))),
    weakness(
      'other_questions',
      totalKey,
      codesOf(others.filter((each) => !isTotalComparable(each.asked, first.asked, lineage))),
    ),
  );
  const byDimension = dimensionKeys(answered).flatMap((key) => [
    weakness(
      'other_questions',
      key,
      codesOf(others.filter((each) => !isComparable(key, each.asked, first.asked, lineage))),
    ),
    weakness('too_few_answers', key, codesOf(answered.filter((each) => lacksScore(each, key)))),
    weakness('few_answers', key, codesOf(answered.filter((each) => hasFewAnswers(each, key)))),
  ]);
  return [...whole, ...byDimension].filter(isThere);
}

/** The axes of all of them: the first one's in their order, then what others have besides. */
function dimensionKeys(compared: readonly Pick<ComparedMunicipality, 'asked'>[]): string[] {
  return [
    ...new Set(compared.flatMap(({ asked }) => radarDimensions(asked).map(({ key }) => key))),
  ];
}

function weakness(
  reason: Weakness['reason'],
  dimension: string | null,
  municipalities: string[],
): Weakness {
  return { reason, dimension, municipalities };
}

function isThere({ municipalities }: Weakness): boolean {
  return municipalities.length > 0;
}

function codesOf(compared: readonly ComparedMunicipality[]): string[] {
  return compared.map(({ code }) => code);
}

function hasVersionOf(one: ComparedMunicipality, other: ComparedMunicipality): boolean {
  return one.asked.id === other.asked.id && one.asked.version === other.asked.version;
}

/** Either of the two may be the newer one. */
function isComparable(
  key: string,
  one: Questionnaire,
  other: Questionnaire,
  lineage: readonly Questionnaire[],
): boolean {
  return inEitherOrder(one, other, (newer, older) =>
    dimensionComparability(key, newer, older, lineage),
  );
}

function isTotalComparable(
  one: Questionnaire,
  other: Questionnaire,
  lineage: readonly Questionnaire[],
): boolean {
  return inEitherOrder(one, other, (newer, older) => totalComparability(newer, older, lineage));
}

function inEitherOrder(
  one: Questionnaire,
  other: Questionnaire,
  compare: (newer: Questionnaire, older: Questionnaire) => ScoreComparability,
): boolean {
  return compare(one, other).comparable || compare(other, one).comparable;
}

function lacksScore({ dimensions }: ComparedMunicipality, key: string): boolean {
  return dimensions.some((dimension) => dimension.key === key && dimension.score === null);
}

function hasFewAnswers({ dimensions }: ComparedMunicipality, key: string): boolean {
  const [part, whole] = leastAnswered;
  return dimensions.some(
    ({ key: own, score, answered, of }) =>
      own === key && score !== null && answered * whole < of * part,
  );
}

/** What is wrong with one question by itself: its options, scores, limits and marks. */
import type { Option, Question, QuestionType } from './questionnaire.ts';
import type { QuestionnaireFault, QuestionnaireFaultCode } from './questionnaire-fault.ts';

type Path = readonly (string | number)[];

/** The part of a question that a theme question has too. */
type Asked = Pick<Question, 'type' | 'options'>;

export const choiceTypes: readonly QuestionType[] = [
  'single_choice',
  'multiple_choice',
  'yes_no',
  'yes_no_partly',
];
export const amountTypes: readonly QuestionType[] = ['number', 'money_eur'];

const yesNoOptions: Partial<Record<QuestionType, readonly string[]>> = {
  yes_no: ['yes', 'no'],
  yes_no_partly: ['yes', 'partly', 'no'],
};

/** The types that each limit belongs to. */
const limitTypes: Record<keyof Question['limits'], readonly QuestionType[]> = {
  min: amountTypes,
  max: amountTypes,
  decimals: amountTypes,
  maxLength: ['text'],
};

const yearsOf: Record<string, Question['asksAbout']> = {
  '{year}': 'year',
  '{previousYear}': 'previous_year',
  '{previousYear}{year}': 'change',
};

export function questionFaults(question: Question, path: Path): QuestionnaireFault[] {
  return [
    ...optionFaults(question, path),
    ...optionScoreFaults(question, path),
    ...countScoreFaults(question, path),
    ...limitFaults(question, path),
    ...markFaults(question, path),
    ...yearFaults(question, path),
  ];
}

/** Things of one list that share a key: each but the first is a fault. */
export function repeatedKeys(list: readonly { key: string }[], path: Path): QuestionnaireFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ key }, index) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [fault([...path, index, 'key'], 'repeated-key', { key })];
  });
}

/** Are there options where there must be, and the right ones? */
export function optionFaults(question: Asked, path: Path): QuestionnaireFault[] {
  const { type, options } = question;
  if (!choiceTypes.includes(type)) {
    return options.length === 0
      ? []
      : [fault([...path, 'options'], 'options-without-choice', { type })];
  }
  if (options.length === 0) return [fault([...path, 'type'], 'choice-without-options', { type })];
  const needed = yesNoOptions[type];
  return [
    ...repeatedKeys(options, [...path, 'options']),
    ...(needed === undefined ? [] : yesNoFaults(type, options, needed, path)),
  ];
}

function yesNoFaults(
  type: QuestionType,
  options: readonly Option[],
  needed: readonly string[],
  path: Path,
): QuestionnaireFault[] {
  const allowed = [...needed, 'unknown'];
  return [
    ...options.flatMap(({ key }, index) =>
      allowed.includes(key)
        ? []
        : [
            fault([...path, 'options', index, 'key'], 'yes-no-strange-option', {
              type,
              option: key,
              allowed: allowed.join(', '),
            }),
          ],
    ),
    ...needed
      .filter((key) => !options.some((option) => option.key === key))
      .map((option) => fault([...path, 'options'], 'yes-no-missing-option', { type, option })),
  ];
}

/** Don't know is never measured, nothing is never better than something, choices are counted. */
function optionScoreFaults({ type, options }: Question, path: Path): QuestionnaireFault[] {
  const scored = options.filter(
    ({ key, score }) => score !== null && key !== 'none' && key !== 'unknown',
  );
  return options.flatMap(({ key, score }, index) => {
    if (score === null) return [];
    const where = [...path, 'options', index, 'score'];
    if (key === 'unknown') return [fault(where, 'unknown-with-score', { score })];
    if (type === 'multiple_choice') {
      return [fault(where, 'option-score-in-multiple-choice', { option: key, score })];
    }
    const below = scored.find((option) => option.score! < score);
    return key === 'none' && below !== undefined
      ? [fault(where, 'none-scored-above', { score, option: below.key, less: below.score! })]
      : [];
  });
}

/** The steps start at no option chosen, ascend, and never take points away for one more. */
function countScoreFaults({ type, scoreByCount }: Question, path: Path): QuestionnaireFault[] {
  if (scoreByCount === undefined) return [];
  const place = [...path, 'scoreByCount'];
  if (type !== 'multiple_choice') {
    return [fault(place, 'count-score-without-multiple-choice', { type })];
  }
  const first = scoreByCount[0]?.from;
  return [
    ...(first === 0 ? [] : [fault(place, 'count-score-not-from-zero')]),
    ...scoreByCount.flatMap(({ from, score }, index) => {
      const before = scoreByCount[index - 1];
      if (before === undefined) return [];
      const step = [...place, index];
      return [
        ...(from > before.from
          ? []
          : [fault([...step, 'from'], 'count-score-not-ascending', { from, before: before.from })]),
        ...(score >= before.score
          ? []
          : [fault([...step, 'score'], 'count-score-falls', { score, before: before.score })]),
      ];
    }),
  ];
}

function limitFaults({ type, limits }: Question, path: Path): QuestionnaireFault[] {
  const strangers = (Object.keys(limits) as (keyof typeof limits)[]).filter(
    (limit) => limits[limit] !== undefined && !limitTypes[limit].includes(type),
  );
  const { min, max, decimals } = limits;
  return [
    ...strangers.map((limit) =>
      fault([...path, 'limits', limit], 'limit-does-not-fit', { limit, type }),
    ),
    ...(min !== undefined && max !== undefined && min > max
      ? [fault([...path, 'limits', 'min'], 'limits-crossed', { min, max })]
      : []),
    // Sums are computed in cents.
    ...(type === 'money_eur' && decimals !== undefined && decimals > 2
      ? [fault([...path, 'limits', 'decimals'], 'euros-too-many-decimals', { decimals })]
      : []),
  ];
}

/** Marks that mean nothing on a question of this kind. */
function markFaults(question: Question, path: Path): QuestionnaireFault[] {
  const { type, format } = question;
  return [
    ...(format !== undefined && type !== 'text'
      ? [fault([...path, 'format'], 'format-does-not-fit', { format, type })]
      : []),
    ...(question.estimate && !amountTypes.includes(type)
      ? [fault([...path, 'estimate'], 'estimate-does-not-fit', { type })]
      : []),
    ...(question.consent && !question.public
      ? [fault([...path, 'consent'], 'consent-on-private-question')]
      : []),
  ];
}

/**
 * The years in the wording must agree with `asksAbout`, which decides whose year's population
 * divides an amount. A wording without a year may ask about any time; a text names years freely.
 */
function yearFaults(question: Question, path: Path): QuestionnaireFault[] {
  if (question.type === 'text') return [];
  const named = ['{previousYear}', '{year}'].filter((year) => question.wording.en.includes(year));
  const expected = yearsOf[named.join('')];
  return expected === undefined || expected === question.asksAbout
    ? []
    : [
        fault([...path, 'asksAbout'], 'years-do-not-fit', {
          asksAbout: question.asksAbout,
          expected,
          years: named.join(' and '),
        }),
      ];
}

function fault(
  path: (string | number)[],
  code: QuestionnaireFaultCode,
  params: QuestionnaireFault['params'] = {},
): QuestionnaireFault {
  return { path, code, params };
}

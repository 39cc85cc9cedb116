/** The questionnaire: what a survey designer writes down and a round asks. */
import { z } from 'zod';
import { fillYearsInText, languages, textSchema } from './language.ts';
import type { Text } from './language.ts';

/** Every key but `constructor`, the one such word that every plain object already carries. */
export const keySchema = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9_]*$/, 'a key is lower-case letters, digits and _')
  .max(60);

export const dimensionSchema = z.strictObject({
  key: keySchema,
  label: textSchema,
  /** Is this dimension an axis of the radar? */
  radar: z.boolean(),
});

export const optionSchema = z.strictObject({
  key: keySchema,
  label: textSchema,
  explanation: textSchema.optional(),
  /** 0-100, or null for a known answer without a score. */
  score: z.number().min(0).max(100).nullable().default(null),
});

export const questionTypes = [
  'single_choice',
  'multiple_choice',
  'yes_no',
  'yes_no_partly',
  'number',
  'money_eur',
  'text',
  'contact',
] as const;

const isAnyOf = z.strictObject({ question: keySchema, isAnyOf: z.array(keySchema).min(1) });
const isNoneOf = z.strictObject({ question: keySchema, isNoneOf: z.array(keySchema).min(1) });
const isNotZero = z.strictObject({ question: keySchema, isNotZero: z.literal(true) });

/** One fact about an earlier answer on which the visibility of a question hangs. */
export const conditionSchema = z.union([isAnyOf, isNoneOf, isNotZero]);

/** Besides what visibility can hang on, an amount that is nothing. */
const factSchema = z.union([
  isAnyOf,
  isNoneOf,
  isNotZero,
  z.strictObject({ question: keySchema, isZero: z.literal(true) }),
]);

/**
 * Answers that do not go together. Where every fact of `when` holds, the municipality is asked to
 * look at them or to tell how all of them can be true; nothing is blocked.
 */
const contradictionSchema = z.strictObject({
  key: keySchema,
  when: z.array(factSchema).min(2),
  message: textSchema,
});

export const comparabilities = ['same', 'reworded', 'changed', 'new'] as const;

export const questionSchema = z.strictObject({
  key: keySchema,
  dimension: keySchema,
  type: z.enum(questionTypes),
  wording: textSchema,
  help: textSchema.optional(),
  /** What the answer is for; shown beside every core question. */
  why: textSchema.optional(),
  /** Core questions are asked in every round, are required to submit, and make the radar. */
  core: z.boolean().default(false),
  /** False: the answer never leaves the organisation that runs the round. */
  public: z.boolean(),
  /** True: published only with the named person's consent. */
  consent: z.boolean().default(false),
  /** May the respondent mark the amount as an estimate? */
  estimate: z.boolean().default(false),
  /** The time the answer speaks of. Decides which year's population divides an amount. */
  asksAbout: z.enum(['now', 'year', 'previous_year', 'change']).default('now'),
  /** How this question relates to the same key in the previous version. */
  comparability: z.enum(comparabilities).default('same'),
  /** Weight of the question in the score of its dimension. */
  weight: z.number().positive().default(1),
  options: z.array(optionSchema).default([]),
  /**
   * Score of a multiple choice by the number of options chosen, `none` and `unknown` apart:
   * the step with the greatest `from` that is not above the count.
   */
  scoreByCount: z
    .array(z.strictObject({ from: z.int().min(0), score: z.number().min(0).max(100) }))
    .optional(),
  limits: z
    .strictObject({
      min: z.number().optional(),
      max: z.number().optional(),
      /** Greatest number of decimals; 0 asks for a whole number. */
      decimals: z.int().min(0).max(6).optional(),
      maxLength: z.int().positive().optional(),
    })
    .default({}),
  /** `url`: the text must be an http or https address. */
  format: z.enum(['url']).optional(),
  /** All of these must hold for the question to apply. */
  visibleWhen: z.array(conditionSchema).default([]),
});

const indicatorBase = { key: keySchema, label: textSchema, question: keySchema };

/** A published figure over the municipalities of a round. */
export const indicatorSchema = z.discriminatedUnion('kind', [
  /** Share of municipalities that chose at least one of `options`. */
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('share'),
    options: z.array(keySchema).min(1),
  }),
  /** Share of municipalities that gave the detail asked for (contact details, an address, a text). */
  z.strictObject({ ...indicatorBase, kind: z.literal('given') }),
  /** Count and share of every option. */
  z.strictObject({ ...indicatorBase, kind: z.literal('distribution') }),
  z.strictObject({ ...indicatorBase, kind: z.literal('sum') }),
  /** Mean over all known amounts, or over those above zero ("over payers"). */
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('mean'),
    over: z.enum(['all', 'positive']).default('all'),
  }),
  /** Amounts divided by the population of 31 December of the year asked about. */
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('per_inhabitant'),
    over: z.enum(['all', 'positive']).default('all'),
  }),
]);

export const questionnaireSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Any short label; a new year is a new version in a new file. */
  version: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  /** The version that `comparability` compares with; absent in the first one. */
  previousVersion: z.string().optional(),
  languages: z.tuple([z.literal(languages[0]), z.literal(languages[1]), z.literal(languages[2])]),
  title: textSchema,
  /** What the survey means by its main word; stands at the head of the form. */
  definition: textSchema,
  timeReference: textSchema,
  dimensions: z.array(dimensionSchema).min(1),
  questions: z.array(questionSchema).min(1),
  indicators: z.array(indicatorSchema).default([]),
  contradictions: z.array(contradictionSchema).default([]),
  /** The question whose place the round's own theme question takes. */
  themeQuestion: keySchema.optional(),
});

export type Dimension = z.infer<typeof dimensionSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question['type'];
export type Condition = z.infer<typeof conditionSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Contradiction = z.infer<typeof contradictionSchema>;
export type Comparability = Question['comparability'];
export type Indicator = z.infer<typeof indicatorSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** A round's own theme question: unscored, never in a trend, kept under its own key. */
export const themeQuestionSchema = z.strictObject({
  year: z.int(),
  key: keySchema,
  type: z.enum(['single_choice', 'multiple_choice', 'text']),
  wording: textSchema,
  help: textSchema.optional(),
  why: textSchema.optional(),
  options: z.array(optionSchema.extend({ score: z.null().default(null) })).default([]),
});
export type ThemeQuestion = z.infer<typeof themeQuestionSchema>;

/**
 * The questionnaire that a round really asks: the theme question in its place, or no theme
 * question at all when the round has none. Indicators of the theme follow the question's new key.
 */
export function questionnaireOfRound(
  questionnaire: Questionnaire,
  theme: ThemeQuestion | null,
): Questionnaire {
  const place = questionnaire.themeQuestion;
  if (place === undefined) return questionnaire;
  if (theme === null) {
    return {
      ...questionnaire,
      questions: questionnaire.questions.filter((question) => question.key !== place),
      indicators: questionnaire.indicators.filter((indicator) => indicator.question !== place),
    };
  }
  const { year: _year, ...asked } = theme;
  return {
    ...questionnaire,
    themeQuestion: theme.key,
    questions: questionnaire.questions.map((question) =>
      question.key === place
        ? {
            ...question,
            ...asked,
            comparability: 'new' as const,
            // The length of a text is no limit of a choice.
            limits: theme.type === 'text' ? question.limits : {},
            // A chosen option is public; a free text waits for the answerer's consent.
            consent: theme.type === 'text',
          }
        : question,
    ),
    indicators: questionnaire.indicators.map((indicator) => {
      if (indicator.question !== place) return indicator;
      const { key, label } = indicator;
      // A free text has no options to count: only how many answered it.
      return theme.type === 'text'
        ? { key, label, kind: 'given' as const, question: theme.key }
        : { ...indicator, question: theme.key };
    }),
  };
}

/** The questionnaire with `{year}` and `{previousYear}` written out in every text a person reads. */
export function fillYearsInQuestionnaire(
  questionnaire: Questionnaire,
  year: number,
): Questionnaire {
  const fill = (text: Text) => fillYearsInText(text, year);
  return {
    ...questionnaire,
    questions: questionnaire.questions.map((question) => ({
      ...question,
      wording: fill(question.wording),
      ...(question.help && { help: fill(question.help) }),
      ...(question.why && { why: fill(question.why) }),
      options: question.options.map((option) => ({
        ...option,
        label: fill(option.label),
        ...(option.explanation && { explanation: fill(option.explanation) }),
      })),
    })),
    contradictions: questionnaire.contradictions.map((contradiction) => ({
      ...contradiction,
      message: fill(contradiction.message),
    })),
  };
}

/** The axes of the radar, in their fixed order. */
export function radarDimensions(questionnaire: Questionnaire): Dimension[] {
  return questionnaire.dimensions.filter((dimension) => dimension.radar);
}

/** Does the question carry a score at all? */
export function isScored(question: Question): boolean {
  return (
    question.scoreByCount !== undefined || question.options.some((option) => option.score !== null)
  );
}

export function findQuestion(questionnaire: Questionnaire, key: string): Question | undefined {
  return questionnaire.questions.find((question) => question.key === key);
}

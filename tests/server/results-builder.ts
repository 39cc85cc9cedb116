/** Builds published rounds for tests of what readers get: a small questionnaire, answers, a release. */
import type { AnswerValue } from '#domain/answer.ts';
import type { Comparability, Question, Questionnaire } from '#domain/questionnaire.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import type { Database } from '../../server/database.ts';
import { storeImport } from '../../server/exchange/import.ts';
import { publishRound } from '../../server/publishing/publish.ts';
import { findRound, moveRound, questionnaireAsked } from '../../server/rounds/round.ts';
import { makeRound } from '../harness/survey.ts';
import type { TestRound } from '../harness/survey.ts';

const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const scored = (key: string, dimension: string, comparability: Comparability): object => ({
  key,
  dimension,
  type: 'yes_no_partly',
  wording: text(`${key} in {year}?`),
  core: true,
  public: true,
  comparability,
  options: [
    { key: 'yes', label: text('Yes'), score: 100 },
    { key: 'partly', label: text('Partly'), score: 50 },
    { key: 'no', label: text('No'), score: 0 },
    { key: 'unknown', label: text('Unknown') },
  ],
});

/** Three axes with a question each, an amount, a text, a contact that needs consent, a secret. */
export function radarQuestionnaire({
  version = '1',
  previousVersion,
  premises = 'same',
  visibility = 'same',
}: {
  version?: string;
  previousVersion?: string;
  premises?: Comparability;
  visibility?: Comparability;
} = {}): Questionnaire {
  return questionnaireSchema.parse({
    id: 'three-axes',
    version,
    ...(previousVersion !== undefined && { previousVersion }),
    languages: ['fi', 'sv', 'en'],
    title: text('Title'),
    definition: text('Definition'),
    timeReference: text('Now'),
    dimensions: ['grants', 'premises', 'visibility']
      .map((key) => ({ key, label: text(key), radar: true }))
      .concat({ key: 'other', label: text('other'), radar: false }),
    questions: [
      scored('grants', 'grants', 'same'),
      scored('premises', 'premises', premises),
      scored('visibility', 'visibility', visibility),
      {
        key: 'euros',
        dimension: 'grants',
        type: 'money_eur',
        wording: text('Euros in {previousYear}?'),
        public: true,
        asksAbout: 'previous_year',
        visibleWhen: [{ question: 'grants', isNoneOf: ['no'] }],
      },
      { key: 'plans', dimension: 'other', type: 'text', wording: text('Plans?'), public: true },
      {
        key: 'person',
        dimension: 'other',
        type: 'contact',
        wording: text('Who?'),
        public: true,
        consent: true,
      },
      { key: 'secret', dimension: 'other', type: 'text', wording: text('Secret?'), public: false },
    ],
    indicators: [
      {
        key: 'grants_yes',
        label: text('Grants'),
        kind: 'share',
        question: 'grants',
        options: ['yes', 'partly'],
      },
      { key: 'person_given', label: text('Person'), kind: 'given', question: 'person' },
      { key: 'premises_all', label: text('Premises'), kind: 'distribution', question: 'premises' },
      { key: 'euros_sum', label: text('Sum'), kind: 'sum', question: 'euros' },
      { key: 'euros_each', label: text('Each'), kind: 'per_inhabitant', question: 'euros' },
    ],
  });
}

/** A value, or a value with a comment. */
type Given = AnswerValue | { value: AnswerValue; comment: string };

/** Answers by municipality and question. */
export type Answers = Record<string, Record<string, Given>>;

/** Every question of the three axes answered alike. */
export function all(option: 'yes' | 'partly' | 'no', rest: Record<string, Given> = {}) {
  return { grants: option, premises: option, visibility: option, ...rest };
}

/** Publishes a round with these answers; the municipalities that are not named did not answer. */
export async function publishAnswers(
  database: Database,
  answers: Answers,
  options: {
    region?: string;
    year?: number;
    questionnaire?: Questionnaire;
    example?: boolean;
  } = {},
): Promise<void> {
  const { region, year } = await approveAnswers(database, answers, options);
  await database.operator.transaction().execute(async (tx) => {
    const round = await findRound(tx, region, year);
    await publishRound(tx, round, { note: null, publishedBy: null });
  });
}

/** A closed round with these answers, each approved: everything is ready to be published. */
export async function approveAnswers(
  database: Database,
  answers: Answers,
  options: Parameters<typeof publishAnswers>[2] = {},
): Promise<TestRound> {
  const { region = 'keski-suomi', year = 2025, questionnaire = radarQuestionnaire() } = options;
  const made = await makeRound(database, { ...options, region, year, questionnaire });
  await database.operator.transaction().execute(async (tx) => {
    await moveRound(tx, await findRound(tx, region, year), 'close');
  });
  await changeAnswers(database, answers, { region, year });
  return made;
}

/** These answers replace the ones there were, and are approved; what is published stays. */
export async function changeAnswers(
  database: Database,
  answers: Answers,
  { region = 'keski-suomi', year = 2025 } = {},
): Promise<void> {
  await database.operator.transaction().execute(async (tx) => {
    const round = await findRound(tx, region, year);
    const questionnaire = await questionnaireAsked(tx, round.id);
    await storeImport(tx, round.id, asImport(questionnaire, answers));
  });
}

/** Publishes a correction of a published round: these answers replace the ones there were. */
export async function correctAnswers(
  database: Database,
  answers: Answers,
  note: string,
  { region = 'keski-suomi', year = 2025 } = {},
): Promise<void> {
  await changeAnswers(database, answers, { region, year });
  await database.operator.transaction().execute(async (tx) => {
    await publishRound(tx, await findRound(tx, region, year), { note, publishedBy: null });
  });
}

function asImport(questionnaire: Questionnaire, answers: Answers) {
  const rows = Object.entries(answers).flatMap(([municipality, values]) =>
    Object.entries(values).map(([key, given]) => ({
      municipality,
      question: questionnaire.questions.find((each) => each.key === key) as Question,
      ...(isCommented(given) ? given : { value: given, comment: null }),
      estimate: false,
      evidenceUrl: null,
    })),
  );
  return {
    questionnaire,
    faults: [],
    answers: rows.map((row, index) => ({ ...row, row: index + 2 })),
  };
}

function isCommented(given: Given): given is { value: AnswerValue; comment: string } {
  return typeof given === 'object' && !Array.isArray(given) && 'comment' in given;
}

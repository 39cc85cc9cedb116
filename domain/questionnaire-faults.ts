/** What is wrong with a questionnaire as a whole, although every part of it has the right shape. */
import { contradictionFaults, factFaults } from './fact-faults.ts';
import { indicatorFaults } from './indicator-faults.ts';
import { optionFaults, questionFaults, repeatedKeys } from './question-faults.ts';
import { isScored } from './questionnaire.ts';
import type { Condition, Questionnaire, ThemeQuestion } from './questionnaire.ts';
import type { QuestionnaireFault } from './questionnaire-fault.ts';
import { questionTextFaults, sharedTextFaults } from './text-faults.ts';

/** Every fault, in no particular order. None: the questionnaire can be asked. */
export function questionnaireFaults(questionnaire: Questionnaire): QuestionnaireFault[] {
  const { questions, contradictions, ...shared } = questionnaire;
  return [
    ...repeatedKeys(questionnaire.dimensions, ['dimensions']),
    ...repeatedKeys(questions, ['questions']),
    ...repeatedKeys(questionnaire.indicators, ['indicators']),
    ...repeatedKeys(contradictions, ['contradictions']),
    ...reservedKeyFaults(questionnaire),
    ...versionFaults(questionnaire),
    ...questions.flatMap((question, index) => [
      ...questionFaults(question, ['questions', index]),
      ...placeFaults(questionnaire, index),
      ...question.visibleWhen.flatMap((condition, at) =>
        conditionFaults(questionnaire, index, condition, at),
      ),
    ]),
    ...radarFaults(questionnaire),
    ...themePlaceFaults(questionnaire),
    ...questionnaire.indicators.flatMap((indicator, index) =>
      indicatorFaults(questionnaire, indicator, ['indicators', index]),
    ),
    ...contradictionFaults(questionnaire),
    ...questionTextFaults(questions, ['questions']),
    ...questionTextFaults(contradictions, ['contradictions']),
    ...sharedTextFaults(shared, []),
  ];
}

/** Faults of theme questions that stand in a list of their own. */
export function themeQuestionFaults(themes: readonly ThemeQuestion[]): QuestionnaireFault[] {
  return [
    ...repeatedKeys(themes, []),
    ...themes.flatMap((theme, index) => optionFaults(theme, [index])),
    ...questionTextFaults(themes, []),
  ];
}

/** A section stands at an address that ends in its key, beside the page of the respondents. */
function reservedKeyFaults({ dimensions }: Questionnaire): QuestionnaireFault[] {
  return dimensions.flatMap(({ key }, index) =>
    key === 'people'
      ? [{ path: ['dimensions', index, 'key'], code: 'reserved-dimension-key', params: { key } }]
      : [],
  );
}

function versionFaults(questionnaire: Questionnaire): QuestionnaireFault[] {
  const { previousVersion, version, questions } = questionnaire;
  if (previousVersion === version) {
    return [
      { path: ['previousVersion'], code: 'previous-version-is-this-one', params: { version } },
    ];
  }
  if (previousVersion !== undefined) return [];
  return questions.flatMap(({ comparability }, index) =>
    comparability === 'reworded' || comparability === 'changed'
      ? [
          {
            path: ['questions', index, 'comparability'],
            code: 'comparability-without-previous-version',
            params: { comparability },
          },
        ]
      : [],
  );
}

/** What is wrong between a question and its dimension. */
function placeFaults(questionnaire: Questionnaire, index: number): QuestionnaireFault[] {
  const question = questionnaire.questions[index]!;
  const path = ['questions', index, 'dimension'];
  const dimension = questionnaire.dimensions.find(({ key }) => key === question.dimension);
  const params = { dimension: question.dimension };
  if (dimension === undefined) return [{ path, code: 'unknown-dimension', params }];
  if (question.core && isScored(question) && !dimension.radar) {
    return [{ path, code: 'score-outside-radar', params }];
  }
  return [];
}

function conditionFaults(
  questionnaire: Questionnaire,
  index: number,
  condition: Condition,
  at: number,
): QuestionnaireFault[] {
  const question = questionnaire.questions[index]!;
  const path = ['questions', index, 'visibleWhen', at];
  const place = questionnaire.questions.findIndex(({ key }) => key === condition.question);
  const params = { question: condition.question };
  if (condition.question === question.key) {
    return [{ path: [...path, 'question'], code: 'condition-on-itself', params }];
  }
  const asked = questionnaire.questions[place];
  if (asked === undefined) {
    return [{ path: [...path, 'question'], code: 'condition-on-unknown-question', params }];
  }
  const faults: QuestionnaireFault[] = [];
  if (place > index) {
    faults.push({ path: [...path, 'question'], code: 'condition-points-forward', params });
  }
  // That a public question does not apply would tell the answer to the private one.
  if (question.public && !asked.public) {
    faults.push({ path: [...path, 'question'], code: 'condition-on-private-question', params });
  }
  return [...faults, ...factFaults(asked, condition, path)];
}

/** An axis of the radar without a scored core question would stay empty for ever. */
function radarFaults({ dimensions, questions }: Questionnaire): QuestionnaireFault[] {
  return dimensions.flatMap(({ key, radar }, index) =>
    radar &&
    !questions.some((question) => question.dimension === key && question.core && isScored(question))
      ? [
          {
            path: ['dimensions', index, 'radar'],
            code: 'radar-dimension-without-score',
            params: { dimension: key },
          },
        ]
      : [],
  );
}

/** The place of the theme question holds a text; a round puts its own question there. */
function themePlaceFaults({ themeQuestion, questions }: Questionnaire): QuestionnaireFault[] {
  if (themeQuestion === undefined) return [];
  const path = ['themeQuestion'];
  const place = questions.find(({ key }) => key === themeQuestion);
  const params = { question: themeQuestion };
  if (place === undefined) return [{ path, code: 'unknown-theme-question', params }];
  return place.type === 'text'
    ? []
    : [{ path, code: 'theme-question-not-text', params: { ...params, type: place.type } }];
}

/** What is wrong with an indicator: the question it counts, and whether that can be counted so. */
import { unknownValue } from './answer.ts';
import { amountTypes, choiceTypes } from './question-faults.ts';
import { findQuestion } from './questionnaire.ts';
import type { Indicator, Questionnaire, QuestionType } from './questionnaire.ts';
import type { QuestionnaireFault } from './questionnaire-fault.ts';

const typesOf: Record<Indicator['kind'], readonly QuestionType[]> = {
  share: choiceTypes,
  distribution: choiceTypes,
  given: ['text', 'contact'],
  sum: amountTypes,
  mean: amountTypes,
  per_inhabitant: amountTypes,
};

export function indicatorFaults(
  questionnaire: Questionnaire,
  indicator: Indicator,
  path: readonly (string | number)[],
): QuestionnaireFault[] {
  const asked = findQuestion(questionnaire, indicator.question);
  const where = [...path, 'question'];
  const params = { question: indicator.question };
  if (asked === undefined) return [{ path: where, code: 'indicator-of-unknown-question', params }];
  const faults: QuestionnaireFault[] = [];
  if (!asked.public) {
    faults.push({ path: where, code: 'indicator-of-private-question', params });
  }
  // A round may put a choice in the place of the theme question, so its options can be counted.
  const isThemeOptions =
    indicator.kind === 'distribution' && questionnaire.themeQuestion === asked.key;
  if (!typesOf[indicator.kind].includes(asked.type) && !isThemeOptions) {
    faults.push({
      path: [...path, 'kind'],
      code: 'indicator-does-not-fit',
      params: {
        ...params,
        kind: indicator.kind,
        type: asked.type,
        types: typesOf[indicator.kind].join(', '),
      },
    });
    return faults;
  }
  if (indicator.kind !== 'share') return faults;
  return [
    ...faults,
    ...indicator.options.flatMap((option, index): QuestionnaireFault[] => {
      const place = [...path, 'options', index];
      if (!asked.options.some(({ key }) => key === option)) {
        const known = asked.options.map(({ key }) => key).join(', ');
        return [
          { path: place, code: 'indicator-unknown-option', params: { ...params, option, known } },
        ];
      }
      if (option === unknownValue) {
        return [{ path: place, code: 'indicator-counts-unknown', params }];
      }
      return indicator.options.indexOf(option) < index
        ? [{ path: place, code: 'repeated-option', params: { option } }]
        : [];
    }),
  ];
}

/** What is wrong between a fact that a questionnaire names and the answers its question can have. */
import { amountTypes } from './question-faults.ts';
import type { Fact, Question, Questionnaire } from './questionnaire.ts';
import type { QuestionnaireFault } from './questionnaire-fault.ts';

type Path = readonly (string | number)[];

/** Does the question's answer have what the fact asks about: an amount, or the options named? */
export function factFaults(asked: Question, fact: Fact, path: Path): QuestionnaireFault[] {
  const params = { question: asked.key, type: asked.type };
  if ('isNotZero' in fact || 'isZero' in fact) {
    const name = 'isNotZero' in fact ? 'isNotZero' : 'isZero';
    return amountTypes.includes(asked.type)
      ? []
      : [{ path: [...path, name], code: 'condition-needs-amount', params: { ...params, name } }];
  }
  const [name, keys] =
    'isAnyOf' in fact
      ? (['isAnyOf', fact.isAnyOf] as const)
      : (['isNoneOf', fact.isNoneOf] as const);
  if (asked.options.length === 0) {
    return [{ path: [...path, name], code: 'condition-needs-choice', params }];
  }
  return keys.flatMap((option, at): QuestionnaireFault[] => {
    const where = [...path, name, at];
    if (!asked.options.some(({ key }) => key === option)) {
      const known = asked.options.map(({ key }) => key).join(', ');
      return [
        { path: where, code: 'condition-unknown-option', params: { ...params, option, known } },
      ];
    }
    return keys.indexOf(option) < at
      ? [{ path: where, code: 'repeated-option', params: { option } }]
      : [];
  });
}

/** What is wrong with the contradictions: they set answers to different questions side by side. */
export function contradictionFaults({
  questions,
  contradictions,
}: Questionnaire): QuestionnaireFault[] {
  return contradictions.flatMap(({ key, when }, index) => {
    const path = ['contradictions', index];
    const named = new Set(when.map(({ question }) => question));
    return [
      ...when.flatMap((fact, at): QuestionnaireFault[] => {
        const asked = questions.find((question) => question.key === fact.question);
        const place = [...path, 'when', at];
        if (asked !== undefined) return factFaults(asked, fact, place);
        const params = { question: fact.question };
        return [{ path: [...place, 'question'], code: 'condition-on-unknown-question', params }];
      }),
      ...(named.size > 1
        ? []
        : [
            {
              path: [...path, 'when'],
              code: 'contradiction-of-one-question' as const,
              params: { key },
            },
          ]),
    ];
  });
}

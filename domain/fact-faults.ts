/** What is wrong between a fact that a questionnaire names and the answers its question can have. */
import { canHoldTogether } from './possible-facts.ts';
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
export function contradictionFaults(questionnaire: Questionnaire): QuestionnaireFault[] {
  const { questions, contradictions } = questionnaire;
  return contradictions.flatMap(({ key, when }, index): QuestionnaireFault[] => {
    const path = ['contradictions', index];
    const place = [...path, 'when'];
    if (new Set(when.map(({ question }) => question)).size < 2) {
      return [{ path: place, code: 'contradiction-of-one-question', params: { key } }];
    }
    const faults = when.flatMap((fact, at): QuestionnaireFault[] => {
      const asked = questions.find((question) => question.key === fact.question);
      if (asked !== undefined) return factFaults(asked, fact, [...place, at]);
      const params = { question: fact.question };
      return [{ path: [...place, at, 'question'], code: 'condition-on-unknown-question', params }];
    });
    if (faults.length > 0 || canHoldTogether(questionnaire, when)) return faults;
    return [{ path: place, code: 'contradiction-never-holds', params: { key } }];
  });
}

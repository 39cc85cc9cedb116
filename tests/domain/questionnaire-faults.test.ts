/** Proof that every fault of a questionnaire is found, and that a sound one has none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionnaireFaultCodes } from '#domain/questionnaire-fault.ts';
import { questionnaireFaults, themeQuestionFaults } from '#domain/questionnaire-faults.ts';
import { themeQuestionSchema } from '#domain/questionnaire.ts';
import type { Fact, ThemeQuestion } from '#domain/questionnaire.ts';
import { faultCases, soundQuestionnaire } from './faulty-questionnaires.ts';

/** The part of a questionnaire at a path, and whether the path leads anywhere. */
function partAt(whole: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (part as Record<string | number, unknown>)?.[step],
    whole,
  );
}

describe('a questionnaire', () => {
  it('that is sound has no faults', () => {
    expect(questionnaireFaults(soundQuestionnaire())).toEqual([]);
  });

  it.each(faultCases)('is refused for $what ($code)', ({ code, spoil }) => {
    const questionnaire = soundQuestionnaire();
    spoil(questionnaire);
    const found = questionnaireFaults(questionnaire).filter((fault) => fault.code === code);
    expect(found).toHaveLength(1);
    expect(partAt(questionnaire, found[0]!.path), found[0]!.path.join('.')).toBeDefined();
  });

  it('has a case above for every kind of fault', () => {
    expect(new Set(faultCases.map(({ code }) => code))).toEqual(new Set(questionnaireFaultCodes));
  });

  it.each([
    {
      what: 'a question that is not there',
      fact: { question: 'substitut', isAnyOf: ['yes'] },
      code: 'condition-on-unknown-question',
    },
    {
      what: 'an option that is not there',
      fact: { question: 'substitute', isAnyOf: ['maybe'] },
      code: 'condition-unknown-option',
    },
    {
      what: 'an amount of a question that has none',
      fact: { question: 'substitute', isZero: true as const },
      code: 'condition-needs-amount',
    },
  ])('is refused for a contradiction that names $what', ({ fact, code }) => {
    const questionnaire = soundQuestionnaire();
    questionnaire.contradictions[0]!.when[1] = fact as Fact;
    const faults = questionnaireFaults(questionnaire);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]!.path.slice(0, 4)).toEqual(['contradictions', 0, 'when', 1]);
  });

  it('may name years in the words of a contradiction, in all languages or in none', () => {
    const questionnaire = soundQuestionnaire();
    const { message } = questionnaire.contradictions[0]!;
    for (const language of ['fi', 'sv', 'en'] as const) message[language] += ' {previousYear}';
    expect(questionnaireFaults(questionnaire)).toEqual([]);
    message.sv = 'inget år';
    expect(questionnaireFaults(questionnaire).map(({ code }) => code)).toEqual([
      'missing-placeholder',
    ]);
  });

  it('of a first version may call its questions new', () => {
    const questionnaire = soundQuestionnaire();
    delete questionnaire.previousVersion;
    for (const question of questionnaire.questions) question.comparability = 'new';
    expect(questionnaireFaults(questionnaire)).toEqual([]);
  });

  it('may let a private question hang on a private one', () => {
    const questionnaire = soundQuestionnaire();
    questionnaire.questions.push({
      ...questionnaire.questions[0]!,
      key: 'deputy',
      visibleWhen: [{ question: 'sector', isAnyOf: ['sports'] }],
    });
    expect(questionnaireFaults(questionnaire)).toEqual([]);
  });

  it('stays refused when faults come together, and each of them has a place', () => {
    fc.assert(
      fc.property(fc.subarray(faultCases, { minLength: 1 }), (cases) => {
        const questionnaire = soundQuestionnaire();
        for (const { spoil } of cases) spoil(questionnaire);
        const faults = questionnaireFaults(questionnaire);
        expect(faults.length).toBeGreaterThan(0);
        for (const { path } of faults) {
          // The owner of a faulty part always exists, so that a line can be named.
          expect(partAt(questionnaire, path.slice(0, -1)), path.join('.')).toBeDefined();
        }
      }),
    );
  });

  it('does not depend on the order of its indicators', () => {
    const { indicators } = soundQuestionnaire();
    fc.assert(
      fc.property(fc.shuffledSubarray(indicators, { minLength: indicators.length }), (shuffled) => {
        expect(questionnaireFaults({ ...soundQuestionnaire(), indicators: shuffled })).toEqual([]);
      }),
    );
  });
});

describe('theme questions', () => {
  const theme: ThemeQuestion = themeQuestionSchema.parse({
    year: 2024,
    key: 'volunteers',
    type: 'multiple_choice',
    wording: { fi: 'a', sv: 'b', en: 'c' },
    options: [{ key: 'training', label: { fi: 'a', sv: 'b', en: 'c' } }],
  });

  it('are refused for a key used twice, options that do not fit and blank texts', () => {
    const faults = themeQuestionFaults([
      theme,
      { ...theme, options: [] },
      { ...theme, key: 'other', type: 'text' },
      { ...theme, key: 'third', wording: { ...theme.wording, sv: ' ' } },
    ]);
    expect(faults.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      '1.key repeated-key',
      '1.type choice-without-options',
      '2.options options-without-choice',
      '3.wording.sv blank-text',
    ]);
  });

  it('that are sound have no faults', () => {
    expect(themeQuestionFaults([theme])).toEqual([]);
  });
});

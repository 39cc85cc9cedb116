/** What the headings and the words of an earlier year's table mean, and when nothing is guessed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeMappings,
  meaningOf,
  partsOf,
  possibleMeanings,
  suggestColumn,
} from '#domain/import-mapping.ts';
import type { ImportMapping, MappedQuestion } from '#domain/import-mapping.ts';
import { withoutQuestions } from '#domain/not-asked.ts';
import { indicator, question, questionnaire, words } from './sample.ts';

const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const option = (key: string) => ({ key, label: text(key) });
const grants: MappedQuestion = {
  key: 'grants_paid',
  type: 'yes_no',
  wording: text('Maksettiinko avustuksia vuonna 2023?'),
  options: [option('yes'), option('no'), option('unknown')],
};
const strict: MappedQuestion = { ...grants, key: 'strict', options: [option('yes'), option('no')] };
const structures: MappedQuestion = {
  key: 'structures',
  type: 'multiple_choice',
  wording: text('Rakenteet'),
  options: [option('council'), { key: 'table', label: { ...text('table'), fi: 'Pöytä; iso' } }],
};
const amount: MappedQuestion = {
  key: 'grants_total',
  type: 'money_eur',
  wording: text('Summa'),
  options: [],
};
const questions = [grants, structures, amount];
const nothing: ImportMapping = { columns: [], words: [] };

describe('a heading', () => {
  test('is known by the key and by the wording in any language, whatever year it names', () => {
    for (const heading of [
      'grants_paid',
      'Maksettiinko avustuksia vuonna 2023? fi',
      '12. MAKSETTIINKO  avustuksia vuonna 2019? sv *',
    ]) {
      expect(suggestColumn(heading, questions, nothing)).toBe('grants_paid');
    }
    expect(suggestColumn('Avustuksia', questions, nothing)).toBeNull();
  });

  test('means what the region has said, also that it is not used, unless that is not asked', () => {
    const said = (heading: string, means: string | null) => ({
      ...nothing,
      columns: [{ heading, means }],
    });
    expect(suggestColumn('OMA 2020', questions, said('Oma 2019', 'structures'))).toBe('structures');
    expect(suggestColumn('grants_paid', questions, said('grants_paid', null))).toBeNull();
    expect(suggestColumn('Oma', questions, said('Oma', 'of_another_questionnaire'))).toBeNull();
  });

  test('of the municipality is known in Finnish and Swedish', () => {
    for (const heading of ['Kunta', 'kommun', 'municipality_code', 'Kunnan nimi:']) {
      expect(suggestColumn(heading, questions, nothing)).toBe(':municipality');
    }
  });
});

describe('words', () => {
  test('are known by key, by label, and by what tables usually say', () => {
    expect(meaningOf(grants, 'YES fi', nothing)).toBe('yes');
    expect(meaningOf(grants, 'Kyllä.', nothing)).toBe('yes');
    expect(meaningOf(grants, 'nej', nothing)).toBe('no');
    expect(meaningOf(grants, 'Ei tiedossa', nothing)).toBe('unknown');
    expect(meaningOf(grants, 'ei kysytty', nothing)).toBe(':no_answer');
    expect(meaningOf(grants, 'ehkä', nothing)).toBeNull();
  });

  test('for don’t know mean nothing where it is no answer', () => {
    expect(meaningOf(strict, 'ei tiedossa', nothing)).toBeNull();
    expect(meaningOf(amount, 'ei tiedossa', nothing)).toBe('unknown');
    expect(meaningOf(structures, 'kyllä', nothing)).toBeNull();
  });

  test('of a multiple choice are parted, unless the whole of them is one', () => {
    expect(partsOf(structures, 'council fi;\nPöytä; iso', nothing)).toEqual([
      'council fi',
      'Pöytä',
      'iso',
    ]);
    expect(partsOf(structures, 'pöytä; iso', nothing)).toEqual(['pöytä; iso']);
    expect(partsOf(grants, 'yes; no', nothing)).toEqual(['yes; no']);
  });

  test('never mean what the question cannot be answered with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.string(),
        fc.array(
          fc.record({
            question: fc.constantFrom('grants_paid'),
            text: fc.string(),
            means: fc.string(),
          }),
        ),
        (question, words, said) => {
          const means = meaningOf(question, words, { columns: [], words: said });
          expect(means === null || possibleMeanings(question).includes(means)).toBe(true);
        },
      ),
    );
  });
});

test('what is said later takes the place of what was said before, and the rest stays', () => {
  const older = {
    columns: [
      { heading: 'A', means: 'one' },
      { heading: 'B', means: null },
    ],
    words: [{ question: 'one', text: 'x', means: 'yes' }],
  };
  const newer = {
    columns: [{ heading: 'b', means: 'two' }],
    words: [{ question: 'two', text: 'x', means: 'no' }],
  };
  const merged = mergeMappings(older, newer);
  expect(merged.columns).toEqual([
    { heading: 'A', means: 'one' },
    { heading: 'b', means: 'two' },
  ]);
  expect(merged.words).toHaveLength(2);
  expect(mergeMappings(merged, newer)).toEqual(merged);
});

test('a questionnaire without some questions keeps nothing that hangs on them', () => {
  const whole = questionnaire(
    [
      question('one'),
      question('two', { visibleWhen: [{ question: 'one', isAnyOf: ['yes'] }] }),
      question('three', { type: 'number' }),
    ],
    {
      indicators: [
        indicator({ kind: 'given', question: 'one' }),
        indicator({ kind: 'given', question: 'three' }),
      ],
      contradictions: [
        {
          key: 'both',
          when: [
            { question: 'one', isAnyOf: ['no'] },
            { question: 'three', isZero: true },
          ],
          message: words('both'),
        },
      ],
    },
  );
  const asked = withoutQuestions(whole, ['one']);
  expect(asked.questions.map(({ key, visibleWhen }) => [key, visibleWhen])).toEqual([
    ['two', []],
    ['three', []],
  ]);
  expect(asked.indicators.map(({ question }) => question)).toEqual(['three']);
  expect(asked.contradictions).toEqual([]);
  expect(withoutQuestions(whole, [])).toBe(whole);
});

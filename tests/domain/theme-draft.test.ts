/** The theme question as it is written on the page: what is wrong with it, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import { themeQuestionFaults } from '#domain/questionnaire-faults.ts';
import { questionnaireOfRound, themeQuestionSchema } from '#domain/questionnaire.ts';
import { themeDraftFaults, themeDraftOf, themeQuestionOf } from '#domain/theme-draft.ts';
import type { ThemeDraft } from '#domain/theme-draft.ts';
import { themeDraftSchema } from '#domain/round-planning.ts';
import { question, questionnaire } from './sample.ts';

const text = (word: string) => ({ fi: word, sv: `${word} sv`, en: `${word} en` });
const option = (word: string, key: string | null = null) => ({ key, label: text(word) });
const none = { fi: '', sv: '', en: '' };
const withPlace = questionnaire([question('theme', { type: 'text' })], { themeQuestion: 'theme' });
const labels = { none: text('Ei mikään näistä'), unknown: text('En osaa sanoa') };

function draft(changes: Partial<ThemeDraft> = {}): ThemeDraft {
  return themeDraftSchema.parse({
    type: 'single_choice',
    wording: text('Mitä odotatte vuodelta {year}?'),
    help: none,
    options: [option('Kasvua'), option('Leikkauksia')],
    none: false,
    unknown: true,
    ...changes,
  });
}

const faultsOf = (changes: Partial<ThemeDraft>) =>
  themeDraftFaults(draft(changes)).map(({ field, fault }) => `${field} ${fault}`);

test('a whole draft has no faults', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ type: 'text', options: [] })).toEqual([]);
});

describe('a fault stands at its field', () => {
  test.each<[string, Partial<ThemeDraft>, string[]]>([
    [
      'a missing language',
      { wording: { ...text('Mitä?'), sv: '' } },
      ['wording.sv theme-text-missing'],
    ],
    [
      'blanks alone',
      { wording: { ...text('Mitä?'), en: '  ' } },
      ['wording.en theme-text-missing'],
    ],
    [
      'help in one language only',
      { help: { ...none, fi: 'Ohje' } },
      ['help.sv theme-text-missing', 'help.en theme-text-missing'],
    ],
    [
      'a long text',
      { wording: { ...text('Mitä?'), fi: 'ä'.repeat(301) } },
      ['wording.fi theme-text-too-long'],
    ],
    [
      'strange braces',
      { wording: { ...text('Mitä?'), fi: 'Mitä {vuosi}?' } },
      ['wording.fi theme-text-braces'],
    ],
    [
      'a year in one language only',
      { wording: { ...text('Mitä?'), fi: '{year}?' } },
      ['wording.sv theme-text-year-missing', 'wording.en theme-text-year-missing'],
    ],
    ['one option', { options: [option('Kasvua')] }, ['options theme-options-few']],
    [
      'eleven options',
      { options: Array.from({ length: 11 }, (_, n) => option(`Asia ${n}`)) },
      ['options theme-options-many'],
    ],
    [
      'an empty option',
      { options: [option('Kasvua'), { key: null, label: none }] },
      [
        'options.1.fi theme-text-missing',
        'options.1.sv theme-text-missing',
        'options.1.en theme-text-missing',
      ],
    ],
    [
      'the same words twice',
      { options: [option('Kasvua'), { key: null, label: { ...text('Muuta'), fi: 'kasvua' } }] },
      ['options.1.fi theme-option-twice'],
    ],
    [
      'the same key twice',
      { options: [option('Kasvua', 'a'), option('Muuta', 'a')] },
      ['options.1 theme-option-key-twice'],
    ],
    [
      'a key that stands apart',
      { options: [option('Kasvua', 'unknown'), option('Muuta')] },
      ['options.0 theme-option-key-twice'],
    ],
  ])('%s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});

describe('the question that is stored', () => {
  const round = { year: 2027, stored: null, questionnaire: withPlace };

  test('is a sound theme question, new to every comparison', () => {
    const theme = themeQuestionOf(draft({ none: true }), round, labels);
    expect(themeQuestionSchema.parse(theme)).toEqual(theme);
    expect(themeQuestionFaults([theme])).toEqual([]);
    expect(theme.key).toBe('theme_2027');
    expect(theme.options.map(({ key }) => key)).toEqual([
      'option_1',
      'option_2',
      'none',
      'unknown',
    ]);
    const asked = questionnaireOfRound(withPlace, theme).questions[0];
    expect(asked).toMatchObject({ comparability: 'new', type: 'single_choice' });
  });

  test('is edited again as it was written, and keeps its keys', () => {
    const stored = themeQuestionOf(draft({ none: true }), round, labels);
    const again = themeDraftOf(stored);
    expect(themeQuestionOf(again, { ...round, stored }, labels)).toEqual(stored);
    const without = { ...again, options: [again.options[1]!, option('Uutta')] };
    expect(
      themeQuestionOf(without, { ...round, stored }, labels).options.map(({ key }) => key),
    ).toEqual(['option_2', 'option_1', 'none', 'unknown']);
  });

  test('a text has no options, whatever was typed before', () => {
    expect(themeQuestionOf(draft({ type: 'text' }), round, labels).options).toEqual([]);
  });
});

test('texts come without blanks around them, and none that cannot be stored', () => {
  expect(draft({ wording: text(' Mitä? ') }).wording.fi).toBe('Mitä?');
  expect(themeDraftSchema.safeParse({ ...draft(), wording: text('a\0') }).success).toBe(false);
  expect(themeDraftSchema.safeParse({ ...draft(), wording: text('\ud800') }).success).toBe(false);
});

/** Answers in words, in each language. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueLabel } from '#domain/answer-label.ts';
import { anyResponse } from './arbitrary.ts';
import { option, question } from './sample.ts';

const nbsp = '\u00a0';

const grants = question('grants', {
  type: 'multiple_choice',
  options: [
    {
      ...option('general'),
      label: { fi: 'Yleisavustus', sv: 'Allmänt understöd', en: 'General grant' },
    },
    {
      ...option('project'),
      label: {
        fi: 'Kohdeavustus {year}',
        sv: 'Riktat understöd {year}',
        en: 'Targeted grant {year}',
      },
    },
  ],
});

describe('a choice', () => {
  test('is the labels of its options, in the order of the questionnaire', () => {
    expect(valueLabel(grants, ['project', 'general'], 2025)).toEqual({
      fi: 'Yleisavustus, Kohdeavustus 2025',
      sv: 'Allmänt understöd, Riktat understöd 2025',
      en: 'General grant, Targeted grant 2025',
    });
  });
  test('of one option is its label', () => {
    const status = question('status', { type: 'single_choice', options: grants.options });
    expect(valueLabel(status, 'general', 2025).sv).toBe('Allmänt understöd');
  });
});

describe('an amount', () => {
  test('of euros has cents when it has any', () => {
    const euros = question('euros', { type: 'money_eur' });
    expect(valueLabel(euros, 12500.5, 2025)).toEqual({
      fi: `12${nbsp}500,50${nbsp}€`,
      sv: `12${nbsp}500,50${nbsp}€`,
      en: '€12,500.50',
    });
    expect(valueLabel(euros, 12500, 2025).fi).toBe(`12${nbsp}500${nbsp}€`);
    expect(valueLabel(euros, 0, 2025).fi).toBe(`0${nbsp}€`);
  });
  test('of anything else has the decimals that the question allows', () => {
    const hours = question('hours', { type: 'number', limits: { decimals: 1 } });
    expect(valueLabel(hours, 1234.5, 2025)).toEqual({
      fi: `1${nbsp}234,5`,
      sv: `1${nbsp}234,5`,
      en: '1,234.5',
    });
    expect(valueLabel(question('meetings', { type: 'number' }), 4, 2025).fi).toBe('4');
  });
  test('that nobody knows says so', () => {
    const euros = question('euros', { type: 'money_eur' });
    expect(valueLabel(euros, 'unknown', 2025)).toMatchObject({
      fi: 'En osaa sanoa',
      sv: 'Kan inte säga',
    });
  });
});

test('a text is itself in every language, whatever it reads', () => {
  const text = question('text', { type: 'text' });
  const label = { fi: 'unknown {year}', sv: 'unknown {year}', en: 'unknown {year}' };
  expect(valueLabel(text, 'unknown {year}', 2025)).toEqual(label);
});

test('contact details stand in one line, without the empty ones', () => {
  const details = question('details', { type: 'contact' });
  const contact = { name: 'Aino Esimerkki', title: '', email: 'aino@kunta.example', phone: '' };
  expect(valueLabel(details, contact, 2025).fi).toBe('Aino Esimerkki, aino@kunta.example');
});

test('every answer has words in every language', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked, answers }) => {
      for (const each of asked.questions) {
        const value = answers[each.key];
        if (value === undefined) continue;
        for (const words of Object.values(valueLabel(each, value, 2025))) {
          expect(words).not.toBe('');
        }
      }
    }),
  );
});

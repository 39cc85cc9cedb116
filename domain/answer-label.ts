/** An answer in words: what a reader sees in place of option keys and bare numbers. */
import { decimalsOf } from './answer.ts';
import type { AnswerValue, Contact } from './answer.ts';
import { fillYearsInText } from './language.ts';
import type { Text } from './language.ts';
import { formatMoney, formatNumber } from './number-label.ts';
import type { Option, Question } from './questionnaire.ts';

/** For amounts; a choice has a label of its own for it. */
const dontKnow: Text = { fi: 'En osaa sanoa', sv: 'Kan inte säga', en: 'Don’t know' };

/**
 * The value in each language: the labels of the chosen options in the questionnaire's order, the
 * amount, or the text itself. `year` is the round's, for labels that name a year.
 */
export function valueLabel(question: Question, value: AnswerValue, year: number): Text {
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
    case 'multiple_choice':
      return optionsLabel(question, Array.isArray(value) ? value : [value], year);
    case 'number':
    case 'money_eur':
      return typeof value === 'number' ? amountLabel(question, value) : dontKnow;
    case 'text':
    case 'contact':
      return typeof value === 'object' && !Array.isArray(value)
        ? inEveryLanguage(contactLine(value))
        : inEveryLanguage(String(value));
  }
}

/** An option as an answer: "Muu, mikä?" asks in the form, and in an answer it says "Muu". */
export function optionLabel({ key, label }: Option, year: number): Text {
  const filled = fillYearsInText(label, year);
  if (key !== 'other') return filled;
  return {
    fi: withoutQuestion(filled.fi),
    sv: withoutQuestion(filled.sv),
    en: withoutQuestion(filled.en),
  };
}

function withoutQuestion(label: string): string {
  return label.replace(/, [^,?]+\?$/, '');
}

function optionsLabel(question: Question, chosen: readonly unknown[], year: number): Text {
  const labels = question.options
    .filter(({ key }) => chosen.includes(key))
    .map((option) => optionLabel(option, year));
  return {
    fi: labels.map(({ fi }) => fi).join(', '),
    sv: labels.map(({ sv }) => sv).join(', '),
    en: labels.map(({ en }) => en).join(', '),
  };
}

function amountLabel(question: Question, amount: number): Text {
  if (question.type === 'money_eur') {
    return {
      fi: formatMoney(amount, 'fi'),
      sv: formatMoney(amount, 'sv'),
      en: formatMoney(amount, 'en'),
    };
  }
  const decimals = decimalsOf(question);
  return {
    fi: formatNumber(amount, 'fi', decimals),
    sv: formatNumber(amount, 'sv', decimals),
    en: formatNumber(amount, 'en', decimals),
  };
}

function contactLine({ name, title, email, phone }: Contact): string {
  return [name, title, email, phone].filter((part) => part !== '').join(', ');
}

function inEveryLanguage(text: string): Text {
  return { fi: text, sv: text, en: text };
}

/** The right field for a question's type. */
import type { TemplateResult } from 'lit';
import type { Question } from '#domain/questionnaire.ts';
import { amountField } from './amount-field.ts';
import { choiceField, choicesField } from './choice-field.ts';
import { contactField } from './contact-field.ts';
import type { Field } from './field.ts';
import { textField, webAddressField } from './text-field.ts';

export function fieldFor(field: Field): TemplateResult {
  switch (field.question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return choiceField(field);
    case 'multiple_choice':
      return choicesField(field);
    case 'number':
    case 'money_eur':
      return amountField(field);
    case 'text':
      return field.question.format === 'url' ? webAddressField(field) : textField(field);
    case 'contact':
      return contactField(field);
  }
}

/** A single text box is labelled by the wording itself; every other field is a group. */
export function isSingleBox(question: Question): boolean {
  return question.type === 'text';
}

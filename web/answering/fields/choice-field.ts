/** One of several options as radio buttons, and any of several as checkboxes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { exclusiveOptions, unknownValue } from '#domain/answer.ts';
import type { Option } from '#domain/questionnaire.ts';
import { pageLanguage } from '../../words.ts';
import type { Field } from './field.ts';

export function choiceField({ question, draft, give }: Field): TemplateResult {
  return listed(question.options, (option) => {
    const choose = (): void => give(option.key, true);
    return html`<input
      type="radio"
      name=${question.key}
      .checked=${live(draft.value === option.key)}
      @change=${choose}
    />`;
  });
}

export function choicesField({ question, draft, give }: Field): TemplateResult {
  const chosen = Array.isArray(draft.value) ? draft.value : [];
  return listed(question.options, (option) => {
    const toggle = (event: Event): void => {
      const isOn = (event.target as HTMLInputElement).checked;
      const next = isOn
        ? withOption(chosen, option.key)
        : chosen.filter((key) => key !== option.key);
      give(next.length === 0 ? null : next, true);
    };
    return html`<input
      type="checkbox"
      name=${question.key}
      .checked=${live(chosen.includes(option.key))}
      @change=${toggle}
    />`;
  });
}

/** `none` and `unknown` exclude every other option, so choosing takes the others away. */
export function withOption(chosen: readonly string[], key: string): string[] {
  return isExclusive(key) ? [key] : [...chosen.filter((other) => !isExclusive(other)), key];
}

/** Don't know stands last, below a line, whatever its place in the questionnaire. */
function listed(
  options: readonly Option[],
  control: (option: Option) => TemplateResult,
): TemplateResult {
  const row = (option: Option): TemplateResult =>
    html`<label class=${option.key === unknownValue ? 'option dont-know' : 'option'}>
      ${control(option)}
      <span
        >${option.label[pageLanguage]}${
          option.explanation === undefined
            ? nothing
            : html`<small>${option.explanation[pageLanguage]}</small>`
        }</span
      >
    </label>`;
  const known = options.filter((option) => option.key !== unknownValue);
  const unknown = options.filter((option) => option.key === unknownValue);
  return html`<div class="options">${known.map(row)}${unknown.map(row)}</div>`;
}

function isExclusive(key: string): boolean {
  return (exclusiveOptions as readonly string[]).includes(key);
}

/** Tells in sentences how far the compared scores can be trusted to be comparable. */
import type { Language, Text } from '#domain/language.ts';
import type { Comparison, Weakness } from '#domain/published-comparison.ts';
import { totalKey } from '#domain/weak-comparison.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { nameOf } from './names.ts';

/** A sentence for every kind of weakness, or that none was found. */
export function comparisonGuard(comparison: Comparison, language: Language): Html {
  const { t } = words(language);
  const { weaknesses } = comparison;
  return html`<section class="guard notice" aria-labelledby="guard-title">
    <h2 id="guard-title">
      ${t(weaknesses.length === 0 ? 'comparison-guard-sound' : 'comparison-guard-weak')}
    </h2>
    ${
      weaknesses.length === 0
        ? html`<p>${t('comparison-guard-sound-text')}</p>`
        : html`<ul>
            ${[...Map.groupBy(weaknesses, ({ reason }) => reason)].map(
              ([reason, own]) =>
                html`<li>
                  ${t(`comparison-weak-${reason}`, {
                    what: own.map((each) => partOf(each, comparison, language)).join('; '),
                  })}
                </li> `,
            )}
          </ul>`
    }
  </section>`;
}

/** "Jyväskylä, Muurame", or "Grants: Muurame (2/4)" where it is about a dimension. */
function partOf(weakness: Weakness, comparison: Comparison, language: Language): string {
  const { dimension, municipalities } = weakness;
  const names = municipalities
    .map((code) => nameWithAnswers(code, weakness, comparison, language))
    .join(', ');
  return dimension === null
    ? names
    : `${dimensionLabel(dimension, comparison, language)}: ${names}`;
}

/** "Muurame", or "Muurame 2/4" where it matters how many answers there are. */
function nameWithAnswers(
  code: string,
  { reason, dimension }: Weakness,
  { municipalities }: Comparison,
  language: Language,
): string {
  const found = municipalities.find(({ municipality }) => municipality.code === code);
  if (found === undefined) return code;
  const name = nameOf(found.municipality.name, language);
  if (reason === 'other_version') return `${name} (${found.questionnaire.version})`;
  if (reason !== 'few_answers' && reason !== 'too_few_answers') return name;
  const own = found.dimensions.find(({ key }) => key === dimension);
  return own === undefined ? name : `${name} (${own.answered}/${own.of})`;
}

function dimensionLabel(key: string, { municipalities }: Comparison, language: Language): string {
  if (key === totalKey) return words(language).t('public-total');
  const label: Text | undefined = municipalities
    .flatMap(({ dimensions }) => dimensions)
    .find((dimension) => dimension.key === key)?.label;
  return label?.[language] ?? key;
}

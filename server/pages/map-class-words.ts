/** A map of findings in words: what it shows, its classes, and what a tile says. */
import type { MapClass } from '#domain/map-class.ts';
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import type { Shown, Tile, Untold } from '../results/map-results.ts';
import { words } from '../http/words.ts';
import { capitalised } from './names.ts';

/** The question, or whose scores. */
export function shownLabel(shown: Shown, language: Language): string {
  const { t } = words(language);
  if (shown.kind === 'question') return shown.label[language];
  return shown.label === null
    ? t('public-total')
    : t('public-map-scores-of', { dimension: shown.label[language] });
}

export function classLabel(finding: MapClass, language: Language): string {
  const { t } = words(language);
  switch (finding.kind) {
    case 'option':
      return finding.label[language];
    case 'chosen':
      if (finding.label !== null) return finding.label[language];
      return t(finding.orMore ? 'public-map-chosen-or-more' : 'public-map-chosen', {
        count: finding.count,
      });
    case 'band':
      return t(`public-map-band-${finding.key}`);
  }
}

export function untoldLabel(untold: Untold, language: Language): string {
  const { t } = words(language);
  return untold === 'did_not_answer' || untold === 'too_few_answers'
    ? capitalised(t(`public-trend-${untold}`))
    : t(`public-missing-${untold}`);
}

/** The answer or the score of a tile, or why there is none. */
export function tileAnswer({ untold, answer, score }: Tile, language: Language): string {
  if (untold !== null) return untoldLabel(untold, language);
  if (score !== null) return formatScore(score, language);
  return answer?.[language] ?? '';
}

const untoldSigns: Record<Untold, string> = {
  not_asked: '–',
  not_answered: '–',
  did_not_answer: '–',
  too_few_answers: '…',
  dont_know: '?',
  not_applicable: '×',
  withheld: '*',
};

/** What stands for a missing answer on a tile. */
export function untoldSign(untold: Untold): string {
  return untoldSigns[untold];
}

/** What stands for a class on a tile: how many were chosen, or the letter of the answer. */
export function classSign(finding: MapClass, index: number): string {
  if (finding.kind === 'chosen') return `${finding.count}${finding.orMore ? '+' : ''}`;
  if (finding.kind === 'band') return '';
  return String.fromCodePoint('A'.codePointAt(0)! + index);
}

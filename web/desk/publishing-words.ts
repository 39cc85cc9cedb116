/** Why a round cannot be published yet, told before anybody tries. */
import type { ResponseHead, RoundBoard } from '#domain/survey.ts';
import { pageLanguage, t } from '../words.ts';

/** Why the round cannot be published now, in words; null when it can. */
export function publishingHindrance({ approved, responses }: RoundBoard): string | null {
  const waiting = responses.filter(
    ({ state, reopened }) => state === 'submitted' || state === 'returned' || reopened !== null,
  );
  if (waiting.length > 0) {
    return t('desk-publish-review-first', { names: waiting.map(nameOf).join(', ') });
  }
  return approved === 0 ? t('desk-publish-none-approved') : null;
}

function nameOf({ municipality: { name } }: ResponseHead): string {
  return pageLanguage === 'sv' ? name.sv : name.fi;
}

/** The service's own words that a text of the coordinator takes the place of, with placeholders. */
import type { Language } from '#domain/language.ts';
import { placeholderIn } from '#domain/letter-text.ts';
import type { MailingKind } from '#domain/mailing.ts';
import { words } from '../http/words.ts';
import { ofMunicipality } from '../letters/sheet.ts';
import { capitalised } from '../pages/names.ts';

/** What the writing begins with. An invitation tells the reader's role after them in any case. */
export function standardWords(
  kind: MailingKind,
  language: Language,
): { subject: string; body: string } {
  const { t } = words(language);
  const name = placeholderIn(language, 'municipality');
  const year = placeholderIn(language, 'year');
  switch (kind) {
    case 'invitation':
      return {
        subject: t('letter-invitation-subject', { name, year }),
        body: t('letter-invitation-survey', { year }),
      };
    case 'reminder': {
      const of = ofMunicipality({ name: { fi: name, sv: name }, genitive: null }, language);
      return {
        subject: t('letter-reminder-subject', { names: name, year }),
        body: capitalised(t('letter-reminder', { of, year })),
      };
    }
    case 'results_out':
      return {
        subject: t('letter-results-out-subject', { year }),
        body: t('letter-results-out', { year }),
      };
  }
}

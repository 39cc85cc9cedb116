/** The letter after a call: what was told on the telephone is to be confirmed or corrected. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { hashToken } from '../http/person.ts';
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import { summaryAddress } from '../telephone/summary-address.ts';
import { fillSheet, ofMunicipality } from './sheet.ts';
import { municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

/** A letter that is written anew has a new link, and the earlier one opens nothing. */
export const writeTelephoneSummary: Writer<'telephone_summary'> = async (tx, letter) => {
  const { language, params, publicUrl } = letter;
  const { t } = words(language);
  const token = randomBytes(32).toString('base64url');
  const { rows } = await sql<{
    response_id: string;
    talked_to: string;
    typed_by: string;
    opened_at: Date;
    lasts_until: Date;
  }>`select * from telephone_summary_gets_link(${params.summaryId}, ${hashToken(token)})`.execute(
    tx,
  );
  const call = rows[0];
  if (call === undefined) return null;
  const response = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select(['response.state', 'response.core_answered', 'response.core_asked', 'round.year'])
    .where('response.id', '=', call.response_id)
    .executeTakeFirstOrThrow();
  const typist = await tx
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', call.typed_by)
    .executeTakeFirst();
  const municipality = await municipalityOf(tx, params.municipality);
  const round = await roundOf(tx, letter.regionCode, response.year);
  const year = String(response.year);
  const isHandedOver = response.state === 'submitted' || response.state === 'approved';
  return fillSheet(
    tx,
    { ...letter, round, opensByLink: true },
    t('letter-telephone-subject', { name: nameOf(municipality.name, language), year }),
    [
      t('letter-telephone', {
        who: typist?.name || (typist?.email ?? t('letter-telephone-region')),
        of: ofMunicipality(municipality, language),
        year,
        when: momentLabel(call.opened_at.toISOString(), language),
        teller: call.talked_to,
      }),
      t('letter-receipt-count', { answered: response.core_answered, asked: response.core_asked }),
      t('letter-telephone-link', { link: `${publicUrl}${summaryAddress(language, token)}` }),
      t('letter-telephone-private', {
        until: momentLabel(call.lasts_until.toISOString(), language),
      }),
      t('letter-telephone-correct', { email: letter.to }),
      t(isHandedOver ? 'letter-telephone-submitted' : 'letter-telephone-draft'),
    ],
  );
};

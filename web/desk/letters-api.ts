/** The private API of a round's letters. */
import type {
  LetterSample,
  LetterText,
  LetterTexts,
  LetterWords,
  PlanMailing,
  PreviewLetterText,
  RoundLetters,
  WriteLetterText,
} from '#domain/mailing-record.ts';
import type { MailingKind } from '#domain/mailing.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

const lettersAddress = (place: RoundPlace) => `${roundAddress(place)}/letters`;

export function getLetters(place: RoundPlace): Promise<RoundLetters> {
  return ask('GET', lettersAddress(place));
}

export function planMailing(place: RoundPlace, body: PlanMailing): Promise<RoundLetters> {
  return ask('POST', `${lettersAddress(place)}/mailings`, { body });
}

export function cancelMailing(place: RoundPlace, id: string): Promise<RoundLetters> {
  return ask('POST', `${lettersAddress(place)}/mailings/${id}/cancel`);
}

/** A letter goes out, or it has reached its reader by other means. */
export function settleLetter(
  place: RoundPlace,
  id: string,
  goesOut: boolean,
): Promise<RoundLetters> {
  return ask('POST', `${lettersAddress(place)}/${id}/settle`, { body: { goesOut } });
}

/** The words that the letter would go out with now. */
export function getLetter(place: RoundPlace, id: string): Promise<LetterWords> {
  return ask('GET', `${lettersAddress(place)}/${id}`);
}

/** What a mailing of the kind says. */
export function getSample(place: RoundPlace, kind: MailingKind): Promise<LetterSample> {
  return ask('GET', `${lettersAddress(place)}/sample/${kind}`);
}

export function getLetterTexts(place: RoundPlace): Promise<LetterTexts> {
  return ask('GET', `${lettersAddress(place)}/texts`);
}

export function writeLetterText(
  place: RoundPlace,
  { kind, language }: Pick<LetterText, 'kind' | 'language'>,
  body: WriteLetterText,
): Promise<LetterTexts> {
  return ask('PUT', `${lettersAddress(place)}/texts/${kind}/${language}`, { body });
}

/** The whole letter with words that are stored nowhere. */
export function previewLetterText(
  place: RoundPlace,
  body: PreviewLetterText,
): Promise<LetterWords> {
  return ask('POST', `${lettersAddress(place)}/texts/preview`, { body });
}

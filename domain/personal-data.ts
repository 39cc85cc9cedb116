/** Finds what looks like personal data in texts that are about to become public. */

export const personalDataKinds = ['identity_code', 'email', 'phone'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export interface PersonalDataFinding {
  kind: PersonalDataKind;
  /** As it stands in the text. */
  match: string;
}

/**
 * Finnish personal identity codes by their shape, birth date and sign of the century (Government
 * Decree 690/2022). The check character is not asked for: a code with a slip in it tells as much.
 */
const identityCode =
  /(?<![\p{L}\p{N}])(\d{2})(\d{2})\d{2}[-+A-FU-Y]\d{3}[0-9A-Y](?![\p{L}\p{N}])/giu;
const email = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_])?@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** From the trunk prefix 0 or an international prefix; spaces, hyphens and brackets between digits. */
const phone = /(?<![\p{L}\p{N}.,/-])(?:\+|00|\(?0)[\d ()\u00A0\u2011-]{5,20}\d(?![\p{L}\p{N}])/gu;
/** Amounts with their thousands apart, business ids, days and postal codes begin like one, and are none. */
const noPhone =
  /(?<![\p{L}\p{N}+]|[\d)][ \u00A0])(?:\d{1,3}(?:[ \u00A0]\d{3})+(?=[.,]?\d{0,2}\s?(?:€|e\b|eur))|[1-9]\d{0,2}(?:[ \u00A0]\d{3})+(?![ \u00A0-]?\d)|\d{7}-\d(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{5}(?:[ \u00A0]\d{5})+(?![ \u00A0-]?\d))/giu;
const fewestDigits = 7;
const mostDigits = 15;

/** Everything in the text that looks like personal data, in the order in which it stands there. */
export function personalDataIn(text: string): PersonalDataFinding[] {
  const found: (PersonalDataFinding & { at: number })[] = [];
  for (const match of text.matchAll(identityCode)) {
    if (isDay(Number(match[1]), Number(match[2]))) {
      found.push({ kind: 'identity_code', match: match[0], at: match.index });
    }
  }
  for (const match of text.matchAll(email)) {
    found.push({ kind: 'email', match: match[0], at: match.index });
  }
  const others = text.replaceAll(noPhone, (match) => '#'.repeat(match.length));
  for (const match of others.matchAll(phone)) {
    const digits = match[0].replaceAll(/\D/g, '').length;
    if (digits >= fewestDigits && digits <= mostDigits) {
      found.push({ kind: 'phone', match: match[0], at: match.index });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ kind, match }) => ({ kind, match }));
}

/** A text of a release, and where in it the text stands. */
export interface PublicText {
  municipality: string;
  question: string;
  place: 'answer' | 'comment';
  text: string;
}

/** What a person lets be shown of themselves: fields of a living consent. */
export interface ConsentedDetails {
  municipality: string;
  email: string | null;
  phone: string | null;
}

export interface ShownPersonalData extends PersonalDataFinding {
  /** Names the finding within one content of a release. */
  id: string;
  municipality: string;
  question: string;
  place: PublicText['place'];
}

/** The personal data that these texts would show, but for what the municipality's contact people let be shown. */
export function personalDataShown(
  texts: readonly PublicText[],
  consented: readonly ConsentedDetails[],
): ShownPersonalData[] {
  const allowed = new Set(
    consented.flatMap(({ municipality, email: address, phone: number }) =>
      [address, number].flatMap((detail) =>
        detail === null || detail === '' ? [] : [`${municipality} ${plain(detail)}`],
      ),
    ),
  );
  return texts.flatMap(({ municipality, question, place, text }) =>
    personalDataIn(text).flatMap(({ kind, match }, index) =>
      kind !== 'identity_code' && allowed.has(`${municipality} ${plain(match)}`)
        ? []
        : [
            {
              id: `${municipality}.${question}.${place}.${index}`,
              municipality,
              question,
              place,
              kind,
              match,
            },
          ],
    ),
  );
}

/**
 * What still hinders publishing: a finding that nobody has judged to be no personal data, such as
 * the number of a switchboard. An identity code is never anything else.
 */
export function unsettledPersonalData(
  found: readonly ShownPersonalData[],
  judgedHarmless: readonly string[],
): ShownPersonalData[] {
  return found.filter(({ id, kind }) => kind === 'identity_code' || !judgedHarmless.includes(id));
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Two spellings of the same address or number are the same. */
function plain(detail: string): string {
  if (detail.includes('@')) return detail.toLowerCase();
  const digits = detail.replaceAll(/\D/g, '');
  return digits.replace(/^(?:00)?358/, '0').replace(/^00+/, '0');
}

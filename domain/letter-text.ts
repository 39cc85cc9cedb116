/** The coordinator's own words of a mailing: what may stand in them, and what is filled in. */
import type { Language } from './language.ts';
import type { MailingKind } from './mailing.ts';
import { tidyText } from './theme-draft.ts';

export const longestLetterText = { subject: 150, body: 3000 } as const;

const placeholders = ['municipality', 'year', 'deadline'] as const;
type Placeholder = (typeof placeholders)[number];

/** Placeholders are written in the language of the letter. */
const names: Record<Language, Record<Placeholder, string>> = {
  fi: { municipality: 'kunta', year: 'vuosi', deadline: 'määräaika' },
  sv: { municipality: 'kommun', year: 'år', deadline: 'tidsfrist' },
  en: { municipality: 'municipality', year: 'year', deadline: 'deadline' },
};

/** What is being written; a null subject is the service's own. */
export interface LetterTextDraft {
  subject: string | null;
  body: string;
}

/** What the placeholders become; a round that is closed by hand has no deadline. */
export interface LetterTextValues {
  municipality: string;
  year: string;
  deadline: string | null;
}

/** A fault, its field, and the key of its sentence. */
export interface LetterTextFault {
  field: keyof LetterTextDraft;
  fault:
    | 'letter-text-missing'
    | 'letter-text-too-long'
    | 'letter-text-lines'
    | 'letter-text-brace'
    | 'letter-text-placeholder'
    | 'letter-text-no-deadline'
    | 'letter-text-link';
  params: { most: number; name: string; known: string };
}

/** The placeholders of a letter, as they are written. When results are out, no time is left. */
export function placeholdersOf(kind: MailingKind, language: Language): string[] {
  return placeholders
    .filter((each) => each !== 'deadline' || kind !== 'results_out')
    .map((each) => placeholderIn(language, each));
}

export function placeholderIn(language: Language, placeholder: Placeholder): string {
  return `{${names[language][placeholder]}}`;
}

/** The text as it is stored: paragraphs with one empty line between them, and nothing unseen. */
export function tidyBody(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
  return tidyText(lines.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n'));
}

/** Every fault of the draft; the first of a field is the one to tell. */
export function letterTextFaults(
  draft: LetterTextDraft,
  of: { kind: MailingKind; language: Language; hasDeadline: boolean },
): LetterTextFault[] {
  const faults: LetterTextFault[] = [];
  const known = placeholdersOf(of.kind, of.language);
  for (const field of ['subject', 'body'] as const) {
    const text = draft[field];
    if (text === null) continue;
    if (text === '') say(field, 'letter-text-missing');
    if (text.length > longestLetterText[field]) say(field, 'letter-text-too-long');
    if (field === 'subject' && /[\p{Cc}\u2028\u2029]/u.test(text)) say(field, 'letter-text-lines');
    for (const [piece] of text.matchAll(anyBrace)) {
      if (piece.length === 1) say(field, 'letter-text-brace');
      else if (!known.includes(piece)) say(field, 'letter-text-placeholder', piece);
    }
    if (!of.hasDeadline && namesDeadline(text, of.language)) {
      say(field, 'letter-text-no-deadline', placeholderIn(of.language, 'deadline'));
    }
    const link = unsafeLink(text);
    if (link !== null) say(field, 'letter-text-link', link);
  }
  return faults;

  function say(
    field: LetterTextFault['field'],
    fault: LetterTextFault['fault'],
    name: string = '',
  ): void {
    const params = { most: longestLetterText[field], name, known: known.join(', ') };
    faults.push({ field, fault, params });
  }
}

/** Does the draft name the deadline, which a round that is closed by hand has not? */
export function needsDeadline({ subject, body }: LetterTextDraft, language: Language): boolean {
  return [subject ?? '', body].some((text) => namesDeadline(text, language));
}

/**
 * The draft with its placeholders filled in. Null where it names a deadline that the round has not:
 * no words that could stand there fit every sentence, so such a text is not used.
 */
export function fillLetterText(
  draft: LetterTextDraft,
  language: Language,
  values: LetterTextValues,
): LetterTextDraft | null {
  if (values.deadline === null && needsDeadline(draft, language)) return null;
  // In one go, so that nothing that is filled in is read as a placeholder.
  const fill = (text: string): string =>
    text.replaceAll(anyBrace, (piece) => {
      const found = placeholders.find((each) => placeholderIn(language, each) === piece);
      return (found && values[found]) ?? piece;
    });
  return { subject: draft.subject === null ? null : fill(draft.subject), body: fill(draft.body) };
}

/** Something in braces, or a brace of which the other is missing. */
const anyBrace = /\{[^{}\n]*\}|[{}]/g;

function namesDeadline(text: string, language: Language): boolean {
  return text.includes(placeholderIn(language, 'deadline'));
}

/** A link that is not https; an address without its scheme is opened as http by programs of mail. */
function unsafeLink(text: string): string | null {
  for (const [link, scheme = ''] of text.matchAll(/([a-z][a-z0-9+.-]*):\/\/\S*/gi)) {
    if (scheme.toLowerCase() !== 'https') return link;
  }
  const [other] = /(?<![\w/.@-])(?:www\.|mailto:|javascript:)\S+/i.exec(text) ?? [];
  return other ?? null;
}

/** The private shape of a round's letters at the desk. */
import { z } from 'zod';
import { isStorable } from './answer.ts';
import { languageSchema, textSchema } from './language.ts';
import { tidyBody } from './letter-text.ts';
import { letterStates, mailingHindrances, mailingKinds } from './mailing.ts';
import { regionReferenceSchema } from './published.ts';
import { letterActions } from './rights.ts';
import { typedMomentSchema } from './round-planning.ts';
import { roundStates } from './round.ts';
import { tidyText } from './theme-draft.ts';

const municipalitySchema = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

/** To whom a mailing of the kind would go now. */
const mailingPreviewSchema = z.strictObject({
  kind: z.enum(mailingKinds),
  letters: z.int(),
  municipalities: z.int(),
  /** Those in which nobody has a role: nobody gets anything there. */
  without: z.array(municipalitySchema),
  /** Why its letters would not go out now. */
  hindrance: z.enum(mailingHindrances).nullable(),
  /** Of results under an embargo: from when they are public. */
  publicFrom: z.iso.datetime().nullable(),
});
export type MailingPreview = z.infer<typeof mailingPreviewSchema>;

const mailingSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(mailingKinds),
  state: z.enum(['planned', 'cancelled', 'queued', 'hindered']),
  dueAt: z.iso.datetime(),
  plannedBy: z.string().nullable(),
  hindrance: z.enum(mailingHindrances).nullable(),
  /** How many of its letters are in each state. */
  letters: z.partialRecord(z.enum(letterStates), z.int()),
});
export type MailingEntry = z.infer<typeof mailingSchema>;

/** A letter of the region that has not gone out, or of which nobody knows. */
const outboxLetterSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  state: z.enum(letterStates),
  municipality: municipalitySchema.nullable(),
  to: z.string(),
  queuedAt: z.iso.datetime(),
  attempts: z.int(),
  /** What the mail server answered last, e.g. 550. */
  serverCode: z.int().nullable(),
  /** Can its words be read and handed over at the desk? */
  isReadable: z.boolean(),
});
export type OutboxLetter = z.infer<typeof outboxLetterSchema>;

/** GET /api/survey/rounds/:region/:year/letters, and the answer of every step. */
export const roundLettersSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  state: z.enum(roundStates),
  example: z.boolean(),
  may: z.array(z.enum(letterActions)),
  /** Without a mail server letters wait until somebody hands them over. */
  hasMailServer: z.boolean(),
  previews: z.array(mailingPreviewSchema),
  mailings: z.array(mailingSchema),
  outbox: z.array(outboxLetterSchema),
  /** There are more letters in the outbox than are shown. */
  hasMore: z.boolean(),
});
export type RoundLetters = z.infer<typeof roundLettersSchema>;

/** POST …/letters/mailings; `due` null: now. */
export const planMailingSchema = z.strictObject({
  kind: z.enum(mailingKinds),
  due: typedMomentSchema.nullable(),
  insists: z.boolean(),
});
export type PlanMailing = z.infer<typeof planMailingSchema>;

/** POST …/letters/:letter/settle: it goes out, or it has reached its reader by other means. */
export const settleLetterSchema = z.strictObject({ goesOut: z.boolean() });

/** GET …/letters/:letter and …/letters/sample/:kind: a letter as it would go out now. */
export const letterWordsSchema = z.strictObject({
  to: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
});
export type LetterWords = z.infer<typeof letterWordsSchema>;

/** GET …/letters/sample/:kind: in each language. */
export const letterSampleSchema = z.strictObject({ subject: textSchema, text: textSchema });
export type LetterSample = z.infer<typeof letterSampleSchema>;

/** One text of the round's letters, and what stands in its place where there is none. */
const letterTextSchema = z.strictObject({
  kind: z.enum(mailingKinds),
  language: languageSchema,
  /** Null: the service's own. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  /** 0: nobody has written any. */
  version: z.int(),
  writtenBy: z.string().nullable(),
  writtenAt: z.iso.datetime().nullable(),
  /** It names a deadline that the round has not, and is therefore not used. */
  lacksDeadline: z.boolean(),
  /** The service's own words, with the placeholders that may stand in the letter. */
  standard: z.strictObject({ subject: z.string(), body: z.string() }),
  placeholders: z.array(z.string()),
});
export type LetterText = z.infer<typeof letterTextSchema>;

/** GET …/letters/texts, and the answer of every change: by kind, in the order of languages. */
export const letterTextsSchema = z.strictObject({ texts: z.array(letterTextSchema) });
export type LetterTexts = z.infer<typeof letterTextsSchema>;

const typedText = z.string().max(20_000).refine(isStorable);
/** A subject that was left empty is the service's own. */
const typedSubject = typedText.transform((text) => tidyText(text) || null).nullable();

/** PUT …/letters/texts/:kind/:language; `body` null takes the text away. */
export const writeLetterTextSchema = z.strictObject({
  subject: typedSubject,
  body: typedText.transform(tidyBody).nullable(),
  /** The version that was seen. */
  version: z.int().min(0),
});
export type WriteLetterText = z.infer<typeof writeLetterTextSchema>;

/** POST …/letters/texts/preview: the whole letter with words that are stored nowhere. */
export const previewLetterTextSchema = writeLetterTextSchema
  .omit({ version: true })
  .extend({ kind: z.enum(mailingKinds), language: languageSchema });
export type PreviewLetterText = z.infer<typeof previewLetterTextSchema>;

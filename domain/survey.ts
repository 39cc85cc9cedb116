/** The private shape: what signed-in officials and coordinators get and send under /api/survey. */
import { z } from 'zod';
import { answerSources } from './answer.ts';
import { boardPlaceSchema } from './board-record.ts';
import { consentStates, contactFields } from './consent.ts';
import { contactSchema } from './contact.ts';
import { languageSchema, textSchema } from './language.ts';
import { regionReferenceSchema } from './published.ts';
import { comparabilities, questionnaireSchema } from './questionnaire.ts';
import { memberRoles } from './member.ts';
import {
  memberActions,
  peopleActions,
  responseActions,
  roundActions,
  sectionActions,
} from './rights.ts';
import { deskReleaseSchema } from './publishing.ts';
import { reviewSchema } from './review-record.ts';
import { responseStates, roundStates } from './round.ts';
import { telephoneSchema } from './telephone-record.ts';
import { writtenTextSchema } from './written-text.ts';

const municipalityReferenceSchema = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

const instant = z.iso.datetime();
const day = z.iso.date();
const answerValue = z.union([z.string(), z.number(), z.array(z.string()), contactSchema]);

/** What every view of a response carries; `may` is what this person can do with it now. */
export const responseHeadSchema = z.strictObject({
  municipality: municipalityReferenceSchema,
  state: z.enum(responseStates),
  coreAnswered: z.int(),
  coreAsked: z.int(),
  savedAt: instant.nullable(),
  submittedAt: instant.nullable(),
  /** Were answers told on the telephone that the municipality has not confirmed yet? */
  toConfirm: z.boolean(),
  /** Set while the municipality may answer although the round has closed. */
  reopened: z.strictObject({ reason: z.string(), until: instant }).nullable(),
  may: z.array(z.enum(responseActions)),
});

const roundHeadSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  state: z.enum(roundStates),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  /** Are the answers of the round invented to show the service? */
  example: z.boolean(),
});

/** GET /api/survey/me */
export const meSchema = z.strictObject({
  person: z.strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    language: languageSchema,
  }),
  /** Responses of one's own municipalities, newest round first. */
  responses: z.array(
    z.strictObject({
      round: roundHeadSchema,
      response: responseHeadSchema,
      /** The sections that have been handed to oneself, the first due first. */
      handed: z.array(
        z.strictObject({ dimension: z.string(), label: textSchema, dueOn: day.nullable() }),
      ),
    }),
  ),
  /** Rounds of the regions that one coordinates, newest first. */
  rounds: z.array(roundHeadSchema.extend({ may: z.array(z.enum(roundActions)) })),
});

const boardRowSchema = responseHeadSchema.extend({ board: boardPlaceSchema });

/** GET /api/survey/rounds/:region/:year and the answer of every step of a round. */
export const roundBoardSchema = roundHeadSchema.extend({
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  may: z.array(z.enum(roundActions)),
  /** N */
  municipalities: z.int(),
  /** Responses that have been handed over: submitted or approved. */
  submitted: z.int(),
  approved: z.int(),
  responses: z.array(boardRowSchema),
  releases: z.array(deskReleaseSchema),
});

export const savedAnswerSchema = z.strictObject({
  question: z.string(),
  /** Null: not answered, cleared, or still unfinished. */
  value: answerValue.nullable(),
  /** What stands in the field and is no answer yet; it counts nowhere and blocks submitting. */
  unfinished: answerValue.nullable(),
  estimate: z.boolean(),
  comment: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  /** Grows by one with every change of the answer; send it back as If-Match. */
  version: z.int(),
  source: z.enum(answerSources),
  /** Who told it on the telephone; then `answeredBy` typed it. Null for every other answer. */
  toldBy: z.string().nullable(),
  /** Name or e-mail of who answered; null for the service itself. */
  answeredBy: z.string().nullable(),
  answeredAt: instant,
});

/** The municipality's newest earlier answer to a question, as it was given. */
const earlierAnswerSchema = z.strictObject({
  question: z.string(),
  year: z.int(),
  value: answerValue,
  /** In words, by the questionnaire that asked it then. */
  valueLabel: textSchema,
  estimate: z.boolean(),
  comment: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instant,
  /** How the question of today relates to the one asked then. */
  comparability: z.enum(comparabilities),
  /** The wording of then, where it was another one. */
  wording: textSchema.nullable(),
});

/** What soft checks compare an amount with. */
const checkContextSchema = z.strictObject({
  /** Inhabitants on 31 December of the year that the amounts of the round are about. */
  population: z.strictObject({ count: z.int(), year: z.int() }).nullable(),
  /** Inhabitants that the earlier answers' amounts are divided by, by year of the round. */
  earlierPopulations: z.record(z.string(), z.int()),
  /** By question: the region's published range per inhabitant, newest release before the round. */
  regionPerInhabitant: z.record(
    z.string(),
    z.strictObject({ year: z.int(), min: z.number(), max: z.number() }),
  ),
});

/** A section of the response that has been handed to one person. */
const handedSectionSchema = z.strictObject({
  dimension: z.string(),
  personId: z.string(),
  /** Name or e-mail. */
  person: z.string(),
  dueOn: day.nullable(),
  note: z.string().nullable(),
  handedBy: z.string().nullable(),
  handedAt: instant,
});

/** Where the consent to show the details in an answer stands, field by field. */
export const consentSchema = z.strictObject({
  question: z.string(),
  state: z.enum(consentStates),
  askedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  /** The fields that may be shown. */
  fields: z.array(z.enum(contactFields)),
});

/** GET /api/survey/responses/:region/:year/:municipality */
export const responseSchema = responseHeadSchema.extend({
  round: roundHeadSchema,
  /** Whose page this is: what is not saved yet belongs to this person alone. */
  viewer: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }),
  /** What whoever reads this may do with the people of the municipality. */
  people: z.strictObject({ may: z.array(z.enum(peopleActions)) }),
  /** As the round asks it: years written out, the theme question in its place. */
  questionnaire: questionnaireSchema,
  answers: z.array(savedAnswerSchema),
  /** One for each question that the municipality has answered in an earlier round. */
  earlier: z.array(earlierAnswerSchema),
  checkContext: checkContextSchema,
  sections: z.array(handedSectionSchema),
  consents: z.array(consentSchema),
  telephone: telephoneSchema,
  review: reviewSchema,
  /** Name or e-mail of who handed the answers over. */
  submittedBy: z.string().nullable(),
  reviewNote: z.string().nullable(),
});

/**
 * GET .../changes?since=INSTANT: what has happened to the response since then, so that several
 * people work at once. An answer may come twice; its version tells which is newer.
 */
export const responseChangesSchema = responseHeadSchema.extend({
  answers: z.array(savedAnswerSchema),
  sections: z.array(handedSectionSchema),
});

/**
 * PUT /api/survey/responses/:region/:year/:municipality/answers/:question
 * Headers: `If-Match: "3"` (the version one has seen, "0" for none), `Idempotency-Key: <uuid>`.
 * Answers 200 with the saved answer; 412 with `current` when somebody else saved in between.
 * DELETE on the same address, with the same headers, clears the answer.
 *
 * Exactly one of `value` and `unfinished` is given. `value` is checked against the question and
 * never coerced. `unfinished` keeps what stands in the field although it is no answer yet: it has
 * the right shape but fails a check of its meaning, or is an amount as it was typed. A `value` of
 * null with a remark keeps the remark of a question that has no answer.
 */
export const answerRequestSchema = z.strictObject({
  value: z.unknown().optional(),
  unfinished: z.unknown().optional(),
  /** The answer is the earlier one, unchanged; refused when it is not. */
  carriedOver: z.boolean().default(false),
  estimate: z.boolean().default(false),
  /** 10 000 characters at most, as a reader counts them. */
  comment: z.string().nullable().default(null),
  evidenceUrl: z.string().max(2000).nullable().default(null),
});

/**
 * POST .../approve. `savedAt` is that of the response as it was shown: what has been saved since
 * was not seen, so it is not approved (409 `response-changed`).
 */
export const approveRequestSchema = z.strictObject({ savedAt: instant.nullable() });

/** POST .../return: what the municipality is asked to complete; open questions may say it alone. */
export const returnRequestSchema = approveRequestSchema.extend({
  note: writtenTextSchema(5000).nullable().default(null),
});

/** POST .../reopen, of a round that has closed: why, and until when the municipality may answer. */
export const reopenRequestSchema = z.strictObject({
  reason: writtenTextSchema(2000),
  until: instant,
});

/** PUT /api/survey/me, answered with the overview: how one is called and written to. */
export const ownDetailsSchema = z.strictObject({ name: z.string(), language: languageSchema });

/** Somebody who holds a role of the municipality; `may` is what the reader can do with it. */
const memberSchema = z.strictObject({
  id: z.string(),
  /** Empty until somebody tells it. */
  name: z.string(),
  email: z.string(),
  language: languageSchema,
  role: z.enum(memberRoles),
  isOneself: z.boolean(),
  /** Name or e-mail; null for the operator. */
  invitedBy: z.string().nullable(),
  since: instant,
  /** When an invitation went out last; null for none. */
  invitedAt: instant.nullable(),
  /** Null for somebody who has not come yet. */
  lastSeenOn: day.nullable(),
  may: z.array(z.enum(memberActions)),
});

/** GET /api/survey/municipalities/:municipality/people and the answer of every step there. */
export const municipalityPeopleSchema = z.strictObject({
  municipality: municipalityReferenceSchema,
  /** What an invitation is written in unless the inviter chooses another. */
  language: languageSchema,
  /** Leads first, then by name. */
  people: z.array(memberSchema),
  may: z.array(z.enum(peopleActions)),
  /** False where the service has no mail server: then its operator hands letters over. */
  sendsLetters: z.boolean(),
});

/**
 * POST /api/survey/municipalities/:municipality/people: gives a role of the municipality to
 * whoever reads the mail of the address, and writes there. DELETE .../people/:person ends the
 * person's role; POST .../people/:person/lead hands the lead over.
 */
export const invitationSchema = z.strictObject({
  email: z.string(),
  name: z.string().default(''),
  language: languageSchema,
  role: z.enum(memberRoles),
});

/** What one section is about, who is responsible for it, and who has answered what in it. */
const sectionStandingSchema = z.strictObject({
  dimension: z.string(),
  label: textSchema,
  coreAnswered: z.int(),
  coreAsked: z.int(),
  /** Questions answered, by name or e-mail of who answered them; null for the service itself. */
  answeredBy: z.array(z.strictObject({ person: z.string().nullable(), answers: z.int() })),
  handed: handedSectionSchema.nullable(),
  /** Set while nobody holds the section and whoever held it last said that it is done. */
  done: z.strictObject({ person: z.string(), at: instant }).nullable(),
  may: z.array(z.enum(sectionActions)),
});

/** GET .../responses/:region/:year/:municipality/sections and the answer of every step there. */
export const responseSectionsSchema = z.strictObject({
  /** The last day that a section can be due on: the answering time ends then. */
  lastDay: day.nullable(),
  sections: z.array(sectionStandingSchema),
});

/**
 * POST .../sections/:dimension hands the section to a person of the municipality, or to a new
 * colleague, who is invited by the same step. DELETE on the same address takes it back, and
 * POST .../sections/:dimension/done tells that its holder has finished.
 */
export const handSectionSchema = z.strictObject({
  to: z.union([
    z.strictObject({ person: z.string().regex(/^\d{1,18}$/) }),
    invitationSchema.omit({ role: true }),
  ]),
  dueOn: day.nullable().default(null),
  note: z.string().nullable().default(null),
});

export type Member = z.infer<typeof memberSchema>;
export type MunicipalityPeople = z.infer<typeof municipalityPeopleSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type SectionStanding = z.infer<typeof sectionStandingSchema>;
export type ResponseSections = z.infer<typeof responseSectionsSchema>;
export type HandSection = z.infer<typeof handSectionSchema>;
export type OwnDetails = z.infer<typeof ownDetailsSchema>;
export type EarlierAnswer = z.infer<typeof earlierAnswerSchema>;
export type CheckContext = z.infer<typeof checkContextSchema>;
export type HandedSection = z.infer<typeof handedSectionSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type ResponseChanges = z.infer<typeof responseChangesSchema>;
export type Me = z.infer<typeof meSchema>;
export type RoundHead = z.infer<typeof roundHeadSchema>;
export type RoundBoard = z.infer<typeof roundBoardSchema>;
export type BoardResponse = z.infer<typeof boardRowSchema>;
export type ResponseHead = z.infer<typeof responseHeadSchema>;
export type SurveyResponse = z.infer<typeof responseSchema>;
export type SavedAnswer = z.infer<typeof savedAnswerSchema>;
export type ReopenRequest = z.input<typeof reopenRequestSchema>;
export type AnswerRequest = z.input<typeof answerRequestSchema>;

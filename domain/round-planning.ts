/** The private shape of planning: the round of next year before it is made, and a round's details. */
import { z } from 'zod';
import { isStorable } from './answer.ts';
import { occurrences } from './helsinki-time.ts';
import { textSchema } from './language.ts';
import { membershipChangeKinds } from './next-round.ts';
import { roundActions } from './rights.ts';
import { regionReferenceSchema } from './published.ts';
import { keySchema, questionSchema } from './questionnaire.ts';
import { roundStates } from './round.ts';
import { themeTypes, tidyText } from './theme-draft.ts';

export const typedMomentSchema = z.strictObject({
  day: z.string().max(10),
  time: z.string().max(5),
  which: z.enum(occurrences).nullable(),
});

/** PUT /api/survey/rounds/:region/:year/times */
export const typedTimesSchema = z.strictObject({
  opens: typedMomentSchema.nullable(),
  closes: typedMomentSchema.nullable(),
});

const draftOf = <T extends z.ZodType<string>>(text: T) => {
  const texts = z.strictObject({ fi: text, sv: text, en: text });
  return z.strictObject({
    type: z.enum(themeTypes),
    wording: texts,
    help: texts,
    options: z.array(z.strictObject({ key: keySchema.nullable(), label: texts })).max(50),
    none: z.boolean(),
    unknown: z.boolean(),
  });
};

/** A theme question as it is sent; its rules are in theme-draft.ts. */
export const themeDraftSchema = draftOf(
  z.string().max(5000).refine(isStorable).transform(tidyText),
);

const municipalitySchema = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});
export type PlannedMunicipality = z.infer<typeof municipalitySchema>;

const movedPeopleSchema = z.strictObject({
  from: municipalitySchema,
  to: municipalitySchema,
});

/** Whom the round asks, what differs from before and why, and what happens to people. */
const membershipSchema = z.strictObject({
  year: z.int(),
  /** Less than `year`: the classification of the year is not there yet. */
  classifiedYear: z.int(),
  members: z.array(municipalitySchema),
  changes: z.array(
    z.strictObject({
      municipality: municipalitySchema,
      kind: z.enum(membershipChangeKinds),
      municipalities: z.array(municipalitySchema),
      region: textSchema.nullable(),
    }),
  ),
  carried: z.array(movedPeopleSchema),
  toInvite: z.array(movedPeopleSchema),
});
export type Membership = z.infer<typeof membershipSchema>;

/** GET /api/survey/rounds/:region/:year/next: nothing is stored yet. */
export const nextRoundSchema = z.strictObject({
  region: regionReferenceSchema,
  /** This year's round, from which the next is made. */
  from: z.int(),
  example: z.boolean(),
  questionnaire: z.strictObject({
    id: z.string(),
    version: z.string(),
    /** The version that this year's round asks. */
    versionBefore: z.string(),
  }),
  membership: membershipSchema,
});
export type NextRound = z.infer<typeof nextRoundSchema>;

/** POST to the same address. `members` are the codes that were shown: nobody else is asked. */
export const createNextSchema = typedTimesSchema.extend({
  members: z.array(z.string().regex(/^\d{3}$/)).max(400),
});
export type CreateNext = z.infer<typeof createNextSchema>;

/** GET /api/survey/rounds/:region/:year/details, and the answer of every edit. */
export const roundDetailsSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  state: z.enum(roundStates),
  example: z.boolean(),
  may: z.array(z.enum(roundActions)),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  times: typedTimesSchema,
  /** Has the questionnaire a place for a theme question? */
  hasThemePlace: z.boolean(),
  theme: draftOf(z.string()).nullable(),
  /** The theme question as a municipality meets it, with its years written out. */
  themeAsked: questionSchema.nullable(),
  /** Of a draft: whom the register names now, against those whom the round before it asked. */
  membership: membershipSchema.nullable(),
  /** The same against those whom the draft itself asks, where the register has changed since. */
  pending: membershipSchema.nullable(),
});
export type RoundDetails = z.infer<typeof roundDetailsSchema>;

/** PUT /api/survey/rounds/:region/:year/theme; null: the round has no theme question. */
export const themeRequestSchema = z.strictObject({ theme: themeDraftSchema.nullable() });
/** POST /api/survey/rounds/:region/:year/membership: asks those whom the register names now. */
export const membershipRequestSchema = createNextSchema.pick({ members: true });

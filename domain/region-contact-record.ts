/** The private shape of a round's contacts at the desk. */
import { z } from 'zod';
import { regionReferenceSchema } from './published.ts';
import { whoAnswers } from './region-contact.ts';
import { contactActions } from './rights.ts';
import { roundStates } from './round.ts';

const municipalitySchema = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

/** The mail server has refused the last letter to the address for good. */
const refusedSchema = z.strictObject({
  at: z.iso.datetime(),
  serverCode: z.int().nullable(),
});

const detailsSchema = z.strictObject({
  name: z.string(),
  jobTitle: z.string(),
  email: z.string().nullable(),
  phone: z.string(),
  notes: z.string(),
  isCurrent: z.boolean(),
});

const contactSchema = detailsSchema.extend({
  id: z.string(),
  version: z.int(),
  writtenBy: z.string().nullable(),
  writtenAt: z.iso.datetime(),
  refused: refusedSchema.nullable(),
});
export type RegionContact = z.infer<typeof contactSchema>;

const municipalityContactsSchema = z.strictObject({
  municipality: municipalitySchema,
  who: z.enum(whoAnswers),
  /** Those who hold a role there. */
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(['lead', 'respondent']),
      refused: refusedSchema.nullable(),
    }),
  ),
  contacts: z.array(contactSchema),
});
export type MunicipalityContacts = z.infer<typeof municipalityContactsSchema>;

/** GET /api/survey/rounds/:region/:year/contacts, and the answer of every step. */
export const roundContactsSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  state: z.enum(roundStates),
  example: z.boolean(),
  may: z.array(z.enum(contactActions)),
  municipalities: z.array(municipalityContactsSchema),
});
export type RoundContacts = z.infer<typeof roundContactsSchema>;

const draftSchema = z.strictObject({
  name: z.string().max(1000),
  jobTitle: z.string().max(1000),
  email: z.string().max(1000),
  phone: z.string().max(1000),
  notes: z.string().max(10_000),
  isCurrent: z.boolean(),
});

/** POST …/contacts */
export const addContactSchema = draftSchema.extend({
  municipality: z.string().regex(/^\d{3}$/),
});
export type AddContact = z.infer<typeof addContactSchema>;

/** PUT …/contacts/:contact; `version` is the one that was shown. */
export const editContactSchema = draftSchema.extend({ version: z.int().positive() });
export type EditContact = z.infer<typeof editContactSchema>;

/** GET …/contacts/:contact/history, newest first. */
export const contactHistorySchema = z.strictObject({
  versions: z.array(
    detailsSchema.extend({
      version: z.int(),
      writtenBy: z.string().nullable(),
      writtenAt: z.iso.datetime(),
    }),
  ),
});
export type ContactHistory = z.infer<typeof contactHistorySchema>;

/** POST …/contacts/file?step=preview|store with a spreadsheet. Nothing is stored where a fault is. */
export const contactFileSchema = z.strictObject({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Headings that are not read. */
  ignored: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      row: z.int(),
      municipality: municipalitySchema,
      change: z.enum(['added', 'changed', 'same']),
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string(),
    }),
  ),
  faults: z.array(
    z.strictObject({
      /** "B7"; null where the fault is the whole file's. */
      cell: z.string().nullable(),
      fault: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  isStored: z.boolean(),
});
export type ContactFile = z.infer<typeof contactFileSchema>;

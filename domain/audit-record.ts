/** The shape of the audit log's requests and answers. */
import { z } from 'zod';
import { auditThings } from './audit.ts';
import { textSchema } from './language.ts';
import { regionReferenceSchema } from './published.ts';

const instant = z.iso.datetime();
const day = z.iso.date();
const nameOf = z.strictObject({
  id: z.string(),
  /** Empty where the person has given none, or has been forgotten. */
  name: z.string(),
});
const municipality = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

/** One step that somebody took. */
export const auditEntrySchema = z.strictObject({
  /** Names the entry for ever; no order follows from it. */
  id: z.string(),
  happenedAt: instant,
  /** One of `auditActions`. */
  action: z.string(),
  /** Null: nobody had signed in, e.g. whoever opened the link of a letter. */
  actedBy: nameOf.nullable(),
  /** Through the service, by the operator's command line, or by what runs in the background. */
  actedAs: z.enum(['service', 'operator', 'worker']),
  year: z.int().nullable(),
  municipality: municipality.nullable(),
  question: z.strictObject({ key: z.string(), wording: textSchema.nullable() }).nullable(),
  /** What else there is to say, by a key of the words of its action, or a name: "2026.1". */
  subject: z.string().nullable(),
  about: nameOf.nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** GET /api/survey/rounds/:region/:year/audit-log: newest first, a page at a time. */
export const auditLogSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  example: z.boolean(),
  entries: z.array(auditEntrySchema),
  /** Where the next page begins; null after the last entry. */
  next: z.string().nullable(),
  /** Whom and what the log can be narrowed down to. */
  people: z.array(nameOf),
  municipalities: z.array(municipality),
});
export type AuditLog = z.infer<typeof auditLogSchema>;

export const auditFilterSchema = z.strictObject({
  of: z.enum(['round', 'region']).default('round'),
  thing: z.enum(auditThings).nullable().default(null),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  person: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .default(null),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
});

/** The query of an address that reads a page of the log. */
export const auditPageSchema = auditFilterSchema.extend({
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z_[ea][\da-z_.]{1,120}$/)
    .optional(),
});

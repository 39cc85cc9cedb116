/** The shapes of a region's API clients on the desk, and of the board that a client reads. */
import { z } from 'zod';
import { clientScopeNames } from './api-client.ts';
import { boardStates } from './board.ts';
import { municipalityReferenceSchema, regionReferenceSchema } from './published.ts';
import { apiClientActions } from './rights.ts';
import { responseStates, roundStates } from './round.ts';

const instant = z.iso.datetime();

const apiClientSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(clientScopeNames)),
  /** The last four signs of the key, to tell it from others. */
  keyEnd: z.string(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  expiresAt: instant,
  lastUsedOn: z.iso.date().nullable(),
  endedAt: instant.nullable(),
  state: z.enum(['living', 'expired', 'ended']),
});
export type ApiClient = z.infer<typeof apiClientSchema>;

/** GET /api/survey/rounds/:region/:year/api-clients, and the answer of ending one. */
export const apiClientsSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  example: z.boolean(),
  may: z.array(z.enum(apiClientActions)),
  /** Living ones first, then the newest. */
  clients: z.array(apiClientSchema),
});
export type ApiClients = z.infer<typeof apiClientsSchema>;

/** POST …/api-clients */
export const addApiClientSchema = z.strictObject({
  name: z.string().max(1000),
  days: z.number().nullable(),
  scopes: z.array(z.string().max(100)).max(20),
});
export type AddApiClient = z.infer<typeof addApiClientSchema>;

/** The answer of POST …/api-clients: the one time that the key is told. */
export const newApiClientSchema = apiClientsSchema.extend({ key: z.string() });
export type NewApiClient = z.infer<typeof newApiClientSchema>;

/**
 * GET /api/survey/rounds/:region/:year with a key: how far each municipality is. Nothing that
 * somebody wrote, and nothing of people.
 */
export const clientBoardSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  state: z.enum(roundStates),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  example: z.boolean(),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  municipalities: z.int(),
  submitted: z.int(),
  approved: z.int(),
  responses: z.array(
    z.strictObject({
      municipality: municipalityReferenceSchema,
      state: z.enum(responseStates),
      /** As the desk's board shows it. */
      boardState: z.enum(boardStates),
      coreAnswered: z.int(),
      coreAsked: z.int(),
      savedAt: instant.nullable(),
      submittedAt: instant.nullable(),
    }),
  ),
});
export type ClientBoard = z.infer<typeof clientBoardSchema>;

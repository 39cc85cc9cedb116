/** The region's contacts at the coordinator's desk. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  addContactSchema,
  contactFileSchema,
  contactHistorySchema,
  editContactSchema,
  roundContactsSchema,
} from '#domain/region-contact-record.ts';
import { mayOnContacts } from '#domain/permission.ts';
import type { ContactAction } from '#domain/rights.ts';
import type { Tx } from '../database.ts';
import { readUpload } from '../exchange/read-upload.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { takeSpreadsheets } from '../http/spreadsheet-body.ts';
import { findRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { noBody, roundAddress, roundParams } from '../rounds/rounds.routes.ts';
import { takeContacts } from './contact-file.ts';
import {
  addContact,
  contactHistory,
  editContact,
  inviteContact,
  removeContact,
  roundContacts,
} from './contacts.ts';

const contactParams = roundParams.extend({ contact: z.string().regex(/^\d{1,18}$/) });
const contacts = { response: { 200: roundContactsSchema }, hide: true };
const contactsAddress = `${roundAddress}/contacts`;

export const contactsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    contactsAddress,
    { schema: { params: roundParams, ...contacts }, config: { policy: 'contact.read' } },
    (request) =>
      asSignedIn(request, async (tx, person) =>
        roundContacts(tx, person, await roundFor(tx, person, request.params, 'read')),
      ),
  );

  app.get(
    `${contactsAddress}/:contact/history`,
    {
      schema: { params: contactParams, response: { 200: contactHistorySchema }, hide: true },
      config: { policy: 'contact.read' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'read');
        return contactHistory(tx, round, request.params.contact);
      }),
  );

  app.post(
    contactsAddress,
    {
      schema: { params: roundParams, body: addContactSchema, ...contacts },
      config: { policy: 'contact.edit' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'edit');
        await addContact(tx, person, round, request.body);
        return roundContacts(tx, person, round);
      }),
  );

  app.put(
    `${contactsAddress}/:contact`,
    {
      schema: { params: contactParams, body: editContactSchema, ...contacts },
      config: { policy: 'contact.edit' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'edit');
        await editContact(tx, person, round, request.params.contact, request.body);
        return roundContacts(tx, person, round);
      }),
  );

  app.delete(
    `${contactsAddress}/:contact`,
    { schema: { params: contactParams, ...contacts }, config: { policy: 'contact.remove' } },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'remove');
        await removeContact(tx, round, request.params.contact);
        return roundContacts(tx, person, round);
      }),
  );

  app.post(
    `${contactsAddress}/:contact/invite`,
    {
      schema: { params: contactParams, body: noBody, ...contacts },
      config: { policy: 'people.invite' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'read');
        await inviteContact(tx, person, round, request.params.contact);
        return roundContacts(tx, person, round);
      }),
  );

  await app.register(fileRoute);
};

/** A scope of its own: the other routes go on reading JSON alone. */
const fileRoute: FastifyPluginAsyncZod = async (scope) => {
  takeSpreadsheets(scope);
  scope.post(
    `${contactsAddress}/file`,
    {
      schema: {
        params: roundParams,
        querystring: z.strictObject({ step: z.enum(['preview', 'store']) }),
        body: z.instanceof(Buffer),
        response: { 200: contactFileSchema },
        hide: true,
      },
      config: { policy: 'contact.edit' },
    },
    async (request) => {
      // Nobody's file is read who may not store it.
      await asSignedIn(request, (tx, person) => roundFor(tx, person, request.params, 'edit'));
      const sheet = await readUpload(request.body);
      return asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'edit');
        return takeContacts(tx, person, round, sheet, request.query.step === 'store');
      });
    },
  );
};

/** The round whose contacts the person may do this with. Throws `not-found` and `forbidden`. */
async function roundFor(
  tx: Tx,
  person: Person,
  { region, year }: { region: string; year: number },
  action: ContactAction,
): Promise<Round> {
  const round = await findRound(tx, region, year);
  if (!mayOnContacts(person.grants, round.region.code).includes(action)) {
    throw new Problem('forbidden');
  }
  person.asked.add(`contact.${action}`);
  return round;
}

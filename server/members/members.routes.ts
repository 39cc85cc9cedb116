/** The people of a municipality, the sections they have been handed, and one's own details. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  handSectionSchema,
  invitationSchema,
  meSchema,
  municipalityPeopleSchema,
  ownDetailsSchema,
  responseSectionsSchema,
} from '#domain/survey.ts';
import type { MunicipalityPeople } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { overview } from '../rounds/board.ts';
import { canSendLetters } from '../sign-in/letter.ts';
import { invite } from './invite.ts';
import { handLead, removeMember } from './member-steps.ts';
import { changeOwnDetails } from './own-details.ts';
import { readPeople } from './people.ts';
import { finishSection, handSection, takeSectionBack } from './section-steps.ts';
import { readSections } from './sections.ts';

const municipality = z.string().regex(/^\d{3}$/);
const municipalityParams = z.strictObject({ municipality });
const memberParams = z.strictObject({ municipality, person: z.string().regex(/^\d{1,18}$/) });
const responseParams = z.strictObject({
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  municipality,
});
const sectionParams = responseParams.extend({
  dimension: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
});
const noBody = z.strictObject({}).nullish();

const people = '/api/survey/municipalities/:municipality/people';
const sections = '/api/survey/responses/:region/:year/:municipality/sections';
const peopleAnswer = { response: { 200: municipalityPeopleSchema }, hide: true };
const sectionsAnswer = { response: { 200: responseSectionsSchema }, hide: true };

export const membersRoutes: FastifyPluginAsyncZod = async (app) => {
  async function peopleOf(tx: Tx, person: Person, code: string): Promise<MunicipalityPeople> {
    return { ...(await readPeople(tx, person, code)), sendsLetters: canSendLetters(app.config) };
  }

  app.put(
    '/api/survey/me',
    {
      schema: { body: ownDetailsSchema, response: { 200: meSchema }, hide: true },
      config: { policy: 'signed_in' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) =>
        overview(tx, await changeOwnDetails(tx, person, request.body)),
      ),
  );

  app.get(
    people,
    { schema: { params: municipalityParams, ...peopleAnswer }, config: { policy: 'people.read' } },
    (request) =>
      asSignedIn(request, (tx, person) => peopleOf(tx, person, request.params.municipality)),
  );

  app.post(
    people,
    {
      schema: { params: municipalityParams, body: invitationSchema, ...peopleAnswer },
      config: { policy: 'people.invite' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await invite(tx, person, request.params.municipality, request.body);
        return peopleOf(tx, person, request.params.municipality);
      }),
  );

  app.post(
    `${people}/:person/lead`,
    {
      schema: { params: memberParams, body: noBody, ...peopleAnswer },
      config: { policy: 'member.hand_lead' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await handLead(tx, person, request.params);
        return peopleOf(tx, person, request.params.municipality);
      }),
  );

  app.delete(
    `${people}/:person`,
    {
      schema: {
        params: memberParams,
        response: { 200: municipalityPeopleSchema, 204: z.null() },
        hide: true,
      },
      config: { policy: 'member.remove' },
    },
    async (request, reply) => {
      const seen = await asSignedIn(request, async (tx, person) => {
        await removeMember(tx, person, request.params);
        // Whoever has left sees nobody there any more.
        const left = request.params.person === person.id;
        return left ? null : peopleOf(tx, person, request.params.municipality);
      });
      return seen ?? reply.code(204).send(null);
    },
  );

  app.get(
    sections,
    { schema: { params: responseParams, ...sectionsAnswer }, config: { policy: 'signed_in' } },
    (request) => asSignedIn(request, (tx, person) => readSections(tx, person, request.params)),
  );

  app.post(
    `${sections}/:dimension`,
    {
      schema: { params: sectionParams, body: handSectionSchema, ...sectionsAnswer },
      config: { policy: 'section.hand' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await handSection(tx, person, request.params, request.body);
        return readSections(tx, person, request.params);
      }),
  );

  app.delete(
    `${sections}/:dimension`,
    {
      schema: { params: sectionParams, ...sectionsAnswer },
      config: { policy: 'section.take_back' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await takeSectionBack(tx, person, request.params);
        return readSections(tx, person, request.params);
      }),
  );

  app.post(
    `${sections}/:dimension/done`,
    {
      schema: { params: sectionParams, body: noBody, ...sectionsAnswer },
      config: { policy: 'section.done' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await finishSection(tx, person, request.params);
        return readSections(tx, person, request.params);
      }),
  );
};

/** Previews of public pages and files: the coordinator opens the very pages before anybody else can. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { keySchema } from '#domain/questionnaire.ts';
import type { Tx } from '../database.ts';
import {
  codeParameter,
  checkParameters,
  slugParameter,
  yearParameter,
} from '../public-api/parameters.ts';
import { consentsPreviewed } from '../publishing/consented-contacts.ts';
import { asSignedInWithoutTrace, openPreview } from '../publishing/preview.ts';
import { municipalityContacts } from '../results/contacts.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { findRound } from '../rounds/round.ts';
import { requireAction } from '../rounds/rounds.routes.ts';
import { mapAnswer } from './map-answer.ts';
import { municipalityAnswer, municipalityForms } from './municipality-answer.ts';
import type { Reading } from './municipality-answer.ts';
import { asPreview } from './preview-page.ts';
import { questionAnswer, regionAnswer } from './region-answer.ts';
import { mapQuery } from './region-pages.routes.ts';

const ofRound = z.strictObject({
  language: languageSchema,
  slug: slugParameter,
  year: yearParameter,
});
const ofMunicipality = ofRound.extend({ code: codeParameter });
const ofQuestion = ofRound.extend({ key: keySchema });
const sorting = z.strictObject({ sort: keySchema.default('name') });
const root = '/:language/preview/:slug/:year';
const config = { policy: 'round.preview' } as const;

interface Place {
  language: Language;
  slug: string;
  year: number;
}

export const previewPagesRoutes: FastifyPluginAsyncZod = async (app) => {
  const { publicUrl } = app.config;
  app.setValidatorCompiler(checkParameters);

  for (const form of ['', '.json', '.csv', '.xlsx'] as const) {
    app.get(
      `${root}${form}`,
      { schema: { params: ofRound, querystring: sorting, hide: true }, config },
      (request, reply) => {
        const { slug, year } = request.params;
        const { sort } = request.query;
        return preview(request, reply, request.params, (tx, reading) =>
          regionAnswer(tx, { slug, year, sort }, form, reading),
        );
      },
    );
    app.get(
      `${root}/questions/:key${form}`,
      { schema: { params: ofQuestion, hide: true }, config },
      (request, reply) => {
        const { slug, year, key } = request.params;
        return preview(request, reply, request.params, (tx, reading) =>
          questionAnswer(tx, { key, slug, year }, form, reading),
        );
      },
    );
  }

  for (const form of ['', '.svg'] as const) {
    app.get(
      `${root}/map${form}`,
      { schema: { params: ofRound, querystring: mapQuery, hide: true }, config },
      (request, reply) => {
        const { slug, year } = request.params;
        const { show } = request.query;
        return preview(request, reply, request.params, (tx, reading) =>
          mapAnswer(tx, { slug, year, show }, form, reading),
        );
      },
    );
  }

  for (const form of municipalityForms) {
    app.get(
      `${root}/municipalities/:code${form}`,
      { schema: { params: ofMunicipality, hide: true }, config },
      (request, reply) => {
        const { year, code } = request.params;
        return preview(request, reply, request.params, (tx, reading) =>
          municipalityAnswer(tx, { code, year }, form, reading),
        );
      },
    );
  }

  async function preview(
    request: FastifyRequest,
    reply: FastifyReply,
    { language, slug, year }: Place,
    compose: (tx: Tx, reading: Reading) => Promise<ComposedAnswer>,
  ): Promise<FastifyReply> {
    const { type, body, headers } = await asSignedInWithoutTrace(request, async (tx, person) => {
      const round = await findRound(tx, slug, year);
      requireAction(person, round, 'preview');
      const { made } = await openPreview(tx, person, round, language);
      const composed = await compose(tx, {
        language,
        publicUrl,
        contactsOf: (db, code) => municipalityContacts(db, code, consentsPreviewed),
      });
      return asPreview(composed, { language, slug, year, isWaiting: made === null });
    });
    return reply
      .headers({ ...headers })
      .type(type)
      .send(body);
  }
};

/** The texts of a round's letters at the coordinator's desk: read, tried out, and written. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { mailingKinds } from '#domain/mailing.ts';
import {
  letterTextsSchema,
  letterWordsSchema,
  previewLetterTextSchema,
  writeLetterTextSchema,
} from '#domain/mailing-record.ts';
import { asSignedIn } from '../http/person.ts';
import { roundParams } from '../rounds/rounds.routes.ts';
import { lettersAddress, roundFor } from './letters-of-round.ts';
import { composeSample } from './sample.ts';
import { judgedText, letterTexts, writeLetterText } from './texts.ts';

const texts = { response: { 200: letterTextsSchema }, hide: true };

export const letterTextsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    `${lettersAddress}/texts`,
    { schema: { params: roundParams, ...texts }, config: { policy: 'letter.read' } },
    (request) =>
      asSignedIn(request, async (tx, person) =>
        letterTexts(tx, await roundFor(tx, person, request.params, 'read')),
      ),
  );

  app.put(
    `${lettersAddress}/texts/:kind/:language`,
    {
      schema: {
        params: roundParams.extend({ kind: z.enum(mailingKinds), language: languageSchema }),
        body: writeLetterTextSchema,
        ...texts,
      },
      config: { policy: 'letter.write' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'write');
        await writeLetterText(tx, person, round, request.params, request.body);
        return letterTexts(tx, round);
      }),
  );

  app.post(
    `${lettersAddress}/texts/preview`,
    {
      schema: {
        params: roundParams,
        body: previewLetterTextSchema,
        response: { 200: letterWordsSchema },
        hide: true,
      },
      config: { policy: 'letter.write' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'write');
        const { kind, language } = request.body;
        const tried = judgedText(round, { kind, language }, request.body);
        const { publicUrl } = app.config;
        const look = { person, publicUrl, round };
        const { subject, text } = await composeSample(tx, look, kind, language, tried);
        return { to: null, subject, text };
      }),
  );
};

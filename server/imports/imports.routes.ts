/** Importing earlier years at the coordinator's desk: what a table means, what it would do, storing and undoing. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayImport } from '#domain/import-permission.ts';
import {
  importColumnsSchema,
  importPreviewSchema,
  importQuerySchema,
  importsSchema,
  mappingSchema,
  storeQuerySchema,
} from '#domain/import-record.ts';
import type { ImportAction } from '#domain/rights.ts';
import type { Tx } from '../database.ts';
import { readUpload } from '../exchange/read-upload.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { takeSpreadsheets } from '../http/spreadsheet-body.ts';
import { findRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { noBody, roundAddress, roundParams as params } from '../rounds/rounds.routes.ts';
import { listImports } from './imports.ts';
import { columnsOfTable, judgeTable } from './judged-table.ts';
import { rememberMapping } from './mapping.ts';
import { storeTable } from './store.ts';
import { undoImport } from './undo.ts';

const address = `${roundAddress}/imports`;
const list = { response: { 200: importsSchema }, hide: true };
const preview = { policy: 'import.preview' } as const;
const store = { policy: 'import.store' } as const;
const file = z.instanceof(Buffer);

export const importsRoutes: FastifyPluginAsyncZod = async (app) => {
  takeSpreadsheets(app);

  app.get(address, { schema: { params, ...list }, config: preview }, (request) =>
    asSignedIn(request, async (tx, person) => {
      const round = await roundFor(tx, person, request.params, 'preview');
      return listImports(tx, person, round);
    }),
  );

  app.put(
    `${address}/mapping`,
    { schema: { params, body: mappingSchema, hide: true }, config: preview },
    async (request, reply) => {
      await asSignedIn(request, async (tx, person) => {
        const { region } = await roundFor(tx, person, request.params, 'preview');
        await rememberMapping(tx, region.code, request.body, person.id);
      });
      return reply.code(204).send();
    },
  );

  app.post(
    `${address}/columns`,
    {
      schema: {
        params,
        querystring: importQuerySchema,
        body: file,
        response: { 200: importColumnsSchema },
        hide: true,
      },
      config: preview,
      onRequest: (request) => askBeforeReading(request, 'preview'),
    },
    async (request) => {
      const sheet = await readUpload(request.body);
      return asSignedIn(request, async (tx, person) =>
        columnsOfTable(
          tx,
          await roundFor(tx, person, request.params, 'preview'),
          request.query,
          sheet,
        ),
      );
    },
  );

  app.post(
    `${address}/preview`,
    {
      schema: {
        params,
        querystring: importQuerySchema,
        body: file,
        response: { 200: importPreviewSchema },
        hide: true,
      },
      config: preview,
      onRequest: (request) => askBeforeReading(request, 'preview'),
    },
    async (request) => {
      const sheet = await readUpload(request.body);
      return asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'preview');
        return (await judgeTable(tx, round, request.query, sheet)).preview;
      });
    },
  );

  app.post(
    address,
    {
      schema: { params, querystring: storeQuerySchema, body: file, ...list },
      config: store,
      onRequest: (request) => askBeforeReading(request, 'store'),
    },
    (request) =>
      readUpload(request.body).then((sheet) =>
        asSignedIn(request, async (tx, person) => {
          const round = await roundFor(tx, person, request.params, 'store');
          await storeTable(tx, round, request.query, sheet, person.id);
          return listImports(tx, person, round);
        }),
      ),
  );

  app.post(
    `${address}/:id/undo`,
    {
      schema: {
        params: params.extend({ id: z.string().regex(/^\d{1,18}$/) }),
        body: noBody,
        ...list,
      },
      config: { policy: 'import.undo' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        await undoImport(tx, person, round, request.params.id);
        return listImports(tx, person, round);
      }),
  );
};

/** Nobody's file is taken in before it is clear that they may import: it is large, and costs a thread. */
async function askBeforeReading(request: FastifyRequest, action: ImportAction): Promise<void> {
  const place = params.safeParse(request.params);
  if (!place.success) throw new Problem('not-found');
  await asSignedIn(request, (tx, person) => roundFor(tx, person, place.data, action));
}

/** The round from which one looks back. Throws `not-found` and `forbidden`. */
async function roundFor(
  tx: Tx,
  person: Person,
  { region, year }: { region: string; year: number },
  action: ImportAction,
): Promise<Round> {
  const round = await findRound(tx, region, year);
  if (!mayImport(person.grants, round.region.code).includes(action)) throw new Problem('forbidden');
  person.asked.add(`import.${action}`);
  return round;
}

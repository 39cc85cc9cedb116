/** Reading the audit log at the coordinator's desk, and taking it along as a file. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { auditFilterSchema, auditLogSchema, auditPageSchema } from '#domain/audit-record.ts';
import { languageSchema } from '#domain/language.ts';
import { mayOnAudit } from '#domain/permission.ts';
import { askedQuestionnaires } from '../answering/asked-questionnaires.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { findRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { roundAddress, roundParams } from '../rounds/rounds.routes.ts';
import { auditFile } from './audit-file.ts';
import { auditLog, wholeAuditLog } from './audit-log.ts';
import { remark } from './remark.ts';

export const auditRoutes: FastifyPluginAsyncZod = async (app) => {
  const questionnaires = askedQuestionnaires();

  app.get(
    `${roundAddress}/audit-log`,
    {
      schema: {
        params: roundParams,
        querystring: auditPageSchema,
        response: { 200: auditLogSchema },
        hide: true,
      },
      config: { policy: 'audit.read' },
    },
    async (request, reply) => {
      const { after, ...filter } = request.query;
      const log = await asSignedIn(request, async (tx, person) => {
        const round = await readable(tx, person, request.params);
        return auditLog(tx, questionnaires, round, filter, after);
      });
      return reply.header('cache-control', 'no-store').send(log);
    },
  );

  app.get(
    '/:language/audit-log/:region/:year',
    {
      schema: {
        params: roundParams.extend({ language: languageSchema }),
        querystring: auditFilterSchema,
        hide: true,
      },
      config: { policy: 'audit.read' },
    },
    async (request, reply) => {
      const { language, region, year } = request.params;
      const file = await asSignedIn(request, async (tx, person) => {
        const round = await readable(tx, person, request.params);
        const entries = await wholeAuditLog(tx, questionnaires, round, request.query);
        await remark(tx, round, 'audit.export', String(entries.length));
        return auditFile(entries, language);
      });
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="audit-log-${region}-${year}.csv"`)
        .send(file);
    },
  );
};

/** The round whose log the person reads. Throws `not-found` and `forbidden`. */
async function readable(
  tx: Tx,
  person: Person,
  { region, year }: { region: string; year: number },
): Promise<Round> {
  const round = await findRound(tx, region, year);
  if (!mayOnAudit(person.grants, round.region.code).includes('read'))
    throw new Problem('forbidden');
  person.asked.add('audit.read');
  return round;
}

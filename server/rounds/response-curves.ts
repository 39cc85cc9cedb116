/** How a round is being answered, beside the years before it in the same region. */
import { sql } from 'kysely';
import { responseCurve } from '#domain/response-curve.ts';
import type { ResponseCurves } from '#domain/response-curve-record.ts';
import type { Tx } from '../database.ts';
import type { Round } from './round.ts';

/** More lines than these nobody tells apart. */
const mostEarlier = 3;

/**
 * The curves of a round and of the newest earlier ones of its kind, examples or real. Years of which
 * no moment is known, because their answers came by import, have none.
 */
export async function responseCurves(tx: Tx, round: Round): Promise<ResponseCurves> {
  const rows = await tx
    .selectFrom('round')
    .innerJoin('response', 'response.round_id', 'round.id')
    .select([
      'round.id',
      'round.year',
      sql<Date | null>`greatest(round.opened_at, round.opens_at)`.as('openedAt'),
      sql<Date>`least(now(), case when round.state in ('closed', 'published')
        then greatest(round.closes_at, max(response.first_submitted_at)) else round.closes_at end)`.as(
        'until',
      ),
      sql<number>`count(*)::integer`.as('municipalities'),
      sql<Date[]>`coalesce(array_agg(response.first_submitted_at
        order by response.first_submitted_at)
        filter (where response.first_submitted_at is not null
          and response.state in ('submitted', 'returned', 'approved')), '{}')`.as('handedOverAt'),
    ])
    .where('round.region_code', '=', round.region.code)
    .where('round.example', '=', round.example)
    .where('round.year', '<=', round.year)
    .where('round.state', '<>', 'draft')
    .groupBy('round.id')
    .orderBy('round.year', 'desc')
    .execute();
  const curves = rows.flatMap(({ id, openedAt, until, handedOverAt, year, municipalities }) => {
    const isOwn = id === round.id;
    const first = openedAt ?? handedOverAt[0];
    if (first === undefined || (handedOverAt.length === 0 && !isOwn)) return [];
    const curve = responseCurve({
      year,
      municipalities,
      openedAt: first.getTime(),
      until: until.getTime(),
      handedOverAt: handedOverAt.map((moment) => moment.getTime()),
    });
    return [{ isOwn, curve }];
  });
  return {
    current: curves.find(({ isOwn }) => isOwn)?.curve ?? null,
    earlier: curves
      .filter(({ isOwn }) => !isOwn)
      .slice(0, mostEarlier)
      .map(({ curve }) => curve),
  };
}

/** The private API of the audit log. */
import type { AuditFilter } from '#domain/audit.ts';
import type { AuditLog } from '#domain/audit-record.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import { pageLanguage } from '../words.ts';
import { auditQuery } from './audit-address.ts';

/** A page of the log, after the one that named `after` as its `next`. */
export function getAuditLog(
  place: RoundPlace,
  filter: AuditFilter,
  after: string | null = null,
): Promise<AuditLog> {
  const query = new URLSearchParams(auditQuery(filter));
  if (after !== null) query.set('after', after);
  return ask('GET', `${roundAddress(place)}/audit-log?${query.toString()}`);
}

/** The whole view as a file. */
export function auditFileAddress({ region, year }: RoundPlace, filter: AuditFilter): string {
  return `/${pageLanguage}/audit-log/${region}/${year}${auditQuery(filter)}`;
}

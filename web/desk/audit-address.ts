/** How the audit log is narrowed down, as the query of an address. */
import { auditThings, wholeLog } from '#domain/audit.ts';
import type { AuditFilter } from '#domain/audit.ts';

/** The view as the query of an address; empty for the whole log of the round. */
export function auditQuery(filter: AuditFilter): string {
  const query = new URLSearchParams();
  if (filter.of !== wholeLog.of) query.set('of', filter.of);
  for (const name of ['thing', 'municipality', 'person', 'from', 'until'] as const) {
    if (filter[name] !== null) query.set(name, filter[name]);
  }
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** The view that the query of an address asks for; what it cannot mean is passed over. */
export function auditFilterOf(search: string): AuditFilter {
  const query = new URLSearchParams(search);
  const matching = (name: string, form: RegExp): string | null => {
    const value = query.get(name);
    return value !== null && form.test(value) ? value : null;
  };
  return {
    of: query.get('of') === 'region' ? 'region' : 'round',
    thing: auditThings.find((thing) => thing === query.get('thing')) ?? null,
    municipality: matching('municipality', /^\d{3}$/),
    person: matching('person', /^\d{1,18}$/),
    from: matching('from', /^\d{4}-\d{2}-\d{2}$/),
    until: matching('until', /^\d{4}-\d{2}-\d{2}$/),
  };
}

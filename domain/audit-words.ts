/** Which words tell what an entry of the audit log says was done. */
import type { AuditEntry } from './audit-record.ts';

/** The key of the words and what they are told: the subject is a key of their own, or a name. */
export function auditActionWords({
  action,
  subject,
}: Pick<AuditEntry, 'action' | 'subject'>): [key: string, args: { subject: string }] {
  return [`audit-${action.replaceAll(/[._]/g, '-')}`, { subject: subject ?? '' }];
}

/** Which words tell what an entry of the audit log says was done. */
import type { AuditEntry } from './audit-record.ts';

/**
 * The key of the words and what they are told: the subject is a key of their own, or a name. That
 * of a letter's text says its language after its kind.
 */
export function auditActionWords({
  action,
  subject,
}: Pick<AuditEntry, 'action' | 'subject'>): [
  key: string,
  args: { subject: string; language?: string },
] {
  const key = `audit-${action.replaceAll(/[._]/g, '-')}`;
  if (action !== 'letter.write') return [key, { subject: subject ?? '' }];
  const [kind = '', language = ''] = (subject ?? '').split(' ');
  return [key, { subject: kind, language }];
}

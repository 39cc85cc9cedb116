/** The audit log: what can stand in it, and how it is narrowed down. */

/** The things that steps befall, each with its steps in the order of a year's work. */
export const auditSteps = {
  round: ['create', 'edit', 'add_municipality', 'remove_municipality', 'open', 'close', 'delete'],
  response: ['submit', 'take_back', 'return', 'approve', 'reopen', 'confirm', 'import'],
  answer: ['save', 'correct', 'check_evidence', 'uncheck_evidence'],
  review: ['ask', 'answer', 'settle'],
  call: ['begin', 'end', 'log'],
  release: ['judge_harmless', 'publish', 'confirm', 'cancel', 'withdraw'],
  second_person: ['ask', 'lift'],
  contact: ['add', 'edit', 'remove'],
  import: ['map', 'store', 'undo'],
  letter: ['write', 'plan', 'cancel', 'settle'],
  api_client: ['add', 'end'],
  consent: ['ask', 'give', 'refuse', 'withdraw'],
  member: ['add', 'invite_again', 'remove'],
  person: ['edit', 'link_account', 'unlink_account', 'forget'],
  session: ['begin', 'end'],
  second_factor: ['add', 'remove', 'use_recovery_code'],
  questionnaire: ['store'],
  audit: ['export'],
} as const;

export type AuditThing = keyof typeof auditSteps;
export const auditThings = Object.keys(auditSteps) as [AuditThing, ...AuditThing[]];

/** Every action that the log can tell: `response.approve`. */
export const auditActions = auditThings.flatMap((thing) =>
  auditSteps[thing].map((step) => `${thing}.${step}`),
);

/** What a view of the log asks for; null: everything. Days are those of Finland, both included. */
export interface AuditFilter {
  /** One round's year, or everything that concerns the region, also what belongs to no round. */
  of: 'round' | 'region';
  thing: AuditThing | null;
  municipality: string | null;
  person: string | null;
  from: string | null;
  until: string | null;
}

export const wholeLog: AuditFilter = {
  of: 'round',
  thing: null,
  municipality: null,
  person: null,
  from: null,
  until: null,
};

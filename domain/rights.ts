/** Who may do what: one table, read by the server's guard and by the buttons on the pages. */
export const roles = ['respondent', 'lead', 'coordinator', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * A role and where it holds: a region for coordinators and auditors, a municipality for lead and
 * respondents, everywhere for an admin. An auditor reads, and only until a day that is set.
 */
export interface Grant {
  role: Role;
  regionCode: string | null;
  municipalityCode: string | null;
}

const municipality = ['respondent', 'lead'] as const;
const desk = ['coordinator', 'admin'] as const;
const readers = [...desk, 'auditor'] as const;

/** Does the role hold in a region? */
export function isOfRegion(role: Role): boolean {
  return role === 'coordinator' || role === 'auditor';
}

/** Does the role hold only with two factors? They are the roles that reach beyond one municipality. */
export function needsTwoFactors(role: Role): boolean {
  return role === 'admin' || isOfRegion(role);
}

/**
 * Who may do what, where their grant holds: the thing, the action, the roles. The situation narrows
 * it further down. Each route of the service names the right that it asks for.
 */
export const rights = {
  /** A whole round. */
  round: {
    read: readers,
    open: desk,
    close: desk,
    preview: desk,
    publish: desk,
    /** Its times and, before it opens, its theme question and whom it asks. */
    edit: desk,
    /** The round of the year after it. */
    create_next: desk,
  },
  /** One release of a round. */
  release: {
    confirm: desk,
    cancel: desk,
    withdraw: desk,
  },
  /** That nobody publishes alone in a region. Whoever could lift it alone would be bound by nothing. */
  second_person: {
    ask: desk,
    lift: ['admin'],
  },
  /** One municipality's response. */
  response: {
    read: [...municipality, ...readers],
    /** The desk while it is on the telephone with the municipality. */
    answer: [...municipality, ...desk],
    submit: ['lead'],
    take_back: ['lead'],
    return: desk,
    approve: desk,
    reopen: desk,
    /** Typing while the municipality tells its answers, and handing them over on its behalf. */
    telephone: desk,
    /** That what was told on the telephone is as it was written down. */
    confirm: municipality,
  },
  /** A thread about one answer. */
  review: {
    ask: desk,
    answer: municipality,
    settle: desk,
  },
  /** One answer that was handed over. */
  answer: {
    /** In the municipality's stead, with a reason that it reads. */
    correct: desk,
    /** That somebody has looked at what the answer's link shows. */
    check_evidence: desk,
  },
  /** The region's own notes of its calls. */
  call: {
    read: desk,
    log: desk,
  },
  /** Whom the region asks in its municipalities. */
  contact: {
    read: desk,
    edit: desk,
    remove: desk,
  },
  /** The region's letters: those that wait, and mailings to all whom they concern. */
  letter: {
    read: desk,
    plan: desk,
    cancel: desk,
    /** That one goes out, or that it has reached its reader by other means. */
    settle: desk,
    /** The opening words of mailings. */
    write: desk,
  },
  /** The programs that read with a key of the region's; what a key opens is in api-client.ts. */
  api_client: {
    read: desk,
    add: desk,
    end: desk,
  },
  /** Who did what, and when, in a region. */
  audit: {
    read: readers,
  },
  /** A table of an earlier year, and one that was imported. */
  import: {
    /** What it holds and what storing it would do; what its words mean is remembered. */
    preview: desk,
    store: desk,
    /** The import as a whole. */
    undo: desk,
  },
  /** The people of a municipality as a whole, */
  people: {
    read: [...municipality, ...desk],
    invite: ['lead', ...desk],
  },
  /** and one of them. */
  member: {
    invite_again: ['lead', ...desk],
    hand_lead: ['lead', ...desk],
    remove: ['lead', ...desk],
  },
  /** A section of a response: who answers it is the municipality's own affair. */
  section: {
    hand: ['lead'],
    take_back: ['lead'],
    done: municipality,
  },
  /** The consent of a contact person who is named in an answer. */
  consent: {
    ask: municipality,
  },
} as const satisfies Record<string, Record<string, readonly Role[]>>;

type Rights = typeof rights;
export type RoundAction = keyof Rights['round'];
export type ReleaseAction = keyof Rights['release'];
export type SecondPersonAction = keyof Rights['second_person'];
export type ResponseAction = keyof Rights['response'];
export type ReviewAction = keyof Rights['review'];
export type AnswerAction = keyof Rights['answer'];
export type CallAction = keyof Rights['call'];
export type ContactAction = keyof Rights['contact'];
export type LetterAction = keyof Rights['letter'];
export type ApiClientAction = keyof Rights['api_client'];
export type AuditAction = keyof Rights['audit'];
export type ImportAction = keyof Rights['import'];
export type PeopleAction = keyof Rights['people'];
export type MemberAction = keyof Rights['member'];
export type SectionAction = keyof Rights['section'];

/** A right by its name: `response.approve`. */
export type Right = {
  [Thing in keyof Rights]: `${Thing}.${keyof Rights[Thing] & string}`;
}[keyof Rights];

/** The actions of a thing, in the order of the table. */
export const roundActions = Object.keys(rights.round) as RoundAction[];
export const releaseActions = Object.keys(rights.release) as ReleaseAction[];
export const secondPersonActions = Object.keys(rights.second_person) as SecondPersonAction[];
export const responseActions = Object.keys(rights.response) as ResponseAction[];
/** What can be done with a response as a whole, */
export const reviewActions = ['ask'] as const satisfies readonly ReviewAction[];
/** and with a thread that is there. */
export const queryActions = Object.keys(rights.review) as ReviewAction[];
export const answerActions = Object.keys(rights.answer) as AnswerAction[];
export const contactActions = Object.keys(rights.contact) as ContactAction[];
export const letterActions = Object.keys(rights.letter) as LetterAction[];
export const apiClientActions = Object.keys(rights.api_client) as ApiClientAction[];
export const peopleActions = Object.keys(rights.people) as PeopleAction[];
export const memberActions = Object.keys(rights.member) as MemberAction[];
export const sectionActions = Object.keys(rights.section) as SectionAction[];

/** Every right that there is, in the order of the table. */
export const allRights = Object.entries(rights).flatMap(([thing, actions]) =>
  Object.keys(actions).map((action) => `${thing}.${action}` as Right),
);

/** The actions that the table gives one of these roles. */
export function actionsOf<Action extends string>(
  table: Readonly<Record<Action, readonly Role[]>>,
  held: readonly Role[],
): Action[] {
  return (Object.keys(table) as Action[]).filter((action) =>
    held.some((role) => table[action].includes(role)),
  );
}

/** The grants that hold for this municipality of this region. */
export function grantsFor(
  grants: readonly Grant[],
  place: { regionCode: string; municipalityCode: string | null },
): Grant[] {
  return grants.filter((grant) => {
    if (grant.role === 'admin') return true;
    if (isOfRegion(grant.role)) return grant.regionCode === place.regionCode;
    return place.municipalityCode !== null && grant.municipalityCode === place.municipalityCode;
  });
}

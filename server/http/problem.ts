/** The catalogue of problems: everything that can be expected to go wrong, as RFC 9457 answers. */
import type { Language } from '#domain/language.ts';
import { words } from './words.ts';
import type { WordArguments } from './words.ts';

/** Code and HTTP status of every expected problem; titles and details are in problem.ftl. */
export const problemStatus = {
  'bad-request': 400,
  'unreadable-address': 400,
  'unknown-parameter': 400,
  'malformed-body': 400,
  'too-many-to-compare': 400,
  'not-signed-in': 401,
  'key-not-accepted': 401,
  forbidden: 403,
  'key-not-enough': 403,
  'second-factor-needed': 403,
  'passkey-not-accepted': 403,
  'foreign-origin': 403,
  'call-needed': 403,
  'not-found': 404,
  'no-results': 404,
  'response-not-found': 404,
  'step-not-possible': 409,
  'round-not-open': 409,
  'response-changed': 409,
  'example-and-real': 409,
  'question-open': 409,
  'questions-open': 409,
  'question-step-too-late': 409,
  'already-lead': 409,
  'last-lead': 409,
  'invited-recently': 409,
  'section-not-held': 409,
  'nothing-to-confirm': 409,
  'consent-needs-email': 409,
  'consent-given-already': 409,
  'consent-asked-recently': 409,
  'round-exists': 409,
  'plan-changed': 409,
  'contact-changed': 409,
  'contact-twice': 409,
  'contact-needs-email': 409,
  'mailing-planned': 409,
  'mailing-hindered': 409,
  'mailing-gone': 409,
  'letter-is-private': 403,
  'letter-outdated': 409,
  'letter-settled': 409,
  'import-outdated': 409,
  'import-undone': 409,
  'import-published': 409,
  'import-worked-on': 409,
  'letter-text-changed': 409,
  'no-theme-place': 409,
  'nothing-to-publish': 409,
  'unreviewed-responses': 409,
  'preview-outdated': 409,
  'release-waiting': 409,
  'release-step-too-late': 409,
  'another-person-confirms': 409,
  'personal-data-shown': 409,
  'release-withdrawn': 410,
  'answer-changed': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-input': 422,
  'invalid-answer': 422,
  'response-incomplete': 422,
  'key-reused': 422,
  'note-needed': 422,
  'reopen-moment': 422,
  'call-back-moment': 422,
  'embargo-moment': 422,
  'personal-data-written': 422,
  'round-times': 422,
  'contact-details': 422,
  'api-client-details': 422,
  'mailing-moment': 422,
  'theme-question': 422,
  'letter-text': 422,
  'spreadsheet-refused': 422,
  'import-year': 422,
  'import-faulty': 422,
  'version-needed': 428,
  'too-many-requests': 429,
  unexpected: 500,
  'not-ready': 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** An expected failure. Thrown anywhere, it crosses the edge as problem+json or a page. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: WordArguments;
  /** Further members of the answer, such as the answer that somebody else saved. */
  readonly members: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    params: WordArguments = {},
    members: Record<string, unknown> = {},
  ) {
    super(code);
    this.code = code;
    this.params = params;
    this.members = members;
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  [member: string]: unknown;
}

/** The problem in a caller's language. A fault of an answer says its own sentence. */
export function problemBody(problem: Problem, language: Language): ProblemBody {
  const { t } = words(language);
  const fault = problem.members['fault'];
  const sentence = typeof fault === 'string' ? fault : `problem-${problem.code}`;
  return {
    type: `urn:kuntatutka:problem:${problem.code}`,
    title: t(`problem-${problem.code}-title`),
    status: problem.status,
    detail: t(sentence, problem.params),
    code: problem.code,
    ...problem.members,
  };
}

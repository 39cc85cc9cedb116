/** Ways of signing in, and how much each of them proves: the table that a new way is added to. */

/** What somebody proved on signing in: that a mailbox is theirs, or two factors. */
export type Strength = 'mailbox' | 'two_factor';

/**
 * A session is begun in one of these ways. The database holds the same table in `session.strength`,
 * which follows from `session.way` and cannot be written.
 */
export const signInWays = {
  /** The link or the code of a letter. */
  letter: 'mailbox',
  /** A link that the operator printed and handed over. */
  printed_link: 'mailbox',
  /** A passkey whose authenticator made sure of the person. */
  passkey: 'two_factor',
  /** A password and the code of an app. */
  password_and_code: 'two_factor',
  /** A letter and one of the codes kept for a lost phone. */
  recovery_code: 'two_factor',
  /** An account of the organisation's own provider, which vouches for the mailbox. */
  oidc: 'mailbox',
  /** The same, where the provider says that a second factor was given. */
  oidc_two_factor: 'two_factor',
  /** A link of the demo, so that it opens at once: it stands for both factors. */
  demo_link: 'two_factor',
} as const satisfies Record<string, Strength>;

export type SignInWay = keyof typeof signInWays;

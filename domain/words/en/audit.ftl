### The audit log: who did what, and when.

audit-title = Audit log
audit-explained = The log holds everything that was done in the round. Entries can be neither changed nor removed. Saved answers show once the municipality has submitted its answers.
audit-caption = What was done, newest first
audit-when = When
audit-who = Who
audit-what = What
audit-where = Municipality
audit-filter = Narrow the log
audit-of = Scope
audit-of-round = Round { $year }
audit-of-region = The whole region, also people and sign-ins
audit-thing = Subject
audit-person = Person
audit-from = From
audit-until = Until
audit-any = All
audit-apply = Show
audit-clear = Clear the filter
audit-shown = { $count ->
    [one] Showing 1 entry.
   *[other] Showing { $count } entries.
  }
audit-shown-more = Showing the { $count } newest entries.
audit-none = No entry matches.
audit-more = Show older
audit-export = Download as a table (CSV)
audit-nameless = Person without a name
audit-by-letter = By the link of a letter
audit-by-operator = Operator
audit-by-worker = The service itself
audit-about = About: { $name }
audit-of-year = Year { $year }

audit-thing-round = Round
audit-thing-response = A municipality’s answers as a whole
audit-thing-answer = Single answers
audit-thing-review = Questions about answers
audit-thing-call = Calls
audit-thing-release = Releases
audit-thing-second_person = Rule of two people
audit-thing-contact = The region's contacts
audit-thing-import = Imports
audit-thing-letter = Letters
audit-thing-api_client = API keys
audit-thing-consent = Contact person’s consent
audit-thing-member = Members and roles
audit-thing-person = Personal details
audit-thing-session = Sign-ins
audit-thing-second_factor = Second factor
audit-thing-questionnaire = Questionnaires
audit-thing-audit = Audit log

audit-round-create = Created the round
audit-round-edit = { $subject ->
    [times] Changed the times of the round
   *[other] Changed the questions of the round
  }
audit-round-add-municipality = Added the municipality to the round
audit-round-remove-municipality = Removed the municipality from the round
audit-round-open = Opened the round
audit-round-close = Closed the round
audit-round-delete = Removed the round

audit-response-submit = Submitted the municipality’s answers
audit-response-take-back = Took the answers back
audit-response-return = Returned the answers to be completed
audit-response-approve = Approved the answers
audit-response-reopen = Reopened the answers
audit-response-confirm = Confirmed the answers told on the telephone
audit-response-import = Imported the municipality’s answers from a file

audit-answer-save = { $subject ->
    [telephone] Typed an answer on the telephone
    [carried_over] Kept the answer of the year before
   *[other] Saved an answer
  }
audit-answer-correct = Corrected the answer on the municipality’s behalf
audit-answer-check-evidence = Marked the answer’s link as checked
audit-answer-uncheck-evidence = Removed the mark of a checked link

audit-review-ask = Asked the municipality about the answer
audit-review-answer = Answered the region’s question
audit-review-settle = Settled the question

audit-call-begin = Began the telephone interview
audit-call-end = { $subject ->
    [finished] Finished the telephone interview and sent the summary
    [taken_over] Took over the telephone interview
    [ran_out] The time of the telephone interview ran out
   *[other] Stopped the telephone interview
  }
audit-call-log = { $subject ->
    [answered] Called the municipality: answered
    [no_answer] Called the municipality: no answer
    [call_back] Called the municipality: agreed to call back
   *[refused] Called the municipality: it does not answer this year
  }

audit-release-judge-harmless = Judged { $subject } places that might be personal data fit to be published
audit-release-publish = Published the results { $subject }
audit-release-confirm = Confirmed the release { $subject }
audit-release-cancel = Cancelled the release { $subject }
audit-release-withdraw = Withdrew the release { $subject }

audit-second-person-ask = Introduced the rule of two people
audit-second-person-lift = Lifted the rule of two people

audit-contact-add = Added a contact in the municipality
audit-contact-edit = Changed a contact in the municipality
audit-contact-remove = Removed a contact in the municipality

audit-import-map = Saved what the columns of tables mean
audit-import-store = Imported the answers of an earlier year ({ $subject } answers)
audit-import-undo = Undid the import of an earlier year ({ $subject } answers)

audit-letter-write = Changed the { $language ->
    [fi] Finnish
    [sv] Swedish
   *[en] English
  } text of the { $subject ->
    [invitation] invitation
    [reminder] reminder
   *[results_out] letter that results are out
  }
audit-letter-plan = { $subject ->
    [invitation] Planned the invitations
    [reminder] Planned the reminders
   *[results_out] Planned the letters that results are out
  }
audit-letter-cancel = { $subject ->
    [invitation] Cancelled the planned invitations
    [reminder] Cancelled the planned reminders
   *[results_out] Cancelled the planned letters that results are out
  }
audit-letter-settle = Decided whether a letter goes out or has arrived

audit-api-client-add = Made the API key …{ $subject }
audit-api-client-end = Ended the API key …{ $subject }

audit-consent-ask = Asked for the contact person’s consent
audit-consent-give = The contact person consented
audit-consent-refuse = The contact person did not consent
audit-consent-withdraw = The contact person withdrew consent

audit-member-add = { $subject ->
    [respondent] Gave the role: respondent
    [lead] Gave the role: lead
    [coordinator] Gave the role: coordinator
    [auditor] Gave the role: auditor
   *[admin] Gave the role: national admin
  }
audit-member-invite-again = Sent the invitation again
audit-member-remove = { $subject ->
    [respondent] Ended the role: respondent
    [lead] Ended the role: lead
    [coordinator] Ended the role: coordinator
    [auditor] Ended the role: auditor
   *[admin] Ended the role: national admin
  }

audit-person-edit = Changed personal details
audit-person-link-account = Linked an account of the organisation
audit-person-unlink-account = Unlinked an account of the organisation
audit-person-forget = Removed the person’s details

audit-session-begin = { $subject ->
    [letter] Signed in by a letter to the mailbox
    [passkey] Signed in with a passkey
    [password_and_code] Signed in with password and code
    [recovery_code] Signed in with a recovery code
    [oidc] Signed in with an account of the organisation
    [oidc_two_factor] Signed in with an account of the organisation and its two-step verification
   *[other] Signed in by a sign-in link
  }
audit-session-end = The sign-in was ended

audit-second-factor-add = { $subject ->
    [passkey] Added a passkey
   *[app] Added a password and an authenticator app
  }
audit-second-factor-remove = { $subject ->
    [passkey] Removed a passkey
   *[app] Removed the password and authenticator app
  }
audit-second-factor-use-recovery-code = Used a recovery code

audit-questionnaire-store = Stored the questionnaire { $subject }

audit-audit-export = Downloaded the audit log ({ $subject } entries)

### The respondents' pages: list, form, submitting.

form-title = Answering the survey
form-page-title = { $page } – Järjestöpositiivisuuden kuntatutka
form-booting = The page is being fetched. If nothing happens, reload it.
form-loading = Loading…
form-failed-title = The information could not be fetched
form-failed = Something is wrong in the service. Try again in a moment.
form-unreachable = The service cannot be reached. Check your network connection and try again.
form-try-again = Try again
form-sign-in = Sign in

form-list-title = My surveys
form-list-empty = You have no municipality to answer for. If you should be answering the survey, contact the coordinator of the region.
form-list-item = { $name } { $year }
form-last-saved = Last saved { $when }
form-to-desk = Go to the coordinator’s desk
form-people = Respondents and sections

form-state-not-started = Not started
form-state-unanswered = Not answered
form-state-draft = Draft
form-state-submitted = Submitted
form-state-returned = Returned for completion
form-state-approved = Checked
form-round-draft = In preparation
form-round-open = Open
form-round-closed = Closed
form-round-published = Published

form-round-is = Survey:
form-response-is = Response:

form-survey-of = survey { $year }
form-open-until = open until { $when }
form-progress = { $answered }/{ $asked } core questions answered
form-core-questions = core questions
form-minutes-left = about { $minutes } min left
form-start-page = Start page
form-blank-form = Print a blank form
form-sections = Parts of the survey
form-section-of = Part { $number }/{ $count }: { $name }
form-handed = This part is answered by:
form-you = you
form-by-day = due { $due }
form-handed-mine = Parts handed to you:
form-overview = Review and submit
form-overview-title = { $municipality } { $year }
form-definition-title = What is meant by an NGO?
form-start = Start: { $section }
form-resume = Go on where you left off: { $section }
form-before-starting = Before you start
form-go-on = Go on answering
form-guide-time = Answering takes about { $minutes } minutes. You can stop and go on at any time: the answers save themselves.
form-guide-earlier = The municipality’s earlier answers are shown beside the questions. Where nothing has changed, choose “Unchanged”.
form-guide-core = Core questions are answered before submitting. The other questions are voluntary.
form-guide-unknown = If neither you nor a colleague knows the answer, choose “Don’t know”.
form-previous = Previous
form-next = Next: { $name }

form-optional = (optional)
form-why = Why is this asked?
form-choose-all = Choose all that apply.
form-tag-not-public = Not published
form-not-public = The answer is not published.
form-needs-consent = The answer is published only with the consent of the person it names or who gave it.
form-estimate = Estimate
form-dont-know = Don’t know
form-clear = Clear the answer
form-amount-euros = Sum in euros
form-amount-number = Number
form-unreadable-euros = Write the sum in digits, for example 12 500 or 12 500.50.
form-unreadable-number = Write the number in digits, for example 12.
form-fault-is-kept = What you wrote is saved. Correct it before submitting.

form-earlier-year = The answer in { $year }
form-earlier-year-about = The answer in { $year } (for { $about })
form-earlier-who = { $who }, { $when }
form-per-inhabitant = { $amount } per inhabitant
form-unchanged = Unchanged
form-unchanged-page = { $count ->
    [one] Unchanged: give the 1 unanswered question on this page the same answer as last time
   *[other] Unchanged: give the { $count } unanswered questions on this page the same answers as last time
  }
form-carried = { $count ->
    [one] 1 answer was carried over. Check it.
   *[other] { $count } answers were carried over. Check them.
  }
form-undo = Undo
form-reworded = The question has been reworded; its meaning is the same
form-meaning-changed = The meaning of the question has changed, so the earlier answer cannot be carried over.
form-old-wording = The question in { $year }

form-warning = Please check:
form-warning-related = See also:
form-warning-settled = A comment has been given.
form-comment-why = Tell briefly why

form-consent-needs-email = The details are not published without the person’s consent. Add a work email so that consent can be asked for.
form-consent-not-asked = Consent to publish has not been asked for yet. The request goes out at the latest when the answers are submitted.
form-consent-asked = Consent was asked for on { $day }. The details are not published before the person has consented.
form-consent-given = The person consented on { $day }. Published: { $fields }. The consent is valid until { $until }.
form-consent-refused = The person has not consented to publishing ({ $day }). The details are not published.
form-consent-withdrawn = The person withdrew the consent on { $day }. The details are not published.
form-consent-expired = The consent expired on { $day }. The details are not published unless it is renewed.
form-consent-ask = Send the request for consent now
form-consent-ask-again = Send the request again
form-characters-left = { $left ->
    [one] 1 character left
   *[other] { $left } characters left
  }
form-contact-name = Name
form-contact-title = Job title
form-contact-email = Work email
form-contact-phone = Work phone
form-add-comment = Add a comment or a link
form-add-evidence = Add a link as evidence
form-comment-label = Comment
form-comment-other = Which?
form-comment-is-public = The comment may be published with the answer. Leave personal data out of it.
form-evidence-label = Link as evidence, for example to the municipality’s website
form-no-answer = No answer

form-saved-at = Saved at { $time }
form-saved-on = Saved { $when }
form-to-mend = { $count ->
    [one] 1 item needs correcting.
   *[other] { $count } items need correcting.
  }
form-to-choose = { $count ->
    [one] 1 question has been answered twice. Choose which answer stays.
   *[other] { $count } questions have been answered twice. Choose which answers stay.
  }
form-waiting = { $count ->
    [one] 1 answer is waiting for a connection. It is safe on this device.
   *[other] { $count } answers are waiting for a connection. They are safe on this device.
  }
form-waiting-for-sign-in = { $count ->
    [one] 1 answer waits for you to sign in. It is kept on this device.
   *[other] { $count } answers wait for you to sign in. They are kept on this device.
  }
form-unsaved = { $count ->
    [one] 1 answer is not saved yet. We keep trying. Do not close the page.
   *[other] { $count } answers are not saved yet. We keep trying. Do not close the page.
  }
form-refused = { $count ->
    [one] 1 answer was not saved. It is on this device only.
   *[other] { $count } answers were not saved. They are on this device only.
  }
form-refused-kept = { $count ->
    [one] 1 answer is on this device only. Copy it.
   *[other] { $count } answers are on this device only. Copy them.
  }
form-copy-answers = Copy the answers
form-copied = The answers have been copied.
form-copy-by-hand = Copy the answers from here:
form-left-here = { $count ->
    [one] 1 answer could not be saved yet. It is safe on this device.
   *[other] { $count } answers could not be saved yet. They are safe on this device.
  }
form-sign-out-title = { $count ->
    [one] 1 answer has not been saved
   *[other] { $count } answers have not been saved
  }
form-sign-out-explained = { $count ->
    [one] If you sign out now, the answer is removed from this device.
   *[other] If you sign out now, the answers are removed from this device.
  }
form-sign-out-stay = Keep answering
form-sign-out-anyway = Sign out anyway
form-answer-waits = Not saved yet
form-signed-out = Your session has ended.
form-signed-out-nothing-lost = Your answers are still on this page. Sign in again in another tab, and saving goes on by itself.
form-sign-in-new-tab = Sign in (opens in a new tab)
form-save-again = Save now
form-some-unsaved = Some answers are not saved yet, so the survey was not submitted. Check your network connection and try again.
form-somebody = another respondent

form-conflict-title = This has been answered twice.
form-conflict-explained = { $who } saved another answer { $when }. Choose which one stays.
form-conflict-mine = Your answer
form-conflict-theirs = The other answer: { $who }
form-conflict-keep-mine = Keep my answer
form-conflict-keep-theirs = Keep the other answer

form-cannot-submit = { $count ->
    [one] The survey cannot be submitted yet: 1 item is missing or needs correcting
   *[other] The survey cannot be submitted yet: { $count } items are missing or need correcting
  }
form-receipt-submitted = The answers have been submitted
form-receipt-approved = The answers have been checked
form-submitted-at = Submitted { $when }
form-submitted-by = Submitted { $when } by { $who }
form-print-receipt = Print the receipt
form-print-answers = Print the answers
form-receipt-next = The coordinator checks the answers. If something has to be completed, they are returned to you.
form-receipt-approved-next = The coordinator has approved the answers. They are published when the results of the whole region are published.
form-receipt-published = The answers have been published.
form-see-published = See the published results of the municipality
form-take-back = Take back for correction
form-closed = The survey round is closed, so the answers can no longer be changed. If necessary, contact the coordinator of the region.
form-returned-title = The coordinator asks you to complete your answers
form-reopened-title = The coordinator has reopened the answers. You can answer until { $until }.

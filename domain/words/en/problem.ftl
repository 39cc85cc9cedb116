### What went wrong and what can be done about it.

problem-bad-request-title = The request cannot be handled
problem-bad-request = There is a fault in the address at { $reason }. Check the address.
problem-unreadable-address-title = The address cannot be read
problem-unreadable-address = The address has characters that cannot be read. Check it, or start from the front page.
problem-unknown-parameter-title = Unknown parameter in the address
problem-unknown-parameter = The address has a parameter that this service does not know: { $name }. Remove it and try again.
problem-too-many-to-compare-title = The comparison has room for fewer municipalities
problem-too-many-to-compare = Compare at most { $most } municipalities at a time. Take municipalities out of the address or begin again.
problem-example-and-real-title = These are not compared
problem-example-and-real = Some of the municipalities are example data with invented answers. Examples and real answers are not compared with each other.
problem-malformed-body-title = The content cannot be read
problem-malformed-body = The content of the request is not valid JSON.
body-name-twice = The request has the same field twice: { $what }.
body-name-forbidden = The request has a field that cannot be used: { $what }.
body-too-deep = The request has too many levels inside one another. There may be at most { $what }.
problem-not-signed-in-title = Sign in
problem-not-signed-in = Your session has ended or you are not signed in. Sign in and try again.
problem-forbidden-title = You may not do this
problem-forbidden = Your role does not allow this at the moment. If in doubt, ask the coordinator of the region.
problem-second-factor-needed-title = Confirm your sign-in
problem-second-factor-needed = This needs two-step verification. Open the coordinator’s desk and confirm your sign-in.
problem-passkey-not-accepted-title = The passkey will not do
problem-passkey-not-accepted = The passkey was not recognised, or the request has expired. Try again.
problem-foreign-origin-title = The request came from another site
problem-foreign-origin = The request came from another site, so nothing was done. Open the service at its own address.
problem-call-needed-title = No call is open
problem-call-needed = The municipality’s draft can be read and filled in during an open call only. Start the call and go on where you left off.
problem-not-found-title = Page not found
problem-not-found = There is nothing at this address. It may be mistyped, or the page may have been removed.
problem-no-results-title = No results have been published
problem-no-results = No results have been published for { $what }.
problem-response-not-found-title = The survey was not found
problem-response-not-found = There is no such survey, or you no longer answer for this municipality. The answers can therefore be neither opened nor saved. Ask the municipality's lead or the coordinator of the region.
problem-step-not-possible-title = Not possible at this stage
problem-step-not-possible = The state is now { $state ->
    [draft] draft
    [open] open
    [closed] closed
    [published] published
    [not_started] not started
    [submitted] submitted
    [returned] returned for completion
    [approved] approved
   *[other] { $state }
  }, and this cannot be done from there. Reload the page.
problem-question-open-title = This answer already has an open question
problem-question-open = The municipality has not answered the previous question yet, or the question has not been marked as settled.
problem-questions-open-title = Questions are still open
problem-questions-open = { $count ->
    [one] 1 question to the municipality is not settled. Mark it as settled before you approve the answers.
   *[other] { $count } questions to the municipality are not settled. Mark them as settled before you approve the answers.
  }
problem-question-step-too-late-title = This can no longer be done
problem-question-step-too-late = The question or the answers have moved on. Reload the page.
problem-response-changed-title = The answers have changed
problem-response-changed = The municipality has changed its answers since you opened them. Reload the page and review the changes.
problem-already-lead-title = They are already in charge
problem-already-lead = They are already a person in charge in the municipality. Put somebody else in charge first if they are to become a respondent.
problem-last-lead-title = The municipality needs a person in charge
problem-last-lead = You are the only person in charge in the municipality. Hand that over to somebody else first. They can then remove you.
problem-invited-recently-title = The invitation has already been sent
problem-invited-recently = An invitation was sent to this address less than an hour ago. Ask your colleague to look in the spam folder too. You can send it again in an hour.
problem-section-not-held-title = Nobody has the section
problem-section-not-held = The section is no longer handed to anybody. Reload the page.
problem-nothing-to-confirm-title = There is nothing to confirm
problem-nothing-to-confirm = The answers given by telephone have been confirmed already. Reload the page.
problem-consent-needs-email-title = The e-mail address is missing
problem-consent-needs-email = The contact person has no e-mail address in the answer, so consent cannot be asked for. Add the address and try again.
problem-consent-given-already-title = Consent has been given already
problem-consent-given-already = The contact person has already consented to these details. No new message is needed.
problem-consent-asked-recently-title = A message has been sent already
problem-consent-asked-recently = This contact person was asked for consent less than an hour ago. Ask them to look in the junk mail too. You can send a new message in an hour.
problem-nothing-to-publish-title = There is nothing to publish
problem-nothing-to-publish = No municipality's answers have been approved, so there is nothing to publish.
problem-unreviewed-responses-title = Not all answers have been reviewed
problem-unreviewed-responses = { $count ->
    [one] One municipality has submitted answers that have not been reviewed. Approve them before publishing.
   *[other] { $count } municipalities have submitted answers that have not been reviewed. Approve them before publishing.
  }
problem-preview-outdated-title = The preview is out of date
problem-preview-outdated = Answers or releases have changed since you opened the preview. Nothing was published. Reload the page and check what will become public.
problem-release-waiting-title = The previous release is still waiting
problem-release-waiting = This round already has a release that waits for confirmation or for its moment. Cancel it first if you want to publish something else.
problem-release-step-too-late-title = The state of the release has changed
problem-release-step-too-late = Somebody was quicker, or its moment has passed. Reload the page to see how things stand now.
problem-another-person-confirms-title = Another person must confirm the release
problem-another-person-confirms = You made this release yourself. Ask another coordinator or the administrator to confirm it.
problem-personal-data-shown-title = The texts to be published hold personal data
problem-personal-data-shown = { $count ->
    [one] One text seems to hold personal data. Nothing was published. Remove it from the answer, or mark that it is no personal data.
   *[other] Texts seem to hold personal data in { $count } places. Nothing was published. Remove them from the answers, or mark those that are no personal data.
  }
problem-personal-data-written-title = The text holds personal data
problem-personal-data-written = Everybody can read this text. Remove the personal data from it: { $matches }
problem-embargo-moment-title = Choose another moment
problem-embargo-moment = The moment is not possible.
embargo-moment-past = The moment has passed already. Choose a later one, or publish at once.
embargo-moment-too-far = The moment is too far away. It may be at most { $days } days ahead.
problem-release-withdrawn-title = The release has been withdrawn
problem-release-withdrawn = Release { $release } has been withdrawn. Reason: { $reason }
problem-round-not-open-title = The survey cannot be answered now
problem-round-not-open = The survey round is not open, so the answer was not saved. Copy your answer and contact the coordinator of the region.
problem-answer-changed-title = The answer has changed
problem-answer-changed = Somebody else has changed this answer since you opened it. Choose which answer stays.
problem-too-large-title = The request is too large
problem-too-large = The content sent is too large. Shorten it.
problem-unsupported-media-type-title = The format of the content is not supported
problem-unsupported-media-type = Send the content as JSON (Content-Type: application/json).
problem-invalid-input-title = There is a fault in the data
problem-invalid-input = { $path } is not valid: { $reason }
problem-invalid-answer-title = The answer is not valid
problem-invalid-answer = The answer does not fit this question.
problem-response-incomplete-title = The response is not complete
problem-response-incomplete = { $count ->
    [0] { "" }
    [one] One core question has no answer yet. Answer it or choose “Don't know”.{ " " }
   *[other] { $count } core questions have no answer yet. Answer them or choose “Don't know”.{ " " }
  }{ $unfinished ->
    [0] Then submit.
    [one] One answer is unfinished. Correct or clear it, then submit.
   *[other] { $unfinished } answers are unfinished. Correct or clear them, then submit.
  }
problem-key-reused-title = The key of the request has been used
problem-key-reused = Another request has been sent with the same Idempotency-Key. Use a new one.
problem-note-needed-title = A correction needs a note
problem-note-needed = The round has been published. Write a public note that says what the correction changes.
problem-reopen-moment-title = Choose another moment
problem-reopen-moment = The moment is not possible.
reopen-moment-past = The moment has passed already. Choose a later one.
reopen-moment-too-far = The moment is too far away. It may be at most { $days } days ahead.
problem-call-back-moment-title = Choose another time
problem-call-back-moment = The time to call is not possible.
call-back-moment-past = The time to call has passed already. Choose a later one.
call-back-moment-too-far = The time to call is too far away. It may be at most { $days } days ahead.
call-back-moment-needed = Choose the day and the time at which you call again.
call-back-moment-refused = No time is agreed with a municipality that has declined.
problem-import-year-title = The year cannot be imported
problem-import-year = The year { $year } cannot be imported. Choose an earlier one of which the regions of the municipalities are known.
problem-import-faulty-title = The table has faults
problem-import-faulty = The table has { $count ->
    [one] a fault
   *[other] { $count } faults
  }, so nothing was stored. Correct the table and choose the file again.
problem-import-outdated-title = The data have changed
problem-import-outdated = Something else than was shown would be stored. Look at the preview again.
problem-import-undone-title = The import has been undone
problem-import-undone = The import has been undone already, and nothing is left of it.
problem-import-published-title = The import can no longer be undone
problem-import-published = The imported answers stand in a release, and what is published cannot be removed. If need be, withdraw the release and correct single answers.
problem-import-worked-on-title = The import can no longer be undone
problem-import-worked-on = The imported answers have been changed, or opened for the municipality to complete. Correct single answers.
problem-version-needed-title = The version of the answer is missing
problem-version-needed = Send the headers If-Match (the version you have seen, "0" if there is no answer) and Idempotency-Key (a UUID).
problem-too-many-requests-title = Too many attempts
problem-too-many-requests = There have been too many attempts. Wait a moment and try again.
problem-unexpected-title = Something is wrong in the service
problem-unexpected = Something unexpected went wrong in the service. Try again in a moment.
problem-not-ready-title = The service is not ready yet
problem-not-ready = The service is starting, or the database cannot be reached. Try again in a moment.

answer-no-estimate = This answer cannot be marked as an estimate.
answer-given-twice = The request has both a finished and an unfinished answer. Send only one of them.
answer-not-as-earlier = The answer cannot be marked as unchanged: it is not the same as before, or the question cannot be compared with the earlier one. Check the answer and save it again.

input-invalid_type = the value is missing or of the wrong type.
input-unrecognized_keys = there is a field that this service does not know.
input-too_big = the value is too great or too long.
input-too_small = the value is too small, too short or empty.
input-invalid_format = the value has the wrong format.
input-invalid_value = the value is none of those allowed.
input-invalid_union = the value has none of the allowed forms.
input-invalid = the value is not valid.
problem-script-needed = This part of the service needs JavaScript. Allow it in your browser and reload the page. Published results can be read without it.

### The coordinator's desk: rounds, where the municipalities stand, review and publication.

desk-title = The coordinator’s desk
desk-list-title = Survey rounds
desk-list-empty = You have no region to coordinate.
desk-to-answering = Go to my surveys
desk-opens = Opens { $when }
desk-closes = Closes { $when }
desk-no-municipalities = There are no municipalities in the round yet.

desk-table-caption = The municipalities of the round and where their answers stand
desk-municipality = Municipality
desk-state = State
desk-core-answers = Core questions
desk-submitted = Submitted
desk-actions = Actions
desk-not-yet = not yet

desk-open = Open the round
desk-round-links = Pages of the round
desk-details = Details of the round
desk-contacts = Contacts
desk-letters = Letters
desk-import = Import earlier years
desk-api-clients = API keys
desk-log = Audit log
desk-create-next = Create the round of { $year }
desk-close = Close the round
desk-close-title = Close the round?
desk-close-explained = A closed round cannot be opened again. Municipalities can no longer answer, and answers can no longer be returned for completion. Submitted answers can still be reviewed, and the answers of a single municipality can be reopened if need be.
desk-publish = Publish the results
desk-publish-none-approved = The results can be published once the answers of at least one municipality have been checked.
desk-publish-review-first = The results can be published once all submitted answers have been checked. Not checked yet: { $names }.
desk-publish-correction = Publish a correction
desk-releases = Releases
desk-release-waits = Release { $release } is waiting.
desk-to-publishing = Go to publishing
desk-see-published = See the published results

desk-approve = Approve
desk-return = Return for completion
desk-return-title = Return the answers for completion?
desk-return-explained = The municipality can change its answers again while the round is open, and submit them anew.
desk-return-note = What has to be completed?
desk-return-note-help = The respondents of the municipality see this message.
desk-returned-with = Message to the municipality when returning
desk-note-needed = Write something here first.
desk-cancel = Cancel
desk-still-a-draft = The municipality is still answering. Its answers appear here once it has submitted them.
desk-not-started = The municipality has not started answering yet.

desk-odd-without-comment = Odd, no comment:
desk-odd-commented = Odd, the municipality has commented:
desk-earlier = In the survey of { $year }: { $answer }
desk-earlier-same = The same answer as in the survey of { $year }
desk-earlier-otherwise = In the survey of { $year }, where the question was another one: { $answer }
desk-carried-over = Unchanged since { $year }

desk-reopen = Reopen the answers
desk-reopen-again = Change the deadline
desk-reopen-title = { $municipality }: reopen the answers?
desk-reopen-again-title = { $municipality }: change the deadline?
desk-reopen-letter = The lead of the municipality gets a letter by e-mail with the reason and the deadline.
desk-reopen-answering = The municipality can change its answers and submit them until the deadline, and not after it.
desk-reopen-goes-back = The answers go back to the municipality. Once it has submitted them, review and approve them anew.
desk-reopen-unpublished = The results cannot be published while the answers are open.
desk-reopen-published = The published results do not change. The new answers become public only when you publish a correction.
desk-reopen-reason = Reason
desk-reopen-reason-help = Tell the municipality what has to be corrected or completed. The reason stands in the letter and on the form.
desk-reopen-day = Last day
desk-reopen-time = Time
desk-reopen-moment = Deadline: { $weekday } { $moment } Finnish time
desk-reopen-faults = { $count ->
    [one] Correct 1 thing
   *[other] Correct { $count } things
  }
desk-reopen-reason-needed = Write a reason.
desk-reopen-day-needed = Choose the last day.
desk-reopen-time-needed = Choose a time.
desk-reopened = Reopened until { $until }

desk-calls = Calls to make
desk-telephone = Phone interview
desk-to-confirm = Waits for the municipality to confirm
desk-told = By telephone, { $when }: answered by { $who }, written down by { $typist }

desk-done-open = The round has been opened.
desk-done-close = The round has been closed.
desk-done-approve = The answers have been approved.
desk-done-return = The answers have been returned to the municipality.
desk-done-reopen = The answers have been reopened. The municipality can answer until { $until }.

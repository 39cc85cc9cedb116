### The coordinator's desk: rounds, where the municipalities stand, review and publication.

desk-title = The coordinator’s desk
desk-list-title = Survey rounds
desk-list-empty = You have no region to coordinate.
desk-to-answering = Go to my surveys
desk-opens = Opens { $when }
desk-closes = Closes { $when }
desk-handed-over = Submitted
desk-approved = Checked
desk-no-municipalities = There are no municipalities in the round yet.

desk-table-caption = The municipalities of the round and where their answers stand
desk-municipality = Municipality
desk-state = State
desk-core-answers = Core questions
desk-saved = Saved
desk-submitted = Submitted
desk-actions = Actions
desk-not-yet = not yet

desk-open = Open the round
desk-close = Close the round
desk-close-title = Close the round?
desk-close-explained = A closed round cannot be opened again. Municipalities can no longer answer, and answers can no longer be returned for completion. Submitted answers can still be reviewed.
desk-publish = Publish the results
desk-publish-title = Publish the results?
desk-publish-what = Checked municipalities: { $approved }/{ $municipalities }. The public answers and scores of the checked municipalities and the key figures of the region become visible to everyone.
desk-publish-unanswered = { $count ->
    [one] This municipality has not submitted any answers. It is shown as “did not answer”:
   *[other] These { $count } municipalities have not submitted any answers. They are shown as “did not answer”:
  }
desk-publish-none-approved = The results can be published once the answers of at least one municipality have been checked.
desk-publish-review-first = The results can be published once all submitted answers have been checked. Not checked yet: { $names }.
desk-publish-frozen = Publishing cannot be undone. A mistake can be corrected with a new release that says what has changed.
desk-publish-correction = Publish a correction
desk-correction-title = Publish the correction?
desk-correction-note = What does the correction change?
desk-correction-note-help = The explanation is shown to everyone in the list of releases.
desk-releases = Releases
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

desk-done-open = The round has been opened.
desk-done-close = The round has been closed.
desk-done-publish = The results have been published.
desk-done-approve = The answers have been approved.
desk-done-return = The answers have been returned to the municipality.

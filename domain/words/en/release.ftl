### The pages of a release: the mark of a preview, what a release changed, and the tombstone of a withdrawn one.

release-note-to-come = (The note of the correction is written when it is published.)
release-preview-title = Preview
release-preview-banner = This page has not been published. This is how everybody would see it if the results were published now.
release-preview-waiting = This page has not been published yet. This is how everybody will see it once the waiting release is public.
release-preview-back = Back to publishing
release-title = { $region } { $year }: release { $name }
release-published = Published on { $day }. { $answered }/{ $municipalities } municipalities answered.
release-replaced = A corrected version has been published since:
release-results = Results: { $region } { $year }
release-changes = What changed against release { $release }
release-no-changes = The results did not change.
release-what = What changed
release-before = Before
release-after = Now
release-total = Total score
release-score = Score: { $dimension }
release-no-score = no score
release-status-answered = answered
release-status-did_not_answer = did not answer
release-status-absent = not in it
release-changes-in-log = Changed: { $municipalities ->
    [0] no results
    [one] the results of one municipality
   *[other] the results of { $municipalities } municipalities
  }, answers { $answers }, scores { $scores }.
release-withdrawn-in-log = Withdrawn on { $day }. Reason: { $reason }
release-feed-withdrawn = { $region }: release { $name } has been withdrawn
release-tombstone-title = { $region } { $year }: release { $name } has been withdrawn
release-tombstone-lead = The organisation that runs the survey withdrew this release on { $day }. It had been published on { $published }. Its pages and files can no longer be read.
release-tombstone-why = Why was it withdrawn?
release-tombstone-now = What holds now?
release-tombstone-nothing = No results of { $region } { $year } are published at the moment.
release-tombstone-holds = Release { $name } holds now.
release-tombstone-log = All releases

### Publishing at the coordinator's desk: preview, moment, confirmation and withdrawal.

publishing-title = Publish: { $round }
publishing-step-see = 1. See what will be public (release { $release })
publishing-step-differences = 2. Check what changes
publishing-step-personal-data = 3. Check personal data
publishing-step-publish = 4. Publish
publishing-answered = { $answered }/{ $municipalities } municipalities answered. Their public answers, their scores and the indicators of the region will be there for everybody to see.
publishing-silent = { $count ->
    [one] One municipality will be shown as not having answered
   *[other] { $count } municipalities will be shown as not having answered
  }
publishing-open-pages = Here are the pages and files exactly as they will be published. Only you and the other coordinators of the region see them.
publishing-region-page = Page of the region
publishing-file = Open data,
publishing-municipality-pages = Pages of the municipalities
publishing-question-pages = Pages of the questions
publishing-first = This is the first release of the round.
publishing-no-differences = Readers would see the same as in release { $release }. Nothing changes.
publishing-differences = Against release { $release }, { $municipalities ->
    [one] the results of one municipality change
   *[other] the results of { $municipalities } municipalities change
  }: answers { $answers }, scores { $scores }.
publishing-difference-of = { $name }: answers { $answers }, scores { $scores }
publishing-what = What changes
publishing-before = Before
publishing-after = After
publishing-total = Total score
publishing-score = Score: { $dimension }
publishing-no-score = no score
publishing-not-there = not in it
publishing-status-answered = answered
publishing-status-did_not_answer = did not answer
publishing-status-absent = not in it
publishing-missing-not_asked = not asked
publishing-missing-not_answered = not answered
publishing-missing-dont_know = don’t know
publishing-missing-not_applicable = does not apply
publishing-missing-withheld = not published without consent
publishing-no-personal-data = No identity codes, e-mail addresses or telephone numbers were found in the texts to be published.
publishing-personal-data = { $count ->
    [one] One place in the texts to be published looks like personal data. Ask the municipality to correct its answer, or mark that it is no personal data.
   *[other] { $count } places in the texts to be published look like personal data. Ask the municipality to correct its answer, or mark those that are no personal data.
  }
publishing-kind-identity_code = identity code
publishing-kind-email = e-mail address
publishing-kind-phone = telephone number
publishing-place-answer = answer
publishing-place-comment = comment
publishing-never-harmless = An identity code cannot be published. It must be removed from the answer.
publishing-harmless = This is no personal data, for example the number of the municipality’s switchboard
publishing-contacts = { $count ->
    [one] One contact person is shown with their own consent
   *[other] { $count } contact people are shown with their own consent
  }
publishing-when = When will the results be public?
publishing-at-once = At once
publishing-later = Later
publishing-day = Day
publishing-time = Time
publishing-moment = Public on { $weekday } { $moment } Finnish time
publishing-moment-needed = Choose a day and a time.
publishing-note = What does the correction change?
publishing-note-help = Everybody can read this in the list of releases. Write no personal data here.
publishing-note-needed = Write what the correction changes.
publishing-needs-second = In this region two people publish together: another person must confirm the release before it is public.
publishing-settle-first = { $count ->
    [one] Settle the personal data of step 3 first.
   *[other] Settle the personal data of step 3 first ({ $count }).
  }
publishing-publish = Publish
publishing-ask-title = Publish { $release }?
publishing-ask-now = The results will be there for everybody to see at once. What is published never changes, but a new release can correct a mistake.
publishing-ask-later = The content is frozen now and is public from the moment that you have chosen. Until then the release can be cancelled.
publishing-ask-second = The content is frozen now and is public once another person has confirmed it. Until then the release can be cancelled.
publishing-done-now = The results have been published.
publishing-done-later = The release waits for its moment.
publishing-done-second = The release waits for another person to confirm it.
publishing-done-confirm = Release { $release } has been confirmed.
publishing-done-cancel = Release { $release } has been cancelled.
publishing-done-withdraw = Release { $release } has been withdrawn.
publishing-done-ask = From now on two people always publish together in the region.
publishing-done-lift = One person can publish alone in the region again.
publishing-waiting-title = Release { $release } is waiting
publishing-waits-waiting = It will be public on { $moment } Finnish time.
publishing-waits-unconfirmed = It will be public once another person has confirmed it, { $moment } Finnish time at the earliest.
publishing-made-by = The release was made by { $name }.
publishing-another-confirms = You made the release yourself, so somebody else must confirm it.
publishing-confirm = Confirm the release
publishing-cancel = Cancel the release
publishing-ask-confirm = Confirm { $release }?
publishing-ask-confirm-explained = The results will be public at once, or at the chosen moment if it lies ahead.
publishing-ask-cancel = Cancel { $release }?
publishing-ask-cancel-explained = Nothing will be public. The same results can be published later as a new release.
publishing-releases = Releases
publishing-no-releases = The round has no releases yet.
publishing-standing-unconfirmed = waits for confirmation
publishing-standing-waiting = waits for its moment
publishing-standing-public = public
publishing-standing-replaced = replaced by a newer one
publishing-standing-withdrawn = withdrawn
publishing-standing-cancelled = cancelled
publishing-withdraw = Withdraw
publishing-withdrawn = Withdrawn { $moment }: { $reason }
publishing-ask-withdraw = Withdraw { $release }?
publishing-ask-withdraw-explained = The pages and files of the release disappear at once, and the previous release holds again. In their place stands when and why the release was withdrawn. This cannot be undone.
publishing-reason = Why is the release withdrawn?
publishing-reason-help = Everybody can read the reason. Write no personal data here.
publishing-second-title = Two people publish together
publishing-second-on = In use: nobody publishes the results of this region alone. Only the administrator can give this up.
publishing-second-off = Not in use: the coordinator can publish alone.
publishing-second-ask = Use this
publishing-second-lift = Give this up

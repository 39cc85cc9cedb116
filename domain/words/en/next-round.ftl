### A new round, the details of a round, its times and theme question.

problem-round-exists-title = The round exists already
problem-round-exists = { $region } already has a round of { $year }. Somebody created it before you. Open it from the list of rounds.
problem-plan-changed-title = The municipalities have changed
problem-plan-changed = The register of municipalities was updated after you opened the page. Reload the page and check the municipalities.
problem-no-theme-place-title = There is no place for a theme question
problem-no-theme-place = The questionnaire of the round has no place for a theme question.
problem-round-times-title = Check the times
problem-round-times = The times were not saved. Correct what is marked.
problem-theme-question-title = Check the theme question
problem-theme-question = The theme question was not saved. Correct what is marked.

round-moment-unreadable = Give a day and a time, or leave both empty.
round-moment-skipped = Clocks go forward that night, so there is no { $time }. The next time that exists is { $next }.
round-moment-twice = Clocks go back that night, so { $time } comes twice. Choose which one you mean.
round-moment-past = The time has passed already. Choose a later one.
round-moment-closes-first = The round cannot close before it opens. Choose a later time.
round-moment-has-opened = The round has been opened, so its opening time can no longer be changed.

theme-none = None of these
theme-unknown = Don't know
theme-text-missing = Write the text in this language too.
theme-text-too-long = The text is too long. It may have at most { $most } characters.
theme-text-braces = Only {"{year}"} or {"{previousYear}"} can stand in braces.
theme-text-year-missing = The year is marked in the other languages but not in this one. Add it here or remove it there.
theme-option-twice = The same option is already above.
theme-option-key-twice = The option is in the list twice. Remove one of them.
theme-options-few = There must be at least { $few } options.
theme-options-many = There may be at most { $most } options.

next-round-title = New round: { $region } { $year }
next-round-lead = The round of { $year } is made from the round of { $from }. Check it before you create it. The new round is a draft: municipalities see it only when you open it.
next-round-questionnaire = Questionnaire
next-round-questionnaire-same = { $id }, version { $version }. The same as in the round of { $from }, because there is no newer version.
next-round-questionnaire-newer = { $id }, version { $version }. The round of { $from } had version { $before }.
next-round-members = Municipalities
next-round-members-count = { $count ->
    [one] The round will have 1 municipality.
   *[other] The round will have { $count } municipalities.
  }
next-round-older-classification = Statistics Finland's classification of municipalities for { $year } is not in the register yet. The municipalities follow the classification of { $classified } and the mergers that are known. Once the register has been updated, you can bring the changes into the round as long as it is a draft.
next-round-no-changes = The municipalities are the same as in the previous round.
next-round-changes = What changes from the previous round
next-round-show-members = Show all municipalities
next-round-change-moved_here = { $municipality } joins: it has moved to this region. Its region before: { $region }.
next-round-change-formed = { $municipality } joins: it was formed by a merger of { $municipalities }.
next-round-change-added = { $municipality } joins: it belongs to the region but was not in the previous round.
next-round-change-merged = { $municipality } leaves: after a merger it is part of another municipality ({ $municipalities }). Its earlier answers stay in its own results.
next-round-change-moved_away = { $municipality } leaves: it has moved to another region ({ $region }). Its earlier answers stay in the results.
next-round-change-not_listed = { $municipality } leaves: the classification does not list it. Its earlier answers stay in the results.
next-round-people = Respondents
next-round-people-stay = Persons in charge and respondents go on in their own municipalities. They need no new invitation.
next-round-people-carried = The respondents of { $from } go on in the new municipality: { $to }.
next-round-people-invite = The respondents of { $from } do not move to { $to } by themselves. Invite those who are to answer there.
next-round-create = Create the round of { $year }
next-round-done = The round of { $year } has been created as a draft.

round-details-title = Details of the round: { $region } { $year }
round-details-to-board = State of the municipalities
round-details-open-explained = Once the round is open, its questions and municipalities no longer change. The closing time can still be changed.
round-details-membership-changed = The register of municipalities has changed since the round was created
round-details-membership-update = Update the municipalities of the round
round-details-membership-done = The municipalities of the round have been updated.

round-times-title = Opening and closing
round-times-help = Times are Finnish time. If you leave a time empty, you open or close the round yourself.
round-times-opens = Opens
round-times-closes = Closes
round-times-day = Day
round-times-time = Time
round-times-which = Which one?
round-times-first = the first time, summer time
round-times-second = the second time, winter time
round-times-save = Save the times
round-times-done = The times have been saved.
round-times-opened = The round is open. Only its closing time can be changed.

theme-title = Theme question
theme-explained = The theme question is asked in this round only. It gives no score and is not compared with other years.
theme-no-place = This questionnaire has no place for a theme question.
theme-none-yet = The round has no theme question.
theme-frozen = The round is open, so its theme question can no longer be changed.
theme-type = Way of answering
theme-type-single_choice = One option
theme-type-multiple_choice = One or more options
theme-type-text = Free text
theme-wording = Question
theme-wording-help = You can write {"{year}"} for the year: the year of the round will stand there.
theme-help = Help for the respondent (optional)
theme-options = Options
theme-option = Option { $number }
theme-option-add = Add an option
theme-option-remove = Remove option { $number }
theme-apart = Also offered
theme-save = Save the theme question
theme-remove = Remove the theme question
theme-start = Write a theme question
theme-done = The theme question has been saved.
theme-removed = The theme question has been removed.
theme-preview = This is how a respondent sees the question
theme-language-fi = in Finnish
theme-language-sv = in Swedish
theme-language-en = in English

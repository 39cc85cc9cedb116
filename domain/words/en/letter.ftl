### Letters that are sent from the queue. The sign-in letter and the request for consent have files of their own.

letter-greeting = Hello,
letter-example-subject = Example: { $subject }
letter-of-municipality = { $name }
letter-run-by = For more information, contact { $coordinators }.
letter-run-by-region = For more information, contact the association that runs the survey in your region.
letter-not-for-you-reply = If this message is not for you, please reply and tell who in the municipality takes care of the matter.
letter-not-for-you = If this message is not for you, you can delete it. The link opens nothing without signing in.
letter-not-for-you-public = If this message is not for you, you can delete it.
letter-sign-in = Sign in with the address { $email }. You will get a code by e-mail; no password is needed.

letter-invitation-subject = Invitation to Järjestöpositiivisuuden kuntatutka: { $name } { $year }
letter-invitation-lead = This message is addressed to whoever is in charge of co-operation with NGOs in { $of }. You have been invited as the municipality's lead in the survey Järjestöpositiivisuuden kuntatutka. The lead invites the colleagues who are needed and submits the municipality's answers.
letter-invitation-respondent = You have been invited to answer the survey Järjestöpositiivisuuden kuntatutka for { $of }.
letter-invitation-as-lead = You have been invited as the lead of { $of } in the survey Järjestöpositiivisuuden kuntatutka. The lead invites the colleagues who are needed and submits the municipality's answers.
letter-invitation-survey = Kuntatutka { $year } is a survey of how municipalities work together with NGOs. The results are published by municipality.
letter-invitation-until = Answers can be given until { $until }.
letter-invitation-minutes = Answering takes about { $minutes } minutes. You can stop and go on later: answers are saved by themselves.
letter-invitation-link =
    Go to the questionnaire:
    { $link }

letter-lead-handed-subject = You now lead the answering: { $name }
letter-lead-handed = { $who } has made you the lead of { $of } in the survey Järjestöpositiivisuuden kuntatutka.
letter-lead-handed-means = The lead invites the other respondents, can hand sections over to them and submits the municipality's answers. The answers given so far are all there.
letter-lead-handed-link =
    Go to the questionnaire:
    { $link }

letter-section-handed-subject = A section has been handed to you: { $section }, { $name }
letter-section-handed = { $who } asks you to answer the section “{ $section }” for { $of } in the survey Järjestöpositiivisuuden kuntatutka { $year }.
letter-section-handed-due = Please answer by { $day }.
letter-section-handed-note =
    { $who } writes:
    { $note }
letter-section-handed-link =
    Go to the section:
    { $link }

letter-receipt-subject = Answers received: { $name }, Järjestöpositiivisuuden kuntatutka { $year }
letter-receipt = We have received the answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year }. They were submitted by { $who } on { $when }.
letter-receipt-count = Core questions answered: { $answered } of { $asked }.
letter-receipt-link =
    Read or print the answers:
    { $link }
letter-receipt-take-back-until = The lead can take the answers back and mend them until { $until }.
letter-receipt-take-back = The lead can take the answers back and mend them while the survey is open.

letter-reopened-subject = The answers can still be changed: { $name } { $year }
letter-reopened = The coordinator has reopened the answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year }.
letter-reopened-reason = Reason: { $reason }
letter-reopened-until = The answers can be changed until { $until }. Please submit them again before that.
letter-reopened-link =
    Go to the questionnaire:
    { $link }

letter-returned-subject = Answers to complete in the municipality radar: { $name } { $year }
letter-returned = The coordinator has returned the answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year } to be completed.
letter-returned-note =
    The coordinator writes:
    { $note }
letter-returned-send-again = Once you have completed the answers, send them again.
letter-asked-subject = Questions about the answers in the municipality radar: { $name } { $year }
letter-asked = The coordinator has questions about the answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year }.
letter-corrected-subject = Corrected answers in the municipality radar: { $name } { $year }
letter-corrected = The coordinator has corrected answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year }. The corrections and the reasons for them stand with the answers.
letter-review-questions = { $count ->
    [one] 1 question waits for an answer. It stands in the form beside the answer it is about.
   *[other] { $count } questions wait for an answer. They stand in the form beside the answers they are about.
  }
letter-review-link =
    Go to the answers:
    { $link }

letter-reminder-subject = Answers missing: { $names }, Järjestöpositiivisuuden kuntatutka { $year }
letter-reminder = The answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year } have not been submitted yet.
letter-reminder-many = The answers of these municipalities to Järjestöpositiivisuuden kuntatutka { $year } have not been submitted yet: { $names }.
letter-reminder-go-on = What has been answered already is saved, so you can go on where you stopped. Answers can also be given by telephone.
letter-reminder-link =
    Go to the questionnaire:
    { $link }

letter-results-out-subject = The results of Järjestöpositiivisuuden kuntatutka { $year } are out
letter-results-out = The results of Järjestöpositiivisuuden kuntatutka { $year } have been published. Thank you for the answers!
letter-results-out-links =
    The results:
    { $links }
letter-results-out-region = The whole region
letter-results-out-use = The municipality's page shows the radar, the change from earlier years and every answer. The page can be passed on, and the figures can be downloaded as a table.

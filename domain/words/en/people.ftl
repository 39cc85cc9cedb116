### The people of a municipality: who they are, who has been handed which section, and one's own details.

people-title = Respondents: { $municipality }
people-back = Back to the survey: { $municipality } { $year }
people-list = The municipality’s respondents
people-none = The municipality has no respondents yet.
people-role-lead = Person in charge
people-role-respondent = Respondent
people-you = you
people-invited-by = Invited by { $who } on { $day }
people-since = Here since { $day }
people-last-seen = Last here on { $day }
people-never-seen = Has not signed in yet
people-invite-again = Send the invitation again
people-hand-lead = Put in charge
people-remove = Remove
people-for-whom = { $what }: { $who }
people-hand-lead-title = Put { $who } in charge?
people-hand-lead-yours = The person in charge submits the municipality’s answers and invites the other respondents. You hand this over and go on as a respondent.
people-hand-lead-region = The person in charge submits the municipality’s answers and invites the other respondents. Whoever is in charge now goes on as a respondent.
people-remove-title = Remove { $who } from the respondents?
people-remove-explained = They will no longer see the municipality’s survey, and the sections handed to them become free. The answers they have given stay.
people-remove-yourself-title = Leave the municipality’s respondents?
people-remove-yourself = You will no longer see the municipality’s survey, and the sections handed to you become free. The answers you have given stay.

people-invite = Invite a colleague
people-invite-explained = Your colleague gets an invitation by e-mail with a link to the sign-in page.
people-invite-lead = Invite the person in charge
people-invite-lead-explained = The person in charge invites the other respondents and submits the municipality’s answers. The invitation comes by e-mail with a link to the sign-in page.
people-invite-by-hand = This service sends no e-mail, so the invitation does not go out by itself. Please tell about it yourself. The sign-in link comes from the operator of the service.
people-email = Work e-mail
people-name = Name
people-optional = (optional)
people-language = Language of the message
people-language-fi = Finnish
people-language-sv = Swedish
people-language-en = English
people-role = Role
people-role-lead-help = Can invite others, hand over sections and submit the answers.
people-role-respondent-help = Can answer every section.
people-send-invitation = Send the invitation

people-sections = Sections
people-sections-explained = Every respondent can answer every section. Hand a section to a colleague when you want them to be responsible for it.
people-section-progress = { $answered } of { $asked } core questions answered
people-answered-by = Answered by: { $list }
people-answered-count = { $who } ({ $answers })
people-answered-import = imported from a file
people-nobody-answered = Nobody has answered yet.
people-handed-to = Handed to { $who }
people-handed-to-due = Handed to { $who }, by { $day }
people-done = Done: { $who }, { $day }
people-hand = Hand to a colleague
people-hand-anew = Change or hand to somebody else
people-take-back = Take back
people-finish = Mark as done
people-hand-to = To whom?
people-new-colleague = A new colleague
people-due = By
people-due-help = The last possible day is { $day }.
people-note = Message to your colleague
people-hand-send = Hand over the section
people-cancel = Cancel

people-own = Your details
people-own-explained = Your name is shown to the other respondents and to the region’s coordinator. Messages come in the language you choose.
people-save = Save

people-done-invited = The invitation has been sent: { $who }.
people-done-invited-by-hand = The invitation has been saved: { $who }. Please tell about it yourself, because the service sends no e-mail.
people-done-lead = { $who } is now in charge.
people-done-removed = Removed from the respondents: { $who }.
people-done-handed = The section has been handed to { $who }.
people-done-taken-back = The section has been taken back.
people-done-finished = The section has been marked as done.
people-done-own = Your details have been saved.

people-desk = The municipality’s respondents
people-desk-no-lead = The municipality has nobody in charge. Invite somebody, so that it can answer.

people-fault-email = Check the e-mail address. The right form is name@municipality.fi.
people-fault-name = Write the name without line breaks, at most 200 characters.
people-fault-note = Shorten the message to at most 2,000 characters.
people-fault-person = Choose one of the municipality’s respondents or invite a new colleague.
people-fault-due-past = The day has passed. Choose today or a later day.
people-fault-due-after-closing = The answering time ends before this day. Choose an earlier day.

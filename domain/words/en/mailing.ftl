### The page of letters: mailings and letters that wait.

letters-title = Letters: { $region } { $year }
letters-lead = Everybody gets the letter in their own language. No mailing sends the same person two letters.
letters-no-mail-server = No mail server has been set up. Letters stay in the outbox, from which they can be copied and sent by hand.

letters-new = New mailing
letters-kind-invitation = Invitation
letters-kind-reminder = Reminder
letters-kind-results_out = Results are out
letters-whom-invitation = To the leads who have not been invited to this round. Where a municipality has no lead, the invitation goes to its respondents.
letters-whom-reminder = Only to municipalities whose answers are missing. One that answers before the letters go gets no reminder.
letters-whom-results_out = To all leads and respondents. The letters go only when readers see the results.
letters-now = { $letters ->
    [0] Now no letters would go out.
    [one] Now 1 letter would go out, { $municipalities ->
        [one] to 1 municipality.
       *[other] to { $municipalities } municipalities.
      }
   *[other] Now { $letters } letters would go out, { $municipalities ->
        [one] to 1 municipality.
       *[other] to { $municipalities } municipalities.
      }
  }
letters-without = { $count ->
    [one] In 1 municipality it is not known who answers: { $names }.
   *[other] In { $count } municipalities it is not known who answers: { $names }.
  }
letters-public-from = The results will be public on { $when }. The letters go then.
letters-sample = Show the letter
letters-sample-language = Language of the letter
letters-when = When
letters-when-now = At once
letters-when-later = At a time
letters-due = Time of sending
letters-insists = Send also in the quiet period
letters-plan-now = Send now
letters-plan-later = Schedule
letters-planned = The mailing has been scheduled.
letters-sent-off = { $count ->
    [0] There was nobody to send to, so no letters went out.
    [one] 1 letter is on its way.
   *[other] { $count } letters are on their way.
  }
letters-waits-embargo = The letters go when the results become public.

letters-hindrance-round_not_open = The survey cannot be answered now.
letters-hindrance-results_not_public = The results have not been published.
letters-hindrance-restored = The service was restored from a backup, so the mailing was not sent. Make it again if it is needed.

mailing-moment-missing = Give a day and a time.
mailing-quiet-july = July is kept free of mailings. The next suitable time is in the fields. You can also choose to send the letters all the same.
mailing-quiet-christmas = Christmas time is kept free of mailings. The next suitable time is in the fields. You can also choose to send the letters all the same.

letters-texts = Texts of the letters
letters-texts-lead = You can write your own opening words, in each language separately. The greeting, the time for answering, the link, how to sign in and who sends the letter are always there.
letters-texts-open = Edit the texts
letters-text-standard = The service's own text is used.
letters-text-own = Your own text is used. { $who } saved it { $when }.
letters-text-lacks-deadline = The text names a deadline, but the round has no closing time. The letters therefore have the service's own text.
letters-text-subject-help = If the subject is empty, the letter says: { $subject }
letters-text-body = Opening words
letters-text-body-help = Leave an empty line between paragraphs. These are filled in by themselves: { $known }. Where one letter is about several municipalities, their names are listed.
letters-text-preview = Preview the letter
letters-text-save = Save the text
letters-text-remove = Bring back the service's text
letters-text-remove-sure = Your own text will be removed. It cannot be brought back.
letters-text-saved = The text has been saved. Letters that wait in the queue have it too.
letters-text-removed = The service's own text is used again.
letters-text-somebody = Somebody else
letters-text-conflict-title = The text has been saved twice.
letters-text-conflict = { $who } saved another text { $when } while you had it open. Choose which one stays.
letters-text-mine = Your text
letters-text-theirs = The other text: { $who }
letters-text-keep-mine = Save my text
letters-text-keep-theirs = Keep the other text
letters-text-taken-away = The service's own text

letter-text-missing = Write a text. The service's text comes back with its own button.
letter-text-too-long = The text is too long. It can have { $most } characters at most.
letter-text-lines = A subject is one line.
letter-text-brace = A brace stands without the other. What is filled in is written like this: { $known }
letter-text-placeholder = { $name } cannot be filled in. This letter can have: { $known }
letter-text-no-deadline = The round has no closing time, so { $name } cannot be filled in. Give the round a closing time, or take it out.
letter-text-link = A link must begin with https://. Please mend: { $name }

letters-mailings = Mailings
letters-mailings-none = This round has no mailings yet.
letters-mailing = Mailing
letters-mailing-due = Time of sending
letters-mailing-state = State
letters-state-planned = Scheduled
letters-state-cancelled = Cancelled
letters-state-queued = { $count ->
    [one] 1 letter
   *[other] { $count } letters
  }
letters-state-hindered = Not sent
letters-planned-by = Scheduled by { $who }
letters-cancel = Cancel
letters-cancel-which = Cancel: { $kind }, { $when }
letters-cancelled = The mailing has been cancelled.

letters-outbox = Outbox
letters-outbox-explained = These are the region's letters that have not gone out, that the mail server has refused, or of which nobody knows whether they have arrived. An uncertain letter does not go out again by itself.
letters-outbox-none = All letters have gone out.
letters-outbox-more = The newest letters are shown. The rest appear when these have been settled.
letters-letter = Letter
letters-to = To
letters-step = What to do
letters-letter-state-waiting = Waits
letters-letter-state-sending = On its way
letters-letter-state-sent = Sent
letters-letter-state-failed = Refused
letters-letter-state-uncertain = Uncertain
letters-letter-state-outdated = Outdated
letters-letter-kind-invitation = Invitation
letters-letter-kind-reminder = Reminder
letters-letter-kind-results_out = Results are out
letters-letter-kind-receipt = Receipt
letters-letter-kind-reopened = Answers reopened
letters-letter-kind-review = Questions or completion
letters-letter-kind-lead_handed = Change of lead
letters-letter-kind-section_handed = Section handed over
letters-letter-kind-telephone_summary = Summary of a call
letters-letter-kind-consent_request = Request for consent
letters-queued-at = In the queue since { $when }
letters-server-code = The server answered { $code }: { $code ->
    [550] there is no such address.
    [552] the mailbox is full.
   *[other] the letter was not taken.
  }
letters-read = Show and copy
letters-read-which = Show and copy: { $kind }, { $to }
letters-private = The letter holds its reader's own link or a message within the municipality, so it is not shown.
letters-send = Send
letters-send-again = Send again
letters-send-which = { $action }: { $kind }, { $to }
letters-delivered = Has arrived
letters-delivered-which = Has arrived: { $kind }, { $to }
letters-settled-out = The letter goes out.
letters-settled-delivered = The letter has been marked as arrived.
letters-subject = Subject
letters-text = Text
letters-copy-address = Copy the address
letters-copy-subject = Copy the subject
letters-copy-text = Copy the text
letters-copied = Copied.
letters-not-copied = The browser did not copy it. Select the text and copy it yourself.
letters-close = Close

problem-mailing-moment-title = Check the time of sending
problem-mailing-moment = The mailing was not saved. Check the time of sending.
problem-mailing-planned-title = The mailing is scheduled already
problem-mailing-planned = A mailing of this kind waits already. Somebody else may have scheduled it just now. Cancel it first if you want another time.
problem-mailing-hindered-title = The letters cannot be sent now
problem-mailing-hindered = { $hindrance ->
    [results_not_public] The results have not been published, so no letters about them were sent.
   *[round_not_open] The survey cannot be answered now, so no letters were sent. Check that the round is open and that there is time left.
  }
problem-mailing-gone-title = The mailing can no longer be cancelled
problem-mailing-gone = The mailing has gone out or been cancelled already. Load the page again.
problem-letter-is-private-title = The letter is not shown
problem-letter-is-private = The letter holds its reader's own link or a message within the municipality. Only its reader may read it.
problem-letter-outdated-title = The letter is outdated
problem-letter-outdated = What the letter says is not true any more, so it is not sent. The municipality may have answered, for example.
problem-letter-settled-title = The letter has been settled already
problem-letter-settled = The letter has gone out or is on its way, or somebody else has settled it. Load the page again.
problem-letter-text-title = Check the text of the letter
problem-letter-text = The text was not saved. Please mend what is marked.
problem-letter-text-changed-title = The text has changed
problem-letter-text-changed = Somebody else has saved this text since you opened it. Choose which text stays.

### The phone interview: whom to call, the call, typing the answers, and what the municipality sees.

telephone-title = { $municipality } { $year }: phone interview
telephone-list-title = Calls to make
telephone-list-explained = Municipalities with an agreed time come first. Times are those of Finland.
telephone-list-empty = Every municipality has submitted its answers.
telephone-list-caption = Municipalities to call, in order
telephone-list-when = Call
telephone-list-last = Last call
telephone-list-any-time = no time agreed
telephone-list-due = Call now
telephone-list-never = Not called yet
telephone-list-on-call = { $who } is on the telephone with the municipality now

telephone-call = Call the municipality
telephone-outcome = What came of the call?
telephone-outcome-answered = Answered the telephone
telephone-outcome-no_answer = Did not answer the telephone
telephone-outcome-call_back = Agreed on another time
telephone-outcome-refused = Does not want to answer the survey
telephone-talked-to = Whom did you talk to?
telephone-talked-to-help = The municipality’s people see the name beside the answers.
telephone-name-needed = Write whom you are talking to.
telephone-back-day = Call again: day
telephone-back-time = Time (of Finland)
telephone-moment-needed = Choose the day and the time at which you call again.
telephone-note = Note
telephone-log = Log the call
telephone-logged = The call has been logged.
telephone-begin = Start typing the answers
telephone-begin-explained = The municipality’s draft is open to you during the call, for three hours at most. Its people see who types the answers and whom they talk to.
telephone-not-now = Answers cannot be typed now: the survey is not open, or the answers have been submitted already.
telephone-somebody-is-calling = { $who } is typing answers now. { $teller } is on the telephone; the call began on { $when }. If you start typing, that call ends.
telephone-to-confirm = The municipality has not confirmed the answers given by telephone yet.
telephone-no-summary-yet = No summary has been sent.
telephone-summary-sent = The summary was sent on { $when } to { $to }.
telephone-confirmed = { $who } confirmed the answers given by telephone on { $when }.
telephone-people = The municipality’s people
telephone-nobody = The municipality has no respondents in the service yet.
telephone-calls = Calls
telephone-no-calls = The municipality has not been called.
telephone-with = Talked to: { $who }
telephone-back-at = Call again on { $when }

telephone-on-line = On the telephone: { $who }
telephone-to-end = Go to the end
telephone-stop = Stop and go on later
telephone-stopped = The call has been stopped. What was typed is saved.
telephone-questions = Questions
telephone-questions-count = Questions: { $answered } of { $count } answered
telephone-core-only = Core questions only
telephone-mark-answered = answered
telephone-mark-open = no answer
telephone-mark-stuck = check this
telephone-question-of = Question { $number } of { $count }
telephone-extra-question = Further question
telephone-back = Previous
telephone-next = Next
telephone-key-next = next
telephone-key-back = previous
telephone-shift-enter = Shift + Enter
telephone-key-choose = choose
telephone-key-note = comment
telephone-key-escape = Esc leaves a text box, and Enter goes on to the next question (Ctrl + Enter in a box of several lines).
telephone-keys-on = Use keyboard shortcuts

telephone-ending = Ending the call
telephone-complete = All core questions have been answered.
telephone-gaps = { $count ->
    [one] One question has no finished answer:
   *[other] { $count } questions have no finished answer:
  }
telephone-summary-to = Who gets the summary?
telephone-somebody-new = Somebody else
telephone-new-help = The person also becomes one of those who answer for the municipality.
telephone-submit = Submit the answers on behalf of the municipality
telephone-submit-help = Agree on this during the call. Who submitted, and in which call, is kept.
telephone-submit-incomplete = The answers can be submitted once every question has been gone through.
telephone-finish = End the call and send the summary
telephone-finish-explained = The summary has a link by which the answers can be read and confirmed. Until then they wait to be confirmed.
telephone-back-to = Back to the questions
telephone-finished = The call has ended. The summary goes to { $to }.
telephone-finished-submitted = The call has ended and the answers have been submitted on behalf of the municipality. The summary goes to { $to }.

telephone-told-title = Answers given by telephone
telephone-told-to-confirm = Confirm the answers given by telephone
telephone-told-now = Since { $when }: { $typist } is typing answers. { $teller } is on the telephone.
telephone-told-call = { $when }: { $typist } typed answers. { $teller } was on the telephone.
telephone-told-answers = { $count ->
    [one] 1 answer was typed during a call
   *[other] { $count } answers were typed during a call
  }
telephone-told-answer = Told by { $teller }, typed by { $typist } on { $when }
telephone-told-read-first = Read the answers and correct them where needed. Confirm them once they are right.
telephone-told-confirm = Confirm the answers
telephone-told-confirmed = The answers have been confirmed.

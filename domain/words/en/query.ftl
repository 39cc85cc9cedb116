### The coordinator's questions about single answers, and what the municipality says to them.

query-region = Coordinator
query-municipality = Municipality
query-state-asked = Waits for the municipality
query-state-answered = The municipality has answered
query-state-settled = Settled
query-settled = { $when }, { $who }
query-about-this = The coordinator asks about this answer
query-waiting = { $count ->
    [one] The coordinator has 1 question about your answers
   *[other] The coordinator has { $count } questions about your answers
  }
query-all-answered = You have answered the coordinator’s questions
query-ask-about = Ask the municipality
query-ask-again = Ask more
query-ask-label = Question to the municipality
query-ask-help = Those who answer for the municipality see the question. It is not published.
query-ask = Send the question
query-answer-label = Your reply to the coordinator
query-answer-help = This is not published. If the survey answer is wrong, correct it in the form once the answers have been returned.
query-answer = Reply to the coordinator
query-settle = Mark as settled
query-text-needed = Write here first.
query-done-ask = The question has been saved.
query-done-answer = The reply has been sent to the coordinator.
query-done-settle = The question has been marked as settled.
query-corrected = { $count ->
    [one] The coordinator has corrected one of your answers
   *[other] The coordinator has corrected { $count } of your answers
  }

### The review: what to look at in the answers, and the queue of responses to review.

finding-title = { $count ->
    [0] Nothing to settle
    [one] 1 answer to settle
   *[other] { $count } answers to settle
  }
finding-none = The answers have no open remarks.
finding-explained = Ask the municipality or look for yourself. Remarks do not prevent approving; open questions do.
finding-missing = The core question has no answer.
finding-email = The free text holds an e-mail address: { $match }.
finding-phone = The free text seems to hold a telephone number: { $match }.
finding-identity-code = The free text seems to hold a personal identity code: { $match }.
finding-changes = { $count ->
    [one] 1 answer has changed since last time
   *[other] { $count } answers have changed since last time
  }
finding-settled = { $count ->
    [one] 1 settled question
   *[other] { $count } settled questions
  }
finding-all-answers = All answers
finding-return-questions = { $count ->
    [one] The municipality’s lead gets a letter saying that 1 question waits for an answer.
   *[other] The municipality’s lead gets a letter saying that { $count } questions wait for an answer.
  }

queue-title = To review
queue-empty = No answers wait for a review.
queue-position = To review: { $place }/{ $count }
queue-previous = Previous: { $name }
queue-next = Next: { $name }
queue-missing = { $count ->
    [one] 1 core question without an answer
   *[other] { $count } core questions without an answer
  }
queue-personal-data = { $count ->
    [one] 1 answer that may hold personal data
   *[other] { $count } answers that may hold personal data
  }
queue-contradiction = { $count ->
    [one] 1 contradiction
   *[other] { $count } contradictions
  }
queue-outlier-history = { $count ->
    [one] 1 figure is far from the municipality’s earlier one
   *[other] { $count } figures are far from the municipality’s earlier ones
  }
queue-outlier-region = { $count ->
    [one] 1 figure is far from those of the region
   *[other] { $count } figures are far from those of the region
  }
queue-change = { $count ->
    [one] 1 answer differs much from last time
   *[other] { $count } answers differ much from last time
  }
queue-answered = { $count ->
    [one] The municipality has answered 1 question
   *[other] The municipality has answered { $count } questions
  }
queue-asked = { $count ->
    [one] 1 question waits for the municipality
   *[other] { $count } questions wait for the municipality
  }
queue-changed = Changed answers: { $count }
queue-clear = Nothing to settle
queue-choose = Choose for approval: { $name }
queue-choose-clear = Choose all with nothing to settle ({ $count })
queue-approve = Approve the chosen ({ $count })
queue-approved = { $count ->
    [one] The answers of 1 municipality have been approved.
   *[other] The answers of { $count } municipalities have been approved.
  }
queue-not-approved = { $count ->
    [one] The answers of 1 municipality were not approved:
   *[other] The answers of { $count } municipalities were not approved:
  }
queue-to-review = To review ({ $count })

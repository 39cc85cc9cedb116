### Remarks on answers and explanations of scores. A remark never keeps the answers from being submitted.

check-changed-much = The answer differs a lot from that of { $year }. If it is right, tell briefly what has changed.
check-amount-more = { $percent }% more per inhabitant than in the survey of { $year }. If the figure is right, tell briefly why.
check-amount-less = { $percent }% less per inhabitant than in the survey of { $year }. If the figure is right, tell briefly why.
check-amount-many-times = More than { $times } times as much per inhabitant as in the survey of { $year }. If the figure is right, tell briefly why.
check-amount-from-nothing = In the survey of { $year } the answer was 0, and now it is more. If the figure is right, tell briefly what has changed.
check-amount-to-nothing = The answer is now 0, and in the survey of { $year } it was more. If the figure is right, tell briefly what has changed.
check-amount-above-region = The amount is €{ NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } per inhabitant. In the municipalities of the region it was €{ NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } in the survey of { $year }. If the figure is right, tell briefly why.
check-amount-below-region = The amount is €{ NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } per inhabitant. In the municipalities of the region it was €{ NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } in the survey of { $year }. If the figure is right, tell briefly why.

explanation-mean = The score of the dimension is the mean of the scores of its core questions.
explanation-weighted-mean = The score of the dimension is the weighted mean of the scores of its core questions.
explanation-too-few = The dimension gets a score when at least { $needed } of its questions have one. Now { $answered } of them have.
explanation-not-answered = Not answered, so the question does not affect the score.
explanation-dont-know = The answer is “Don't know”, so the question does not affect the score.
explanation-not-applicable = The question does not apply to the municipality, so it does not affect the score.
explanation-without-score = This answer carries no score, so the question does not affect the score.
explanation-raise-choice = With the answer “{ $option }” the dimension would get { $score } points.
explanation-raise-count = { $count ->
    [one] With one option the dimension would get { $score } points.
   *[other] With at least { $count } options the dimension would get { $score } points.
  }

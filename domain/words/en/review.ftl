### The page on which the answers are checked and submitted.

review-blocks-title = What is still missing
review-no-gaps = Every core question has an answer.
review-gaps = { $count ->
    [one] 1 core question has no answer. If you do not know the answer, choose “Don’t know”.
   *[other] { $count } core questions have no answer. If you do not know the answer, choose “Don’t know”.
  }
review-unfinished = { $count ->
    [one] 1 item must be corrected before submitting
   *[other] { $count } items must be corrected before submitting
  }
review-warnings-title = { $count ->
    [one] 1 answer is worth checking
   *[other] { $count } answers are worth checking
  }
review-warnings-explained = These do not stop you from submitting. A short comment tells that the answer is right.
review-changes-title = What has changed
review-changes-count = Of the comparable answers, { $changed } have changed and { $same } are unchanged.
review-preview-title = The radar with these answers
review-preview-note = This is a preview. The published scores are computed once the coordinator has reviewed the answers. Scores are a tool for development, not a ranking.
review-total = The total score would be { $score }/100.
review-no-total = There is no total score yet: too many dimensions have no score.
review-radar = Radar on a scale of 0–100: { $scores }
review-dimension = Dimension
review-score = Score 0–100
review-no-score = no score
review-points = { $score } points
review-weight = Weight { $weight }
review-why-title = Why these scores?
review-why-explained = Open a dimension to see the answers, their scores and what would raise the score.
review-read-through = Read the answers through
review-submit-title = Submit
review-submit-explained = The answers go to the coordinator for review. You can take them back for changes as long as the survey is open.
review-submit-explained-reopened = The answers go to the coordinator for review. Once submitted they cannot be taken back.
review-submit = Submit the answers
review-nothing-yet = There are no answers yet. The municipality’s lead can submit them once the core questions have been answered.
review-lead-submits = The municipality’s lead checks the answers and submits them. Your answers are saved.

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

### The page that compares municipalities.

comparison-title = Comparison of municipalities
comparison-lead = Put 2–6 municipalities side by side: scores by dimension, answers in words, and years.
comparison-of = Comparison { $year }: { $names }
comparison-description = Scores, answers and years of municipalities side by side { $year }: { $names }.
comparison-of-this = Compare with another municipality
comparison-begin = Compare municipalities

## Choosing
comparison-chosen = Municipalities compared
comparison-add = Add a municipality
comparison-pick = Municipality { $number }
comparison-none-chosen = None
comparison-year = Year
comparison-newest-year = Newest year in common
comparison-compare = Compare
comparison-change = Change municipalities or year
comparison-alone = Choose at least one more municipality to compare.
comparison-full = The comparison has { $most } municipalities already. Take one out before you add another.
comparison-year-is = Results of { $year }.
comparison-year-is-newest = Results of { $year }: the newest year for which the chosen municipalities have results.

## How sound the comparison is
comparison-guard-sound = The municipalities compare well
comparison-guard-sound-text = The municipalities answered the same survey, and the score of every dimension rests on at least three quarters of its questions.
comparison-guard-weak = Read the comparison with care
comparison-weak-did_not_answer = The survey was not answered, so there is no result: { $what }.
comparison-weak-other_version = The survey was another version than the first municipality’s: { $what }.
comparison-weak-other_questions = The questions were others than the first municipality’s, so scores cannot be compared. { $what }.
comparison-weak-too_few_answers = There are too few answers for a score. { $what }.
comparison-weak-few_answers = The score rests on fewer than three quarters of the dimension’s questions. { $what }.

## Scores
comparison-scores-title = Scores side by side
comparison-scores-explained = The scores 0–100 are calculated from the municipalities’ own answers.
comparison-radar-title = Radar: { $names }
comparison-radar-text = The same numbers follow by dimension as a chart and as a table.
comparison-table-title = Scores as a table
comparison-table-caption = Scores of the dimensions { $year }
comparison-table-explained = Beside the score stands how many of the dimension’s core questions have a score.
comparison-median-of = Median: { $region }
comparison-core-answered = Core questions answered
comparison-other-questions-short = other questions
comparison-other-questions-explained = The questions were others than the first municipality’s: the numbers cannot be compared and are not in the charts.
comparison-answers-title = Answers side by side
comparison-answers-lead = The public answers to core questions by dimension.
comparison-answers-caption = { $dimension }: answers of the municipalities
comparison-questions = { $count ->
    [one] one question
   *[other] { $count } questions
  }
comparison-years-title = Total scores by year
comparison-years-caption = Total scores of the municipalities by year
comparison-no-results = no results

## Similar municipalities
comparison-genitive = { $name }
comparison-peers-title = Municipalities similar to { $name }
comparison-peers-lead = Similarity is calculated from population, kind of municipality, language and region, not from the answers. Suggested are municipalities with results of the same year.
comparison-peers-none = No other municipalities have results of the same year.
comparison-similarity = Similarity
comparison-add-peer = Add to the comparison
comparison-fact-population = Population
comparison-fact-urban_rural = Kind of municipality
comparison-fact-language_status = Language
comparison-fact-region = Region
comparison-likeness-same = same
comparison-likeness-near = close
comparison-likeness-other = different
comparison-likeness-left-out = not counted
comparison-unknown = no data
comparison-unknown-of-own = There is no data for this year, so this is not counted: { $facts }.
comparison-weights-title = Change the weights
comparison-weights-explained = The weight says how much a fact matters: 0 leaves it out, 10 is the most. The same class gives a full share, the next class or a language in common half of it.
comparison-weights-apply = Calculate again
comparison-weights-none = All weights are zero. Give at least one fact some weight.
comparison-population-under = under { $to } inhabitants
comparison-population-between = { $from }–{ $to } inhabitants
comparison-population-from = at least { $from } inhabitants
comparison-kind-urban = urban municipality
comparison-kind-semi-urban = semi-urban municipality
comparison-kind-rural = rural municipality
comparison-language-fi = Finnish-speaking
comparison-language-sv = Swedish-speaking
comparison-language-bilingual_fi = bilingual, Finnish-speaking majority
comparison-language-bilingual_sv = bilingual, Swedish-speaking majority
comparison-language-fi_sami = Finnish- and Sámi-speaking

### The charts that wake up on public pages.

chart-radar = Radar on a scale of 0–100: { $series }.
chart-trend = Year over year on a scale of 0–100: { $series }.
chart-how = Go through the values with the arrow keys. The same figures are in the table.
chart-no-score = no result
chart-choose = Show year over year
chart-break = The questions changed in { $year }, so that year cannot be compared with the one before.
chart-reworded = The wording of the questions changed in { $year }; their meaning stayed.
chart-others = Thick line: { $series }. Grey lines: the other dimensions.
chart-gap-did_not_answer = { $year }: the municipality did not answer.
chart-gap-too_few_answers = { $year }: too few answers for a score.
chart-gap-not_in_region = { $year }: the municipality was not in the survey.

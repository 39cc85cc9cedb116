### The coordinator's corrections of single answers, and the check of links that were given as evidence.

correction-made = The coordinator corrected this answer on { $when } ({ $who }): { $reason }
correction-open = Correct the answer
correction-help = You correct the answer for the municipality. The municipality’s own answer stays in the history, and the municipality is told of the correction.
correction-reason = Why is the answer corrected?
correction-reason-help = The municipality sees this. It is not published.
correction-save = Save the correction
correction-value-needed = Give an answer.
correction-reason-needed = Write why the answer is corrected.
correction-done = The answer has been corrected.
evidence-check = Mark the link as checked
evidence-checked = The link was checked on { $when } ({ $who }).
evidence-uncheck = Remove the mark
evidence-done-check = The link has been marked as checked.
evidence-done-uncheck = The mark has been removed.

### What is wrong or odd in an answer. A remark never keeps the answers from being submitted, a fault does.

check-changed-much = The answer differs a lot from that of { $year }.
check-amount-more = { $percent }% more per inhabitant than in the survey of { $year }.
check-amount-less = { $percent }% less per inhabitant than in the survey of { $year }.
check-amount-many-times = More than { $times } times as much per inhabitant as in the survey of { $year }.
check-amount-from-nothing = In the survey of { $year } the answer was 0, and now it is more.
check-amount-to-nothing = The answer is now 0, and in the survey of { $year } it was more.
check-amount-above-region = The amount is €{ NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } per inhabitant. In the municipalities of the region it was €{ NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } in the survey of { $year }.
check-amount-below-region = The amount is €{ NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } per inhabitant. In the municipalities of the region it was €{ NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } in the survey of { $year }.
check-ask-what-changed = If it is right, tell briefly what has changed.
check-ask-why = If the figure is right, tell briefly why.
check-ask-amount-changed = If the figure is right, tell briefly what has changed.

answer-wrong-type = The answer is of the wrong kind. What fits here is { $expected ->
    [option] one option
    [options] a list of options
    [number] a number
    [contact] contact details: name, title, email and phone
   *[text] a text
  }.
answer-unknown-option = There is no option { $option } in this question.
answer-option-twice = The same option has been chosen twice.
answer-exclusive-option = This option cannot be chosen together with others. Remove either it or the others.
answer-empty = The answer is empty. To remove the answer, clear it.
answer-too-small = The number is too small. The least possible is { $min }.
answer-too-great = The number is too great. The greatest possible is { $max }.
answer-too-many-decimals = { $decimals ->
    [0] Give a whole number.
   *[other] The number has too many decimals. Give at most { $decimals }.
  }
answer-too-long = The text is too long. It may have at most { $max } characters.
answer-not-a-web-address = Give a web address that begins with https:// or http://.
answer-not-an-email = Check the email address. It should look like name@municipality.fi.

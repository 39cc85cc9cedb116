### Where the municipalities of a round stand: states, filter and order.

board-state-not-invited = Not invited
board-state-invited = Invited
board-state-opened = Signed in
board-state-drafting = Draft
board-state-returned = Returned for completion
board-state-submitted = Submitted
board-state-approved = Checked
board-state-declined = Will not answer this year
board-state-unanswered = Not answered
board-who-unknown = Not known who answers
board-who-contact = Invite a lead

board-handed-over = { $count }/{ $all } municipalities have submitted their answers.
board-declined-by-telephone = Said by telephone { $when }.
board-filter = Narrow down the municipalities
board-filter-states = State
board-filter-name = Name of the municipality
board-filter-clear = Show all
board-shown = Showing { $count }/{ $all } municipalities.
board-none-shown = No municipality matches.
board-last-active = Last active
board-today = today
board-days-ago = { $days ->
    [one] yesterday
   *[other] { $days } days ago
  }
board-as-of = As it was on { $when }.
board-live = This page updates itself.
board-not-live = The connection to the service is lost. The page updates when it is back.

curve-title = How the answers have come in
curve-compared = At the same stage in { $year }, { $count } of { $all } municipalities had submitted.
curve-caption = Municipalities that had submitted, by days since the round opened
curve-day = Day
curve-days = Days since the round opened
curve-not-there = not yet

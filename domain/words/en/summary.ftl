### After the call: the letter with the summary, and the page on which the municipality confirms.

letter-not-for-you-link = If this message is not for you, do not open the link, and delete the message.
letter-telephone-region = The coordinator of the survey
letter-telephone-subject = Check the answers you gave by telephone: { $name } { $year }
letter-telephone = Thank you for the call! { $who } wrote down the answers of { $of } to Järjestöpositiivisuuden kuntatutka { $year }. The call began on { $when }, and the answers were given by { $teller }.
letter-telephone-link =
    Read the answers and confirm them:
    { $link }
letter-telephone-private = The link is for you alone: it opens all the answers without signing in. Do not pass it on. It works until { $until } or until the answers have been confirmed.
letter-telephone-correct = If an answer has to be corrected, sign in to the service with the address { $email }. You will get a code by e-mail; no password is needed.
letter-telephone-submitted = The answers have already been submitted on behalf of the municipality, as agreed on the telephone.
letter-telephone-draft = The answers have not been submitted yet. The municipality’s lead submits them in the service.

paper-told = By telephone, { $when }: answered by { $who }, written down by { $typist }

summary-title = { $municipality } { $year }: confirm the answers given by telephone
summary-lead = { $typist } wrote down the answers in a call on { $when }. The answers were given by { $teller }.
summary-submitted = The answers have been submitted on behalf of the municipality, as agreed on the telephone.
summary-draft = The answers have not been submitted yet. The municipality’s lead submits them in the service.
summary-changed = The answers have been changed since you opened the page. Read them again, then confirm.
summary-right-title = Are the answers right?
summary-right = The confirmation is recorded in your name. The link works until { $until } or until the answers have been confirmed.
summary-confirm = Confirm the answers
summary-wrong-title = Is there something to correct?
summary-wrong = Sign in to the service and correct the answer yourself. You can confirm the answers there once they are right.
summary-wrong-submitted = Sign in to the service. The lead can take the answers back and correct them while the survey is open. At other times, ask the coordinator to return the answers.
summary-correct = Sign in and correct
summary-confirmed-title = The answers have been confirmed
summary-confirmed = The answers were confirmed on { $when }. Thank you! The link no longer opens the answers, but you can see them by signing in to the service.
summary-superseded-title = The link has been replaced
summary-superseded = A newer summary of the answers has been sent. Open the link in the newer message.
summary-expired-title = The link is no longer valid
summary-expired = The time of the link is over, or you no longer answer for this municipality. If you do, sign in to the service to see and confirm the answers.
summary-unknown-title = The link does not work
summary-unknown = Check that the address is complete. A newer message on the same matter replaces an older link.
summary-to-service = Sign in to the service

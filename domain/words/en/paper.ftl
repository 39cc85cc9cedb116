### Pages to be printed: the blank form and the submitted answers.

paper-blank-title = Survey form: { $region } { $year }
paper-blank-lead = Use this form to collect answers on paper before you enter them in the service. The paper form is not sent to anybody.
paper-print = Print
paper-municipality = Municipality:
paper-core = core question
paper-not-public = not published
paper-comment = Comment or link:
paper-choose-all = Choose all that apply.
paper-estimate = Estimate
paper-dont-know = Don’t know
paper-contact-name = Name:
paper-contact-title = Job title:
paper-contact-email = Work email:
paper-contact-phone = Work phone:
paper-when-any = Answer if your answer to question { $number } was: { $options }.
paper-when-none = Skip if your answer to question { $number } was: { $options }.
paper-when-not-zero = Skip if your answer to question { $number } was: 0.

paper-receipt-title = Submitted answers: { $municipality } { $year }
paper-draft-title = Draft answers: { $municipality } { $year }
paper-draft-lead = The answers have not been submitted. This is how they stand now.
paper-submitted = The answers were submitted on { $when }.
paper-submitted-by = { $who } submitted the answers on { $when }.
paper-core-count = Core questions answered: { $answered }/{ $asked }.
paper-no-answer = No answer
paper-back = Back to the survey

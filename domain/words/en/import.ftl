### Importing earlier years: the file, what its columns mean, the preview, and the imported years.

import-title = Import of earlier years: { $region }
import-lead = Import the answers of an earlier year’s survey from a table with a row for each municipality and a column for each question. The year becomes a closed round whose answers are approved. Nothing is published until you publish the round yourself.

import-choose = Choose a file
import-no-years = The region has a round of every year that could be imported.
import-year = The survey of which year?
import-questionnaire = Questionnaire
import-questionnaire-help = Choose the one whose questions the columns of the table fit best.
import-questionnaire-version = { $title }, version { $version }
import-file = Table
import-file-help = .xlsx or .csv, at most 10 megabytes. The first row has the headings of the columns. Values stand in place of formulas.
import-file-missing = Choose a file.
import-read = Read the file

import-columns = What do the columns mean?
import-columns-lead = { $file }, year { $year }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }. Check what is suggested and choose the rest. Your choices are remembered for the next table.
import-column = Column
import-means = Meaning
import-no-heading = No heading
import-needs-heading = Not used. If you need the column, give it a heading in the file.
import-means-which = What does the column { $heading } mean?
import-not-used = Not used
import-municipality = Municipality (name or code)
import-words-open = { $count ->
    [one] One entry needs an answer chosen for it.
   *[other] { $count } entries need an answer chosen for them.
  }
import-words-known = { $count ->
    [one] 1 entry was recognised
   *[other] { $count } entries were recognised
  }
import-word = “{ $text }” ({ $count ->
    [one] 1 cell
   *[other] { $count } cells
  })
import-word-choose = Choose
import-word-unknown = Don’t know
import-word-kept = Don’t know, the entry is kept as a comment
import-word-no-answer = No answer (not asked)
import-look = Preview

import-preview = Preview: { $year }
import-preview-count = { $year }: there are answers of { $answered } of { $municipalities } municipalities, { $answers } together.
import-preview-questions = The answers by question
import-preview-answers = Answers
import-preview-unknown = of which { $count } “Don’t know”
import-preview-not-applicable = { $count } do not apply, given the municipality’s other answers
import-preview-without = { $count ->
    [one] 1 municipality stays without answers
   *[other] { $count } municipalities stay without answers
  }
import-preview-not-asked = { $count ->
    [one] 1 question is marked as not asked
   *[other] { $count } questions are marked as not asked
  }
import-preview-unused = { $count ->
    [one] 1 column is not used
   *[other] { $count } columns are not used
  }
import-store = Store { $year }
import-stored = { $year } has been imported.

import-faults = The table has { $count ->
    [one] 1 fault
   *[other] { $count } faults
  }. Nothing is stored until all is corrected. Correct the meanings above, or the table, and read it again.
import-faults-caption = The faults of the table
import-faults-more = { $count ->
    [one] 1 more fault.
   *[other] { $count } more faults.
  }
import-fault-cell = Cell
import-fault-whole = The whole table
import-fault-municipality = Municipality
import-fault-question = Question
import-fault-what = Fault
import-fault-is-cell-not-usable = The cell holds { $what ->
    [a-formula] a formula
    [a-date] a date
   *[an-error-value] an error value
  }. Type the value itself.
import-fault-is-cell-not-text = The cell holds { $what ->
    [a-number] a number
   *[a-true-or-false] a true or false
  }. Format it as text and type it again.
import-fault-is-number-unreadable = “{ $given }” is not a number. Write a number, or choose an answer for the entry.
import-fault-is-number-ambiguous = “{ $given }” may mean thousands or decimals. Write for example 12 345,60.
import-fault-is-contact-parts = A contact has four parts: name|title|email|phone.
import-fault-is-words-without-meaning = No answer has been chosen for the entry “{ $given }”.
import-fault-is-municipality-missing = The row has data and no municipality.
import-fault-is-municipality-unknown = There is no municipality “{ $given }”.
import-fault-is-municipality-not-in-region = { $name } did not belong to the region in that year.
import-fault-is-municipality-twice = The same municipality is on row { $first } already.
import-fault-is-code-lost-zero = “{ $given }” has lost a zero: the code of { $name } is { $code }, as text.
import-fault-is-column-twice = The same question has another column already.
import-fault-is-municipality-column-twice = The municipality is in another column already.
import-fault-is-no-municipality-column = No column tells the municipality.
import-fault-is-no-question-column = No question has been chosen for any column.
import-fault-is-nothing-to-import = The table has no answers.

import-list = Imported years
import-list-none = No year has been imported.
import-list-holds = { $municipalities ->
    [one] 1 municipality
   *[other] { $municipalities } municipalities
  }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
  }
import-list-by = Imported by { $who }, { $when }
import-list-undone = Undone by { $who }, { $when }
import-stays-published = Cannot be undone: its answers stand in a release.
import-stays-worked_on = Cannot be undone: its answers have been changed, or opened for the municipality to complete.
import-undo = Undo the import
import-undo-which = Undo the import: { $year }
import-undo-title = Undo the import of { $year }?
import-undo-explained = The round of the year and all of its { $answers } answers are removed. The year can be imported again afterwards.
import-undone = The import of { $year } has been undone.

### Explanations in the workbook for download.

export-about-example = Notice
export-about-survey = Survey
export-about-region = Region
export-about-year = Year
export-about-release = Release
export-about-published-at = Published
export-about-note = What was corrected
export-about-municipalities = Municipalities of the round (N)
export-about-answered = Municipalities that answered (n)
export-about-questionnaire = Questionnaire and its version
export-about-licence = Licence
export-licence = CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
export-about-citation = How to cite
export-citation = { $survey }: { $region } { $year }. Release { $release }, { $date }. CC BY 4.0.
export-about-register = Facts about municipalities
export-register = Statistics Finland, classification of municipalities and population; National Land Survey of Finland. CC BY 4.0.
export-about-method = Scores
export-method = Scores (0–100) are computed from the municipalities’ own answers to the core questions. They are a tool for development, not a ranking. A dimension has a score when at least half of its questions have an answer with a score. The total is the mean of the dimensions.
export-about-missing = Missing values
export-missing = An empty value is never zero. The column missing tells why: not_asked, not_answered, dont_know, not_applicable, or withheld, which is not published without consent.
export-about-comparability = Comparability
export-comparability = The column comparability tells how the question relates to the previous published year: same, reworded with its meaning kept, changed in meaning, or new. Changed and new questions cannot be compared with earlier years.
export-about-not-comparable = Questions that cannot be compared with earlier years
export-about-reworded = Questions with a new wording

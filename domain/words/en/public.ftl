### Public pages.

## The frame
public-survey-name = Municipality radar of NGO-positivity
public-brand-first = Municipality radar
public-brand-second = of NGO-positivity
public-skip = Skip to content
public-navigation = Main menu
public-languages = Language
public-breadcrumbs = Breadcrumbs
public-front = Front page
public-nav-municipalities = Municipalities
public-nav-regions = Regions
public-nav-data = Open data
public-nav-method = Method
public-nav-accessibility = Accessibility statement
public-nav-privacy = Privacy notice
public-find-label = Find a municipality
public-find-button = Search
public-find-title = Find a municipality
public-find-name = Name or number of the municipality
public-not-a-ranking = The municipality radar is a tool for development, not a ranking.
public-footer-scores = This service computes the scores of 0–100 from the municipalities’ own answers.
public-footer-api = API
public-footer-sign-in = Sign in
public-footer-licence = The data may be used under
public-licence-address = https://creativecommons.org/licenses/by/4.0/
public-example-tag = Example data
public-example-title = { $title } (example data)
public-and = and
public-and-others = { $count ->
    [one] one other dimension
   *[other] { $count } other dimensions
  }

## Front page
public-front-title = How do municipalities and NGOs work together?
public-front-lead = The Municipality radar of NGO-positivity shows every year which structures and practices of NGO cooperation municipalities have, and how they change.
public-regions-title = Results by region
public-regions-lead = Choose a region. Its page has the results of its municipalities, key figures and changes since the previous survey.
public-regions-none = No results have been published yet.
public-findings-title = From the newest results: { $place }
public-findings-all = All results: { $place }
public-finding-rose = Grew most
public-finding-fell = Shrank most
public-finding-common = Most common
public-finding-rare = Rarest
public-finding-figure = { $count }/{ $n } municipalities ({ $share }).
public-finding-before = In { $year }, of the same municipalities { $count }/{ $n }.
public-earlier-years = Earlier years:
public-is-title = What the radar tells
public-is-purpose = Which structures and practices a municipality has for working with NGOs. NGO means every registered association and club.
public-is-collected = The municipalities give the facts themselves. Some fill in a form, some are interviewed by telephone.
public-is-score = Every score can be opened: the page shows the answers, the weights and the rule.
public-is-trust = Beside every figure it says how many municipalities’ answers it is based on.
public-is-not-title = What it does not tell
public-is-not-ranking = The radar is not a ranking. Municipalities differ, and the scores are meant as a basis for discussion.
public-is-not-whole = It does not measure what NGOs do or how they find the cooperation.
public-is-not-index = Small differences say little: a change of less than five points counts as unchanged.
public-read-method = Read how the scores are computed

## Search
public-municipalities-lead = Municipalities with published results. The page of the newest year leads to the earlier ones.
public-search-title = Search: { $search }
public-search-found = { $count ->
    [0] No municipality was found with “{ $search }”.
    [one] One municipality was found with “{ $search }”.
   *[other] { $count } municipalities were found with “{ $search }”.
  }
public-search-former = – the former { $names } is a part of it
public-search-none = Check the spelling. Only municipalities with published results are found.
public-search-all = Show all municipalities

## A municipality
public-in-municipality = in { $name }
public-population = { $population } inhabitants (31 Dec { $year })
public-core-answered = { $answered }/{ $asked } core questions answered{ $unknown ->
    [0] {""}
   *[other] , { $unknown } of them “don’t know”
  }
public-total-is = Total score { $score }/100
public-release = Release
public-years = Year
public-scores-title = Scores { $where }
public-radar = Radar
public-radar-title = Radar: { $name } { $year }, scores of the dimensions on a scale of 0–100
public-radar-compared = The year of comparison is { $year }.
public-scores-explained = The scores of 0–100 are computed from the municipality’s own answers.
public-dimensions = Dimensions
public-dimension = Dimension
public-total = Total score
public-dimensions-as-table = Dimensions as a table
public-dimensions-caption = Scores of the dimensions { $year }
public-region-median = median of the region
public-region-median-is = median of the region { $score } (n = { $n })
public-region-range = range in the region
public-region-n = municipalities of the region (n)
public-change = Change
public-answers-behind = Scored answers
public-no-score = no score
public-no-change = cannot be compared
public-since-year = since { $year }
public-unchanged = unchanged
public-not-comparable = Not comparable with { $year }
public-band-low = beginning
public-band-middle = developing
public-band-high = strong
public-summary-strongest = { $where } the scores are highest in { $count ->
    [one] the dimension ▢
   *[other] the dimensions ▢
  } ({ $score }/100).
public-summary-up = Scores higher than in { $year }: ▢.
public-summary-down = Scores lower than in { $year }: ▢.
public-summary-unchanged = The scores of all comparable dimensions are unchanged since { $year }.
public-summary-answered = { $name } answered the survey of { $year }.
public-summary-did-not-answer = { $name } did not answer the survey of { $year }, so the municipality has no result for that year.
public-did-not-answer = Did not answer
public-years-title = Year over year
public-years-as-table = The years as a table
public-years-caption = Scores by year
public-trend-did_not_answer = did not answer
public-trend-too_few_answers = too few answers
public-trend-not_in_region = not included
public-trend-note-did_not_answer = { $year }: the municipality did not answer.
public-trend-note-too_few_answers = { $year }: too few answers for a score.
public-trend-note-not_in_region = { $year }: the municipality was not in the survey.
public-trend-note-break = { $year }: the questions changed, so the figure cannot be compared with the one before.
public-trend-note-reworded = { $year }: the wording of a question was made clearer, its meaning kept.
public-break-explained = The questions changed: the figure cannot be compared with that of the year before.
public-rewording-explained = The wording of a question was made clearer, its meaning kept: the figures can be compared.
public-changed-title = What changed
public-changed-lead = Answers that differ from those of { $year }.
public-changed-first = The municipality has no earlier result to compare the answers with.
public-changed-none = No comparable answer has changed.
public-more-changes = { $count ->
    [one] Show one more change
   *[other] Show { $count } more changes
  }
public-was = Before:
public-is-now = Now:
public-answers-title = The answers and where the scores come from
public-answers-lead = All public answers by dimension. Each dimension begins with how its score came about.
public-answers-count = { $known }/{ $count } questions have an answer
public-points = { $score } points
public-estimate = estimate
public-comment = Comment of the municipality:
public-source-telephone = given by telephone
public-source-import = imported from earlier material
public-source-carried_over = answer of the year before, confirmed
public-comparability-new = new question
public-comparability-changed = the question changed, not comparable with the one before
public-comparability-reworded = wording made clearer, meaning unchanged
public-missing-not_asked = Not asked
public-missing-not_answered = No answer
public-missing-dont_know = Don’t know
public-missing-not_applicable = Does not apply
public-missing-withheld = Answered, but the detail is not published
public-origin = How the score came about:
public-origin-rule = the score of the dimension is the mean of its scored core questions. { $answered }/{ $of } questions have a score.
public-origin-none = there is no score, because fewer than half of the core questions have an answer that can be scored ({ $answered }/{ $of }).
public-merged-into = The municipality has merged into another:
public-merged-from = These have merged into the municipality:
public-merged-answers = Answers stay with the municipality that gave them.
public-region-move = Since { $date } { $name } is part of the region { $region }. Region before: { $before }.
public-no-results-year = { $name }: no results have been published for { $year }.
public-no-results-ever = { $name }: no results have been published.
public-no-results-years = Years with results:
public-take-title = Take it with you
public-take-xlsx = Table
public-take-csv = Table as text
public-take-json = For programs
public-take-radar = Radar as a picture
public-take-embed = Embed on your own site
public-other-municipalities = Other municipalities
public-trust-title = What the figures are based on
public-trust-answered = Answers
public-trust-collected = How the facts were collected
public-collected-self = { $count ->
    [one] one answer by the municipality itself
   *[other] { $count } answers by the municipality itself
  }
public-collected-telephone = { $count ->
    [one] one answer by telephone
   *[other] { $count } answers by telephone
  }
public-collected-import = { $count ->
    [one] one answer imported
   *[other] { $count } answers imported
  }
public-collected-carried_over = { $count ->
    [one] one answer confirmed from the year before
   *[other] { $count } answers confirmed from the year before
  }
public-collected-corrected = { $count ->
    [one] one answer corrected by the coordinator
   *[other] { $count } answers corrected by the coordinator
  }
public-trust-release = Release
public-correction = Correction:
public-trust-form = Questionnaire
public-trust-population = Population and classes
public-population-source = Statistics Finland, classification of municipalities and population, CC BY 4.0.
public-trust-licence = Licence
public-trust-cite = Cite as
public-citation = Municipality radar of NGO-positivity { $year }: { $name }. Release { $release }.
public-citation-example = (Example data, not real answers.)

## A region
public-region = Region
public-municipalities-answered = { $answered }/{ $municipalities } municipalities answered
public-region-lead = { $answered } of the region’s { $municipalities } municipalities answered the survey of { $year }.
public-region-lead-medians = The median is highest in the dimension { $best } ({ $bestScore }, n = { $bestN }) and lowest in { $worst } ({ $worstScore }, n = { $worstN }).
public-indicators-title = Key figures
public-indicators-lead = A share is over the municipalities whose answer is known (n). N is all municipalities of the survey.
public-indicator-count = { $count }/{ $n } municipalities
public-indicator-over = { $count ->
    [one] From one municipality
   *[other] From { $count } municipalities
  }
public-indicator-range = Least { $min }, greatest { $max }
public-n-of = n = { $n }, N = { $N }
public-indicator-change = Change { $points } { $count ->
    [one] percentage point
   *[other] percentage points
  }
public-indicator-change-municipalities = { $municipalities } { $count ->
    [one] municipality
   *[other] municipalities
  }
public-indicator-same = Unchanged.
public-indicator-then = In the same municipalities in { $year }: { $value }.
public-indicator-then-now = In the same municipalities in { $year }: { $value }, now { $now }.
public-members-changed = The municipalities of the survey are not the same as in { $year }.
public-members-joined = New: { $names }.
public-members-left = No longer included: { $names }.
public-members-compared = Changes are over the municipalities present in both years.
public-per-inhabitant = { $amount } per inhabitant
public-option = Option
public-municipalities = Municipalities
public-share = Share
public-question-open = Open the question and the municipalities’ answers
public-spread-title = How the scores vary in the region
public-spread-lead = The median is the score of the municipality in the middle. The range gives the lowest and the highest.
public-spread-range = range
public-spread-values = Lowest { $min }, highest { $max }
public-median = median
public-region-municipalities = Municipalities of the region
public-municipality = Municipality
public-municipalities-caption = Scores of the municipalities { $year }
public-sort = sort by this
public-dash-explained = A dash (–) means that there are too few answers for a score. Missing is not zero.

## Maps
public-map = Map
public-maps = Maps
public-maps-all = All maps
public-map-description = { $place }: the municipalities on a map. { $shown }
public-map-classic = Maps of the municipality radar
public-map-of-contact_person_status = NGO contact persons
public-map-of-cooperation_structures = Cooperation structures
public-map-of-website_ngo_info = Visibility on websites
public-map-of-wellbeing_report_participation = Wellbeing report
public-map-show = What the map shows
public-map-show-button = Show on the map
public-map-scores = Scores
public-map-scores-of = Score: { $dimension }
public-map-questions = Questions
public-map-legend = Legend
public-map-count = { $count }/{ $of } municipalities
public-map-chosen = { $count ->
    [one] One option
   *[other] { $count } options
  }
public-map-chosen-or-more = At least { $count } options
public-map-band-low = Beginning (under 25)
public-map-band-middle = Developing (25–74.9)
public-map-band-high = Strong (75 or more)
public-map-explained = Every tile is a municipality, about where it lies. The tile leads to the page of the municipality.
public-map-as-table = The map as a table
public-map-score = Score
public-map-band = Level
public-map-picture = The map as a picture
public-map-png = Save the picture (PNG)
public-map-png-failed = The picture could not be saved. Download the map as an SVG picture.
public-map-source = Source: { public-survey-name }, release { $release } ({ $date }).
public-map-places = Places of the municipalities: National Land Survey of Finland, CC BY 4.0.

## A question
public-question = Question
public-question-description = { $place }: the municipalities’ answers to “{ $question }”
public-question-core = Core question
public-question-extension = Further question
public-question-rounds = Survey
public-question-options = How the answers spread
public-question-answers = Answers of the municipalities
public-question-shares = Spread over the years
public-question-shares-caption = Municipalities, and their share of the known answers
public-question-known = Answer known
public-question-wordings = How the question was worded
public-question-not-comparable = another question then
public-question-not-in-round = Not in the survey
public-question-no-option = No such option
public-question-not-asked = Years in which the question was not asked: { $years }.
public-question-this-year = The year of this page.
public-question-same = The same question as in { $year }.
public-question-reworded = Worded otherwise than in { $year }, with the same meaning.
public-question-changed = Not the question of { $year }: the answers should not be compared.
public-answer = Answer

## Open data
public-data-title = Open data
public-data-lead = All published results are free to use without a key or registration.
public-data-pages-title = Files from the pages
public-data-pages = The figures on the page of a municipality, a region or a question are also to be had as a file: add .csv, .json or .xlsx to the address.
public-data-api-title = API
public-data-api = The addresses are permanent: they are added to, but not changed. Description:
public-data-docs = documentation to browse
public-data-regions = Regions and the years that have results
public-data-municipalities = Municipalities: code, names, region and classes
public-data-region-results = Results of a region: spreads, indicators and the municipalities’ scores
public-data-municipality-results = Results of a municipality: dimensions and answers
public-data-trend = Scores of a municipality by year, with breaks
public-data-contact = The municipality’s contact person, if that person consents. Personal data is not open data: read it anew each time and do not keep it.
public-data-compare = Results of several municipalities side by side
public-data-questionnaire = The questionnaire as it was asked, with its scoring
public-data-releases = Releases and corrections
public-data-reading-title = How to read the figures
public-data-reading-missing = Missing is empty (null), never zero, and its kind is given: not asked, not answered, don’t know, not applicable or withheld.
public-data-reading-exact = Figures are exact. Round only when showing them, half up.
public-data-reading-share = A share is a number between 0 and 1. n and N always stand beside it.
public-data-reading-break = When a question changes, its series breaks. The break travels in every file.
public-data-reading-example = Example data carries the field example and the header x-example-data.
public-data-licence-title = Licence
public-data-licence = The results may be used and adapted when the source is named (CC BY 4.0).
public-data-releases-title = Releases and corrections
public-data-releases-lead = What is published never changes. A correction is a new release that says what it changed. Follow as a feed:
public-published = Published
public-answered = Answered
public-note = Note
public-first-release = First release
public-feed-title = Municipality radar of NGO-positivity: releases
public-feed-release = { $region }: release { $name }
public-feed-correction = { $region }: corrected release { $name }
public-feed-counts = { $answered }/{ $municipalities } municipalities answered.

## Method
public-method-title = How the results come about
public-method-lead = Every year the radar asks all municipalities of a region the same core questions and computes scores from the answers by the same rules.
public-method-what-title = What the survey is about
public-method-what-text = The survey describes which structures and practices of NGO cooperation a municipality has, how they support the operating conditions of NGOs, and how co-development works.
public-method-what-name = The full name of the survey is Municipality radar of NGO-positivity (Järjestöpositiivisuuden kuntatutka). The scores of 0–100 are computed by this service; they are a tool for development, not a ranking.
public-method-asked-title = What is asked
public-method-asked-text = The core questions are asked every year, and only they make scores. The other questions give key figures and background. Facts come from a form, a telephone interview or earlier material; the way is told on the municipality’s page.
public-method-asked-theme = The theme question is a different one every year. It has no part in scores or time series.
public-method-score-title = How scores are computed
public-method-score-text = Scores of 0–100 come about in three steps:
public-method-score-question = Every option has a score of 0–100, or carries no score at all.
public-method-score-dimension = The score of a dimension is the weighted mean of its scored core questions. It exists when at least half of them have a score.
public-method-score-total = The total is the mean of the dimensions. It exists when at least 70 per cent of them have a score.
public-method-score-bands = The levels in words are beginning (under 25), developing (25–74.9) and strong (75 and over). Exact values are kept and rounded only for showing, half up.
public-method-missing-title = Missing information
public-method-missing-text = Missing is never zero. Its kinds are kept apart:
public-method-missing-not_asked = Not asked: the question was not in the questionnaire that year.
public-method-missing-not_answered = No answer: the question was left empty or the municipality did not answer the survey.
public-method-missing-dont_know = Don’t know: the municipality answered that it does not know.
public-method-missing-not_applicable = Does not apply: an earlier answer made the question unnecessary.
public-method-missing-withheld = Not published: for example contact details of a person who has not consented.
public-method-region-title = Figures of a region
public-method-region-text = The median and the range of a region are over the municipalities of the survey that have a score.
public-method-region-share = A share is over the municipalities whose answer is known (n). The number of all municipalities of the survey (N) stands beside it. Because of rounding, shares may add up to 99 or 101 per cent.
public-method-region-inhabitant = Figures per inhabitant use the population on the last day of the year that the question is about. Where the population is missing, the figure is not computed.
public-method-change-title = Changes
public-method-change-text = A change is shown only when the questions are comparable. A change of less than five points is “unchanged”.
public-method-change-break = When the meaning of a question changes, the series breaks. The break is a gap in the chart and is said in words.
public-method-change-members = The change of a region is over the municipalities present in both years. If their number changed, it is said.
public-method-merger-title = Mergers of municipalities
public-method-merger-text = An answer stays with the municipality that gave it. The page of a merged municipality links to the results of its predecessors.
public-method-release-title = Releases and corrections
public-method-release-text = Published results are frozen. If there is a mistake in them, a new release is made, with a number and a note of its own. The log of releases is on the open data page.
public-method-limits-title = What to keep in mind
public-method-limits-text = The results are based on the municipalities’ own answers, and a self-assessment is often more positive than an outsider’s. The scores tell of structures and practices, not of how NGOs find the cooperation.

## Accessibility
public-accessibility-title = Accessibility statement
public-accessibility-lead = This statement is about the web service Municipality radar of NGO-positivity.
public-accessibility-status-title = How accessible the service is
public-accessibility-status-text = The service is designed to meet the Act on the Provision of Digital Services (306/2019) and WCAG 2.1 at levels A and AA. No third party has audited it yet, so we do not claim that every requirement is met.
public-accessibility-status-how = The public pages work without scripts and by keyboard. What a chart shows is also given as text and as a table, and nothing is told by colour alone.
public-accessibility-known-title = Known shortcomings
public-accessibility-known-text = We know of these shortcomings:
public-accessibility-known-audit = The service has not been tested with people who use screen readers.
public-accessibility-known-comments = Comments of municipalities are published in the language they were given in, and that language is not marked.
public-accessibility-known-docs = The browsable documentation of the API is a third-party component for developers, in English, and does not meet every requirement. The same information is in the file openapi.json.
public-accessibility-feedback-title = Did you find a shortcoming?
public-accessibility-feedback-text = Tell those who run the service. We answer within 14 days.
public-accessibility-authority-title = Supervising authority
public-accessibility-authority-text = If you are not content with the answer or get none in 14 days, you can turn to the supervising authority. The Finnish Transport and Communications Agency Traficom supervises the accessibility requirements of the Act on the Provision of Digital Services.
public-accessibility-authority-contact = How to make a complaint or a request for clarification is explained in Traficom’s web service www.webaccessibility.fi.
public-contact-coordinator = No address for feedback has been given for this service. Contact the coordinator of the survey in your region.
public-contact-address = E-mail:

## Privacy
public-privacy-title = Privacy notice
public-privacy-lead = This page tells which personal data the service processes and why.
public-privacy-visitors-title = When you read the public pages
public-privacy-visitors-text = The public pages set no cookies, do not track visitors and load nothing from other sites.
public-privacy-visitors-log = The service does not log page views. When something fails, the failure and the type of page are logged, not the visitor’s address.
public-privacy-users-title = When you answer or coordinate the survey
public-privacy-users-text = Of users, only what the survey needs is processed:
public-privacy-users-who = Work e-mail address, name, language, and role in a municipality or region.
public-privacy-users-what = The answers given, and who answered and when. Contact details of the respondent are not published.
public-privacy-users-contacts = The region's own notes of who answers in a municipality: name, position, work e-mail, telephone number and what is needed to keep in touch. Only the region's coordinators and the service's operator see them, and removing them removes their history too.
public-privacy-users-cookie = Signing in sets necessary cookies only. One binds the sign-in code to your browser for ten minutes, one the request for a passkey for five minutes, one the way through your organisation’s sign-in for ten minutes. One ends with the session.
public-privacy-users-link = Of a sign-in link, a sign-in code and a session only a hash is kept, from which they cannot be restored.
public-privacy-users-account = If you sign in with your organisation’s account, we keep the identifier of the account, so that another account cannot come in with your address.
public-privacy-users-history = The history of changes to answers is kept, so that it can be checked how results came about.
public-privacy-published-title = What is published
public-privacy-published-text = The answers of municipalities are published; they are facts about public activity.
public-privacy-published-contacts = Contact details of a named person are shown only with that person’s own consent, and the person chooses which details are shown. Without consent, only the fact that details were given is published.
public-privacy-published-asking = We ask the person named for consent by e-mail. With the link in the message the person gives, changes and withdraws the consent at any time without signing in.
public-privacy-published-ends = A consent is valid for 15 months. The details disappear at once when the consent is withdrawn, its time ends or the municipality changes the details. They are in no permanent release and no file for download.
public-privacy-published-kept = The municipality and the coordinator of the region see what was asked and what was decided. The request and the decision are kept so that the consent can be proved.
public-privacy-controller-title = Controller and your rights
public-privacy-controller-text = The controller is the organisation that carries out the survey in the region and runs the service.
public-privacy-controller-rights = You have the right to see and correct your data and to complain to the Data Protection Ombudsman (tietosuoja.fi/en).

## When something goes wrong
public-way-front = Front page of the service
public-way-municipalities = All municipalities
public-way-regions = All regions

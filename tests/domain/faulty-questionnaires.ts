/** A small questionnaire without faults, and for every kind of fault the least change that makes it. */
import type { QuestionnaireFaultCode } from '#domain/questionnaire-fault.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';

function text(word: string) {
  return { fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` };
}

function option(key: string, score: number | null = null) {
  return { key, label: text(key), score };
}

function steps(...pairs: [from: number, score: number][]) {
  return pairs.map(([from, score]) => ({ from, score }));
}

/** A fresh questionnaire with every type of question; nothing in it is a fault. */
export function soundQuestionnaire(): Questionnaire {
  return questionnaireSchema.parse({
    id: 'small',
    version: '2',
    previousVersion: '1',
    languages: ['fi', 'sv', 'en'],
    title: text('title'),
    definition: text('definition'),
    timeReference: text('time'),
    dimensions: [
      { key: 'background', label: text('background'), radar: false },
      { key: 'structures', label: text('structures'), radar: true },
      { key: 'grants', label: text('grants'), radar: true },
    ],
    questions: [
      {
        key: 'respondent',
        dimension: 'background',
        type: 'contact',
        public: false,
        wording: text('who'),
      },
      {
        key: 'sector',
        dimension: 'background',
        type: 'single_choice',
        public: false,
        wording: text('sector'),
        options: [option('sports'), option('culture')],
      },
      {
        key: 'contact_person',
        dimension: 'structures',
        type: 'single_choice',
        core: true,
        public: true,
        wording: text('contact person'),
        options: [
          option('named', 100),
          option('assigned', 50),
          option('none', 0),
          option('unknown'),
        ],
      },
      {
        key: 'contact_details',
        dimension: 'structures',
        type: 'contact',
        public: true,
        consent: true,
        wording: text('details'),
        visibleWhen: [{ question: 'contact_person', isAnyOf: ['named', 'assigned'] }],
      },
      {
        key: 'substitute',
        dimension: 'structures',
        type: 'yes_no',
        public: true,
        wording: text('substitute'),
        visibleWhen: [{ question: 'contact_person', isNoneOf: ['none'] }],
        options: [option('yes', 100), option('no', 0), option('unknown')],
      },
      {
        key: 'grant_types',
        dimension: 'grants',
        type: 'multiple_choice',
        core: true,
        public: true,
        wording: text('grant types'),
        options: [option('general'), option('project'), option('none'), option('unknown')],
        scoreByCount: [
          { from: 0, score: 0 },
          { from: 1, score: 70 },
          { from: 2, score: 100 },
        ],
      },
      {
        key: 'grants_total',
        dimension: 'grants',
        type: 'money_eur',
        public: true,
        estimate: true,
        asksAbout: 'previous_year',
        wording: text('grants in {previousYear}'),
        limits: { min: 0, max: 1000, decimals: 2 },
      },
      {
        key: 'grant_rules',
        dimension: 'grants',
        type: 'yes_no_partly',
        public: true,
        wording: text('grant rules'),
        visibleWhen: [{ question: 'grants_total', isNotZero: true }],
        options: [option('yes', 100), option('partly', 50), option('no', 0), option('unknown')],
      },
      {
        key: 'website',
        dimension: 'grants',
        type: 'text',
        public: true,
        format: 'url',
        wording: text('website'),
        limits: { maxLength: 200 },
      },
      {
        key: 'theme',
        dimension: 'background',
        type: 'text',
        public: true,
        wording: text('theme of {year}'),
      },
    ],
    contradictions: [
      {
        key: 'assigned_with_substitute',
        when: [
          { question: 'contact_person', isAnyOf: ['assigned'] },
          { question: 'substitute', isAnyOf: ['yes'] },
        ],
        message: text('assigned, with a substitute'),
      },
      {
        key: 'no_grants',
        when: [
          { question: 'grants_total', isZero: true },
          { question: 'grant_types', isNoneOf: ['none'] },
        ],
        message: text('no grants'),
      },
    ],
    indicators: [
      {
        key: 'named',
        label: text('named'),
        kind: 'share',
        question: 'contact_person',
        options: ['named'],
      },
      { key: 'directory', label: text('directory'), kind: 'given', question: 'contact_details' },
      { key: 'grants', label: text('grants'), kind: 'sum', question: 'grants_total' },
      {
        key: 'grants_mean',
        label: text('mean'),
        kind: 'mean',
        question: 'grants_total',
        over: 'positive',
      },
      { key: 'grants_each', label: text('each'), kind: 'per_inhabitant', question: 'grants_total' },
      { key: 'theme', label: text('theme'), kind: 'distribution', question: 'theme' },
    ],
    themeQuestion: 'theme',
  });
}

export interface FaultCase {
  code: QuestionnaireFaultCode;
  /** What went wrong, in words that follow "names". */
  what: string;
  /** Where the fault must be told, by the keys of the file. */
  key: string;
  /** Part of the line on which it must be told. */
  line: string;
  spoil(questionnaire: Questionnaire): void;
}

function question(questionnaire: Questionnaire, key: string) {
  return questionnaire.questions.find((asked) => asked.key === key)!;
}

function share(questionnaire: Questionnaire) {
  const indicator = questionnaire.indicators[0]!;
  if (indicator.kind !== 'share') throw new Error('the first indicator is a share');
  return indicator;
}

export const faultCases: FaultCase[] = [
  {
    code: 'repeated-key',
    what: 'a dimension whose key is used twice',
    key: 'dimensions.structures.key',
    line: 'key: structures',
    spoil: (q) => void q.dimensions.push({ ...q.dimensions[1]! }),
  },
  {
    code: 'repeated-key',
    what: 'a question whose key is used twice',
    key: 'questions.website.key',
    line: 'key: website',
    spoil: (q) => void q.questions.push({ ...question(q, 'website') }),
  },
  {
    code: 'repeated-key',
    what: 'an option whose key is used twice',
    key: 'questions.contact_person.options.assigned.key',
    line: 'key: assigned',
    spoil: (q) => void question(q, 'contact_person').options.push(option('assigned', 50)),
  },
  {
    code: 'repeated-key',
    what: 'an indicator whose key is used twice',
    key: 'indicators.directory.key',
    line: 'key: directory',
    spoil: (q) => void q.indicators.push({ ...q.indicators[1]! }),
  },
  {
    code: 'reserved-dimension-key',
    what: 'a dimension with the address of another page',
    key: 'dimensions.people.key',
    line: 'key: people',
    spoil: (q) => void q.dimensions.push({ ...q.dimensions[0]!, key: 'people' }),
  },
  {
    code: 'unknown-dimension',
    what: 'a dimension that nobody declared',
    key: 'questions.website.dimension',
    line: 'dimension: visibility',
    spoil: (q) => void (question(q, 'website').dimension = 'visibility'),
  },
  {
    code: 'condition-on-unknown-question',
    what: 'a condition on a question that is not there',
    key: 'questions.contact_details.visibleWhen.1.question',
    line: 'question: contact_persn',
    spoil: (q) => void (question(q, 'contact_details').visibleWhen[0]!.question = 'contact_persn'),
  },
  {
    code: 'condition-on-itself',
    what: 'a question that hangs on its own answer',
    key: 'questions.substitute.visibleWhen.1.question',
    line: 'question: substitute',
    spoil: (q) => void (question(q, 'substitute').visibleWhen[0]!.question = 'substitute'),
  },
  {
    code: 'condition-points-forward',
    what: 'a condition on a question that is asked later',
    key: 'questions.contact_person.visibleWhen.1.question',
    line: 'question: grant_types',
    spoil: (q) =>
      void question(q, 'contact_person').visibleWhen.push({
        question: 'grant_types',
        isNoneOf: ['none'],
      }),
  },
  {
    code: 'condition-on-private-question',
    what: 'a public question that would give a private answer away',
    key: 'questions.website.visibleWhen.1.question',
    line: 'question: sector',
    spoil: (q) =>
      void question(q, 'website').visibleWhen.push({ question: 'sector', isAnyOf: ['sports'] }),
  },
  {
    code: 'condition-needs-choice',
    what: 'a condition on options of a question that has none',
    key: 'questions.website.visibleWhen.1.isAnyOf',
    line: 'isAnyOf',
    spoil: (q) =>
      void question(q, 'website').visibleWhen.push({ question: 'grants_total', isAnyOf: ['yes'] }),
  },
  {
    code: 'condition-needs-amount',
    what: 'isNotZero on a question without an amount',
    key: 'questions.website.visibleWhen.1.isNotZero',
    line: 'isNotZero',
    spoil: (q) =>
      void question(q, 'website').visibleWhen.push({ question: 'grant_types', isNotZero: true }),
  },
  {
    code: 'condition-unknown-option',
    what: 'a condition on an option that is not there',
    key: 'questions.contact_details.visibleWhen.1.isAnyOf.nmaed',
    line: '- nmaed',
    spoil: (q) =>
      void (question(q, 'contact_details').visibleWhen = [
        { question: 'contact_person', isAnyOf: ['assigned', 'nmaed'] },
      ]),
  },
  {
    code: 'repeated-option',
    what: 'an option that a condition names twice',
    key: 'questions.contact_details.visibleWhen.1.isAnyOf.named',
    line: '- named',
    spoil: (q) =>
      void (question(q, 'contact_details').visibleWhen = [
        { question: 'contact_person', isAnyOf: ['named', 'named'] },
      ]),
  },
  {
    code: 'contradiction-of-one-question',
    what: 'a contradiction of one answer with itself',
    key: 'contradictions.assigned_with_substitute.when',
    line: 'when:',
    spoil: (q) =>
      void (q.contradictions[0]!.when = [
        { question: 'substitute', isAnyOf: ['yes'] },
        { question: 'substitute', isAnyOf: ['no'] },
      ]),
  },
  {
    code: 'contradiction-never-holds',
    what: 'a contradiction with a question that the other answer hides',
    key: 'contradictions.assigned_with_substitute.when',
    line: 'when:',
    spoil: (q) =>
      void (q.contradictions[0]!.when = [
        { question: 'contact_person', isAnyOf: ['none'] },
        { question: 'substitute', isAnyOf: ['yes'] },
      ]),
  },
  {
    code: 'choice-without-options',
    what: 'a choice between nothing',
    key: 'questions.sector.type',
    line: 'type: single_choice',
    spoil: (q) => void (question(q, 'sector').options = []),
  },
  {
    code: 'options-without-choice',
    what: 'options of a question that is no choice',
    key: 'questions.website.options',
    line: 'options:',
    spoil: (q) => void (question(q, 'website').options = [option('yes'), option('no')]),
  },
  {
    code: 'yes-no-strange-option',
    what: 'a yes or no question with a third answer',
    key: 'questions.substitute.options.partly.key',
    line: 'key: partly',
    spoil: (q) => void question(q, 'substitute').options.push(option('partly', 50)),
  },
  {
    code: 'yes-no-missing-option',
    what: 'a yes, partly or no question without partly',
    key: 'questions.grant_rules.options',
    line: 'options:',
    spoil: (q) => void question(q, 'grant_rules').options.splice(1, 1),
  },
  {
    code: 'unknown-with-score',
    what: "a don't know that is counted as 0",
    key: 'questions.contact_person.options.unknown.score',
    line: 'score: 0',
    spoil: (q) => void (question(q, 'contact_person').options[3]!.score = 0),
  },
  {
    code: 'none-scored-above',
    what: 'a nothing that is better than something',
    key: 'questions.contact_person.options.none.score',
    line: 'score: 60',
    spoil: (q) => void (question(q, 'contact_person').options[2]!.score = 60),
  },
  {
    code: 'option-score-in-multiple-choice',
    what: 'a score of one option of a multiple choice',
    key: 'questions.grant_types.options.project.score',
    line: 'score: 40',
    spoil: (q) => void (question(q, 'grant_types').options[1]!.score = 40),
  },
  {
    code: 'count-score-without-multiple-choice',
    what: 'a score by count where only one option can be chosen',
    key: 'questions.sector.scoreByCount',
    line: 'scoreByCount:',
    spoil: (q) => void (question(q, 'sector').scoreByCount = [{ from: 0, score: 0 }]),
  },
  {
    code: 'count-score-not-from-zero',
    what: 'steps of a score that leave out no option at all',
    key: 'questions.grant_types.scoreByCount',
    line: 'scoreByCount:',
    spoil: (q) => void (question(q, 'grant_types').scoreByCount = steps([1, 70], [2, 100])),
  },
  {
    code: 'count-score-not-ascending',
    what: 'steps of a score that do not ascend',
    key: 'questions.grant_types.scoreByCount.3.from',
    line: 'from: 1',
    spoil: (q) => void (question(q, 'grant_types').scoreByCount = steps([0, 0], [1, 70], [1, 100])),
  },
  {
    code: 'count-score-falls',
    what: 'a score that falls when one option more is chosen',
    key: 'questions.grant_types.scoreByCount.3.score',
    line: 'score: 65',
    spoil: (q) => void (question(q, 'grant_types').scoreByCount = steps([0, 0], [1, 70], [2, 65])),
  },
  {
    code: 'limit-does-not-fit',
    what: 'a limit that the type does not have',
    key: 'questions.website.limits.max',
    line: 'max: 5',
    spoil: (q) => void (question(q, 'website').limits.max = 5),
  },
  {
    code: 'limits-crossed',
    what: 'a least value above the greatest',
    key: 'questions.grants_total.limits.min',
    line: 'min: 2000',
    spoil: (q) => void (question(q, 'grants_total').limits.min = 2000),
  },
  {
    code: 'euros-too-many-decimals',
    what: 'parts of a cent',
    key: 'questions.grants_total.limits.decimals',
    line: 'decimals: 3',
    spoil: (q) => void (question(q, 'grants_total').limits.decimals = 3),
  },
  {
    code: 'format-does-not-fit',
    what: 'a web address as an amount',
    key: 'questions.grants_total.format',
    line: 'format: url',
    spoil: (q) => void (question(q, 'grants_total').format = 'url'),
  },
  {
    code: 'estimate-does-not-fit',
    what: 'an estimated choice',
    key: 'questions.sector.estimate',
    line: 'estimate: true',
    spoil: (q) => void (question(q, 'sector').estimate = true),
  },
  {
    code: 'consent-on-private-question',
    what: 'a consent to publish what is private',
    key: 'questions.respondent.consent',
    line: 'consent: true',
    spoil: (q) => void (question(q, 'respondent').consent = true),
  },
  {
    code: 'years-do-not-fit',
    what: 'a sum of last year that would be divided by the people of this year',
    key: 'questions.grants_total.asksAbout',
    line: 'asksAbout: now',
    spoil: (q) => void (question(q, 'grants_total').asksAbout = 'now'),
  },
  {
    code: 'comparability-without-previous-version',
    what: 'a reworded question of a first version',
    key: 'questions.website.comparability',
    line: 'comparability: reworded',
    spoil: (q) => {
      delete q.previousVersion;
      question(q, 'website').comparability = 'reworded';
    },
  },
  {
    code: 'previous-version-is-this-one',
    what: 'a version that comes before itself',
    key: 'previousVersion',
    line: 'previousVersion: "2"',
    spoil: (q) => void (q.previousVersion = '2'),
  },
  {
    code: 'radar-dimension-without-score',
    what: 'an axis of the radar that would stay empty',
    key: 'dimensions.grants.radar',
    line: 'radar: true',
    spoil: (q) => void (question(q, 'grant_types').core = false),
  },
  {
    code: 'score-outside-radar',
    what: 'a core question whose score no axis shows',
    key: 'questions.grant_types.dimension',
    line: 'dimension: background',
    spoil: (q) => void (question(q, 'grant_types').dimension = 'background'),
  },
  {
    code: 'unknown-theme-question',
    what: 'a place for the theme question that is not there',
    key: 'themeQuestion',
    line: 'themeQuestion: topic',
    spoil: (q) => void (q.themeQuestion = 'topic'),
  },
  {
    code: 'theme-question-not-text',
    what: 'a place for the theme question that is no text',
    key: 'themeQuestion',
    line: 'themeQuestion: grant_rules',
    spoil: (q) => void (q.themeQuestion = 'grant_rules'),
  },
  {
    code: 'indicator-of-unknown-question',
    what: 'an indicator of a question that is not there',
    key: 'indicators.grants.question',
    line: 'question: grants_sum',
    spoil: (q) => void (q.indicators[2]!.question = 'grants_sum'),
  },
  {
    code: 'indicator-of-private-question',
    what: 'an indicator that would publish a private answer',
    key: 'indicators.directory.question',
    line: 'question: respondent',
    spoil: (q) => void (q.indicators[1]!.question = 'respondent'),
  },
  {
    code: 'indicator-does-not-fit',
    what: 'a sum of choices',
    key: 'indicators.grants.kind',
    line: 'kind: sum',
    spoil: (q) => void (q.indicators[2]!.question = 'contact_person'),
  },
  {
    code: 'indicator-unknown-option',
    what: 'an indicator of an option that is not there',
    key: 'indicators.named.options.nmaed',
    line: '- nmaed',
    spoil: (q) => void share(q).options.push('nmaed'),
  },
  {
    code: 'indicator-counts-unknown',
    what: "a share that counts don't know as known",
    key: 'indicators.named.options.unknown',
    line: '- unknown',
    spoil: (q) => void share(q).options.push('unknown'),
  },
  {
    code: 'repeated-option',
    what: 'an option that an indicator names twice',
    key: 'indicators.named.options.named',
    line: '- named',
    spoil: (q) => void share(q).options.push('named'),
  },
  {
    code: 'blank-text',
    what: 'a text of spaces',
    key: 'dimensions.grants.label.sv',
    line: 'sv: "  "',
    spoil: (q) => void (q.dimensions[2]!.label.sv = '  '),
  },
  {
    code: 'unknown-placeholder',
    what: 'a placeholder that nothing fills',
    key: 'questions.website.wording.en',
    line: 'en: website {nextYear}',
    spoil: (q) => void (question(q, 'website').wording.en = 'website {nextYear}'),
  },
  {
    code: 'unknown-placeholder',
    what: 'a brace that nothing closes',
    key: 'questions.theme.wording.fi',
    line: 'fi: "{year} {previousYear"',
    spoil: (q) => void (question(q, 'theme').wording.fi = '{year} {previousYear'),
  },
  {
    code: 'missing-placeholder',
    what: 'a year that one language leaves out',
    key: 'questions.grants_total.wording.sv',
    line: 'sv: understöd',
    spoil: (q) => void (question(q, 'grants_total').wording.sv = 'understöd'),
  },
  {
    code: 'placeholder-outside-question',
    what: 'a year where no year is written out',
    key: 'dimensions.grants.label.en',
    line: 'en: grants in {year}',
    spoil: (q) => void (q.dimensions[2]!.label.en = 'grants in {year}'),
  },
];

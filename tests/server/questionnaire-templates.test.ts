/** Proof that the questionnaires that come with the project are sound and hold what they promise. */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fillYears, languages } from '#domain/language.ts';
import { questionnaireFaults } from '#domain/questionnaire-faults.ts';
import {
  findQuestion,
  isScored,
  questionnaireOfRound,
  radarDimensions,
} from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { questionnaireJsonSchema } from '../../server/questionnaire/json-schema.ts';
import {
  findTemplate,
  readTemplate,
  templateFolder,
  templateNames,
} from '../../server/questionnaire/templates.ts';
import {
  findThemeQuestion,
  readThemeQuestions,
  readThemes,
} from '../../server/questionnaire/theme.ts';

const kuntatutka = await readTemplate('kuntatutka-2026');
const northOstrobothnia = await readTemplate('pohjois-pohjanmaa-2017');

function optionKeys(questionnaire: Questionnaire, question: string): string[] {
  return findQuestion(questionnaire, question)!.options.map(({ key }) => key);
}

describe('the questionnaire of 2026', () => {
  it('asks 45 questions, 20 of them core, in 9 dimensions, 7 of them in the radar', () => {
    expect(kuntatutka.questions).toHaveLength(45);
    expect(kuntatutka.questions.filter(({ core }) => core)).toHaveLength(20);
    expect(kuntatutka.dimensions).toHaveLength(9);
    expect(radarDimensions(kuntatutka).map(({ key }) => key)).toEqual([
      'structures',
      'dialogue',
      'grants',
      'premises',
      'support',
      'visibility',
      'strategy',
    ]);
  });

  it('measures every axis of the radar by 2 core questions, co-development by 3', () => {
    const counts = radarDimensions(kuntatutka).map(
      ({ key }) =>
        kuntatutka.questions.filter((q) => q.dimension === key && q.core && isScored(q)).length,
    );
    expect(counts).toEqual([2, 2, 2, 2, 2, 2, 3]);
  });

  it('tells beside every core question what the answer is for', () => {
    const silent = kuntatutka.questions.filter(({ core, why }) => core && why === undefined);
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it('keeps the answerer, the sector and the feedback to itself', () => {
    const hidden = kuntatutka.questions.filter((question) => !question.public);
    expect(hidden.map(({ key }) => key)).toEqual([
      'respondent_contact',
      'respondent_sector',
      'survey_feedback',
    ]);
  });

  it('publishes contact details and free texts of the theme only with consent', () => {
    const asking = kuntatutka.questions.filter(({ consent }) => consent);
    expect(asking.map(({ key }) => key)).toEqual(['contact_person_details', 'theme_answer']);
  });

  it('publishes 27 indicators, of which no share counts none or unknown', () => {
    expect(kuntatutka.indicators).toHaveLength(27);
    for (const indicator of kuntatutka.indicators) {
      if (indicator.kind !== 'share') continue;
      expect(indicator.options).not.toContain('unknown');
      expect(indicator.options).not.toContain('none');
    }
  });

  it('counts a named contact person and somebody who does the work apart', () => {
    const [named, anybody] = ['contact_person_named', 'contact_person_any'].map((key) =>
      kuntatutka.indicators.find((indicator) => indicator.key === key),
    );
    expect(named).toMatchObject({ kind: 'share', options: ['named'] });
    expect(anybody).toMatchObject({ options: ['named', 'in_progress', 'assigned_not_named'] });
  });

  it('counts every option that is something where the indicator asks for anything at all', () => {
    for (const key of ['structures_any', 'grants_any', 'support_services_any']) {
      const indicator = kuntatutka.indicators.find((one) => one.key === key)!;
      expect(indicator).toMatchObject({
        options: optionKeys(kuntatutka, indicator.question).filter(
          (option) => option !== 'none' && option !== 'unknown',
        ),
      });
    }
  });

  it('asks nothing about what does not apply', () => {
    const hanging = kuntatutka.questions.filter(({ visibleWhen }) => visibleWhen.length > 0);
    expect(hanging.map(({ key, visibleWhen }) => `${key} < ${visibleWhen[0]!.question}`)).toEqual([
      'contact_person_details < contact_person_status',
      'contact_person_job_description < contact_person_status',
      'contact_person_substitute < contact_person_status',
      'grant_sectors < grants_total_eur',
      'grant_criteria_public < grant_types',
      'grants_multi_year < grant_types',
      'free_premises_types < free_premises',
      'premises_rules_clear < free_premises',
      'premises_booking_online < free_premises',
      'website_ngo_url < website_ngo_info',
      'website_contact_person < contact_person_status',
    ]);
  });

  it('names years that are written out in every language', () => {
    const { wording } = findQuestion(kuntatutka, 'grants_change')!;
    for (const language of languages) {
      expect(fillYears(wording[language], 2026)).toMatch(/2025.*2026/);
    }
  });
});

describe('the questionnaire of North Ostrobothnia', () => {
  it('has an indicator for every published finding', () => {
    expect(northOstrobothnia.indicators.map(({ key, kind }) => `${key}: ${kind}`)).toEqual([
      'grants_paid: share',
      'grants_total: sum',
      'grants_mean: mean',
      'grants_per_inhabitant: per_inhabitant',
      'premises_all_free: share',
      'premises_only_paid: share',
      'contact_person_named: share',
      'regular_meetings: share',
    ]);
  });

  it('takes the mean and the figures per inhabitant over payers alone', () => {
    for (const key of ['grants_mean', 'grants_per_inhabitant']) {
      const indicator = northOstrobothnia.indicators.find((one) => one.key === key);
      expect(indicator).toMatchObject({ over: 'positive', question: 'grants_total_eur' });
    }
    expect(findQuestion(northOstrobothnia, 'grants_total_eur')?.asksAbout).toBe('previous_year');
  });
});

describe('every questionnaire of the project', async () => {
  const names = await templateNames();

  it('is one of those named here', () => {
    expect(names).toEqual(['kuntatutka-2026', 'pohjois-pohjanmaa-2017']);
  });

  it.each(names)('%s is named by its id and version', async (name) => {
    const { id, version } = await readTemplate(name);
    expect(`${id}-${version}`).toBe(name);
  });

  it.each(names)('%s says everything in three languages of its own words', async (name) => {
    const { questions, indicators } = await readTemplate(name);
    const texts = [
      ...questions.flatMap(({ wording, help, why }) => [wording, help, why]),
      ...indicators.map(({ label }) => label),
    ].filter((text) => text !== undefined);
    for (const text of texts) expect(new Set(Object.values(text)).size, text.fi).toBe(3);
  });

  it.each(names)('%s writes out yes, no and their scores', async (name) => {
    const { questions } = await readTemplate(name);
    for (const { type, options } of questions) {
      if (type !== 'yes_no' && type !== 'yes_no_partly') continue;
      const scores = Object.fromEntries(options.map(({ key, score }) => [key, score]));
      expect(scores).toEqual({
        yes: 100,
        ...(type === 'yes_no_partly' && { partly: 50 }),
        no: 0,
        unknown: null,
      });
    }
  });
});

describe('theme questions', () => {
  it('are three, one a year, and found by their key', async () => {
    const themes = await readThemeQuestions();
    expect(themes.map(({ year, key }) => `${year} ${key}`)).toEqual([
      '2023 expected_cooperation_changes',
      '2024 wellbeing_county_cooperation',
      '2025 volunteer_support',
    ]);
    expect(await findThemeQuestion('volunteer_support')).toEqual(themes[2]);
    expect(await findThemeQuestion('nothing')).toBeUndefined();
  });

  it('fit into the place that the questionnaire keeps for them', async () => {
    for (const theme of await readThemeQuestions()) {
      const asked = questionnaireOfRound(kuntatutka, theme);
      // In the file the place is a text; a round may put a choice there.
      expect(questionnaireFaults(asked).map(({ code }) => code)).toEqual([
        'theme-question-not-text',
      ]);
      expect(asked.indicators.find(({ key }) => key === 'theme_of_year')?.question).toBe(theme.key);
    }
  });

  it('that have faults are named by line and key too', () => {
    const { faults } = readThemes('- year: 2026\n  key: topic\n  type: text\n', 'themes.yaml');
    expect(faults).toEqual([
      expect.objectContaining({ line: 1, key: 'topic.wording', sentence: 'is missing.' }),
    ]);
  });
});

describe('finding a questionnaire', () => {
  const folder = process.cwd();
  afterEach(() => process.chdir(folder));

  it('works by name from any folder, and by path from the current one', async () => {
    const path = join(templateFolder, 'kuntatutka-2026.yaml');
    process.chdir(tmpdir());
    expect(await findTemplate('kuntatutka-2026')).toBe(path);
    expect(await findTemplate(path)).toBe(path);
    process.chdir(templateFolder);
    expect(await findTemplate('kuntatutka-2026.yaml')).toBe(path);
  });

  it('that is not there names those that are', async () => {
    await expect(findTemplate('kuntatutka-1999')).rejects.toThrow(
      'There is no questionnaire kuntatutka-1999. Name a file, or one of kuntatutka-2026, pohjois-pohjanmaa-2017.',
    );
    await expect(findTemplate('survey-templates')).rejects.toThrow('There is no questionnaire');
  });

  it('that has faults names all of them', async () => {
    await expect(readTemplate(join(templateFolder, 'theme-questions.yaml'))).rejects.toThrow(
      /The questionnaire has faults:\n {2}.*theme-questions\.yaml:\d+:1 must be a group of keys/,
    );
  });
});

it('the JSON Schema for editors is the one of the current format', async () => {
  const file = join(templateFolder, 'questionnaire.schema.json');
  expect(await readFile(file, 'utf8')).toBe(questionnaireJsonSchema());
});

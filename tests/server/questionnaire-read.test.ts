/** Proof that every fault of a questionnaire file is told by line, column and key, all at once. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import fc from 'fast-check';
import { faultLine, readQuestionnaire } from '../../server/questionnaire/read.ts';
import { faultCases, soundQuestionnaire } from '../domain/faulty-questionnaires.ts';

const sound = stringify(soundQuestionnaire());

function faultsOf(source: string): string[] {
  return (readQuestionnaire(source, 'x.yaml').faults ?? []).map(faultLine);
}

/** The number of the first line from `after` on that holds the words. */
function lineOf(source: string, words: string, after = ''): number {
  const lines = source.split('\n');
  const from = lines.findIndex((line) => line.includes(after));
  return lines.findIndex((line, index) => index >= from && line.includes(words)) + 1;
}

describe('a questionnaire file', () => {
  it('without faults is read as it stands', () => {
    expect(readQuestionnaire(sound, 'x.yaml')).toEqual({ questionnaire: soundQuestionnaire() });
  });

  it.each(faultCases)('names line and key of $what ($code)', ({ spoil, key, line }) => {
    const questionnaire = soundQuestionnaire();
    spoil(questionnaire);
    const source = stringify(questionnaire);
    const faults = readQuestionnaire(source, 'x.yaml').faults ?? [];
    const found = faults.find((fault) => fault.key === key);
    expect(found, JSON.stringify(faults)).toBeDefined();
    const text = source.split('\n')[found!.line - 1]!;
    expect(text).toContain(line);
    expect(text.slice(found!.column - 1)).toMatch(/^[a-z0-9]/i);
    expect(found!.sentence).toMatch(/^(?!.*undefined).*[a-z].*\.$/);
  });

  it('names the translation that is missing', () => {
    const source = sound.replace('      sv: website sv\n', '');
    expect(faultsOf(source)).toEqual([
      `x.yaml:${lineOf(source, 'wording:', 'key: website')}:5 questions.website.wording.sv: the Swedish text is missing.`,
    ]);
  });

  it('names the translation that is empty or only announced', () => {
    const source = sound.replace('fi: website fi', 'fi: ""').replace('en: website en', 'en:');
    expect(faultsOf(source)).toEqual([
      `x.yaml:${lineOf(source, 'fi: ""')}:7 questions.website.wording.fi: the Finnish text is empty.`,
      `x.yaml:${lineOf(source, 'fi: ""') + 2}:7 questions.website.wording.en: the English text is missing.`,
    ]);
  });

  it('names a key that nobody knows', () => {
    const source = sound.replace('format: url', 'formaat: url');
    expect(faultsOf(source)).toEqual([
      `x.yaml:${lineOf(source, 'formaat')}:5 questions.website.formaat: no such key is known here.`,
    ]);
  });

  it('names a key that stands twice, and reads on', () => {
    const source = sound
      .replace('    format: url\n', '    format: url\n    format: url\n')
      .replace('fi: theme of {year} fi', 'fi: ""');
    expect(faultsOf(source)).toEqual([
      `x.yaml:${lineOf(source, 'format: url') + 1}:5 questions.website.format: this key stands twice in the same place.`,
      `x.yaml:${lineOf(source, 'fi: ""')}:7 questions.theme.wording.fi: the Finnish text is empty.`,
    ]);
  });

  it('asks for quotes where a text would be a number', () => {
    const source = sound.replace('version: "2"', 'version: 2');
    expect(faultsOf(source)).toEqual([
      'x.yaml:2:1 version: must be a text, but is the number 2; write it as "2".',
    ]);
  });

  it('names the types, kinds and conditions that there are', () => {
    const source = sound
      .replace('type: money_eur', 'type: euros')
      .replace('kind: given', 'kind: counted')
      .replace('isNotZero: true', 'isNotZero: false')
      .replace('isNoneOf:', 'isNot:');
    expect(faultsOf(source)).toEqual([
      expect.stringContaining(
        'questions.substitute.visibleWhen.1: a condition names a question and one of `isAnyOf: [options]`',
      ),
      expect.stringContaining('questions.grants_total.type: must be one of "single_choice", '),
      expect.stringContaining(
        'questions.grant_rules.visibleWhen.1.isNotZero: must be true, but is false.',
      ),
      expect.stringContaining(
        'indicators.directory.kind: must be one of "share", "given", "distribution", "sum", "mean", "per_inhabitant", but is "counted".',
      ),
    ]);
  });

  it('names what is out of bounds or of the wrong kind', () => {
    const source = sound
      .replace('score: 70', 'score: 170')
      .replace('decimals: 2', 'decimals: -1')
      .replace('radar: true', 'radar: yes')
      .replace('key: website', 'key: Web-site')
      .replace('maxLength: 200', 'maxLength: two');
    expect(faultsOf(source).map((line) => line.replace(/^x\.yaml:\d+:\d+ /, ''))).toEqual([
      'dimensions.structures.radar: must be true or false, but is the text yes.',
      'questions.grant_types.scoreByCount.2.score: may be at most 100.',
      'questions.grants_total.limits.decimals: must be at least 0.',
      'questions.Web-site.key: "Web-site" has the wrong form: a key is lower-case letters, digits and _.',
      'questions.Web-site.limits.maxLength: must be a number, but is the text two.',
    ]);
  });

  it('tells faults of shape and of meaning together, in the order of the file', () => {
    const source = sound
      .replace('version: "2"', 'version: 2')
      .replace('      sv: website sv\n', '')
      .replace(
        'question: grants_total\n        isNotZero',
        'question: grants_totl\n        isNotZero',
      )
      .replace('question: contact_details', 'question: contact_detail');
    const faults = readQuestionnaire(source, 'x.yaml').faults!;
    expect(faults.map(({ key }) => key)).toEqual([
      'version',
      'questions.grant_rules.visibleWhen.1.question',
      'questions.website.wording.sv',
      'indicators.directory.question',
    ]);
    expect(faults.map(({ line }) => line)).toEqual(
      faults.map(({ line }) => line).toSorted((a, b) => a - b),
    );
  });

  it('that is no YAML is refused where it stops being YAML', () => {
    const source = sound.replace('id: small', 'id: "small');
    expect(faultsOf(source)[0]).toMatch(/^x\.yaml:\d+:\d+ .*[a-z].*\.$/);
    expect(faultsOf(sound.replace('\n  - key: structures', '\n\t- key: structures'))[0]).toBe(
      `x.yaml:${lineOf(sound, 'key: structures')}:1 indent with spaces, not with a tab.`,
    );
  });

  it.each([
    ['', 'x.yaml:1:1 the file is empty.'],
    ['# only a comment\n', 'x.yaml:1:1 the file is empty.'],
    ['- a\n- b\n', 'x.yaml:1:1 must be a group of keys, but is a list.'],
    ['id: *nobody\n', expect.stringMatching(/^x\.yaml:1:\d+ .*nobody.*\.$/)],
  ])('%j is refused with one sentence', (source, sentence) => {
    expect(faultsOf(source)).toEqual([sentence]);
  });

  it('never breaks, whatever is cut out of it', () => {
    const lines = sound.split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 40 }), (from, count) => {
        const source = lines.toSpliced(from, count).join('\n');
        const { faults = [] } = readQuestionnaire(source, 'x.yaml');
        for (const { line, column, sentence } of faults) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(source.split('\n').length);
          expect(column).toBeGreaterThan(0);
          expect(sentence).toMatch(/\.$/);
        }
      }),
    );
  });
});

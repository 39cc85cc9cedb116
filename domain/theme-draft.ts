/** The theme question while it is being written: three languages, options, and what is wrong with it. */
import { languages } from './language.ts';
import type { Language, Text } from './language.ts';
import type { Questionnaire, ThemeQuestion } from './questionnaire.ts';
import { questionTextFaults } from './text-faults.ts';

export const themeTypes = ['single_choice', 'multiple_choice', 'text'] as const;
export const fewestOptions = 2;
export const mostOptions = 10;
const longest = { wording: 300, help: 1000, option: 200 } as const;

/** What is being written. Texts may still be empty; help that is empty in all languages is none. */
export interface ThemeDraft {
  type: (typeof themeTypes)[number];
  wording: Text;
  help: Text;
  /** A new option has no key yet. */
  options: { key: string | null; label: Text }[];
  /** Are "none of these" and "don't know" offered too? They exclude every other option. */
  none: boolean;
  unknown: boolean;
}

/** A fault, its field as in `options.2.sv`, and the key of its sentence. */
export interface ThemeFault {
  field: string;
  fault:
    | 'theme-text-missing'
    | 'theme-text-too-long'
    | 'theme-text-braces'
    | 'theme-text-year-missing'
    | 'theme-option-twice'
    | 'theme-option-key-twice'
    | 'theme-options-few'
    | 'theme-options-many';
  params: { most: number; few: number };
}

const apart = ['none', 'unknown'] as const;

/** A text as it is stored: in Unicode NFC, and without blanks around it. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}

/** The draft with its texts as they would be stored. */
export function tidyDraft(draft: ThemeDraft): ThemeDraft {
  return {
    ...draft,
    wording: tidyTexts(draft.wording),
    help: tidyTexts(draft.help),
    options: draft.options.map(({ key, label }) => ({ key, label: tidyTexts(label) })),
  };
}

/** Every fault of the draft, in the order of its fields. */
export function themeDraftFaults(draft: ThemeDraft): ThemeFault[] {
  const faults: ThemeFault[] = [];
  textFaults('wording', draft.wording, longest.wording);
  if (languages.some((language) => draft.help[language] !== '')) {
    textFaults('help', draft.help, longest.help);
  }
  if (draft.type === 'text') return faults;
  if (draft.options.length < fewestOptions) say('options', 'theme-options-few');
  if (draft.options.length > mostOptions) say('options', 'theme-options-many');
  const keys = new Set<string>();
  draft.options.forEach(({ key, label }, index) => {
    const field = `options.${index}`;
    textFaults(field, label, longest.option);
    const isReserved = key === 'none' || key === 'unknown';
    if (key !== null && (keys.has(key) || isReserved)) say(field, 'theme-option-key-twice');
    if (key !== null) keys.add(key);
    for (const language of languages) {
      const isRepeated = draft.options
        .slice(0, index)
        .some((earlier) => sounds(earlier.label[language]) === sounds(label[language]));
      if (label[language] !== '' && isRepeated) say(`${field}.${language}`, 'theme-option-twice');
    }
  });
  return faults;

  function textFaults(field: string, text: Text, most: number): void {
    for (const language of languages) {
      if (text[language] === '') say(`${field}.${language}`, 'theme-text-missing');
      else if (text[language].length > most) {
        say(`${field}.${language}`, 'theme-text-too-long', most);
      }
    }
    if (faults.some((each) => each.field.startsWith(`${field}.`))) return;
    for (const { path, code } of questionTextFaults({ text }, [])) {
      say(
        `${field}.${String(path.at(-1))}`,
        code === 'missing-placeholder' ? 'theme-text-year-missing' : 'theme-text-braces',
      );
    }
  }

  function say(field: string, fault: ThemeFault['fault'], most: number = mostOptions): void {
    faults.push({ field, fault, params: { most, few: fewestOptions } });
  }
}

/** The words of the two options that stand apart. */
export type ApartLabels = Readonly<Record<(typeof apart)[number], Text>>;

/**
 * The theme question of a faultless draft. It keeps the key and the reason of the one that it
 * replaces; options keep theirs, and new ones get the next that is free.
 */
export function themeQuestionOf(
  draft: ThemeDraft,
  round: { year: number; stored: ThemeQuestion | null; questionnaire: Questionnaire },
  labels: ApartLabels,
): ThemeQuestion {
  const { stored, year } = round;
  const taken = new Set(draft.options.flatMap(({ key }) => (key === null ? [] : [key])));
  let next = 1;
  const freeKey = (): string => {
    while (taken.has(`option_${next}`)) next += 1;
    taken.add(`option_${next}`);
    return `option_${next}`;
  };
  const hasHelp = draft.help.fi !== '';
  return {
    year,
    key: stored?.key ?? freeThemeKey(year, round.questionnaire),
    type: draft.type,
    wording: draft.wording,
    ...(hasHelp ? { help: draft.help } : {}),
    ...(stored?.why === undefined ? {} : { why: stored.why }),
    options:
      draft.type === 'text'
        ? []
        : [
            ...draft.options.map(({ key, label }) => ({
              key: key ?? freeKey(),
              label,
              score: null,
            })),
            ...apart
              .filter((key) => draft[key])
              .map((key) => ({
                key,
                label: stored?.options.find((option) => option.key === key)?.label ?? labels[key],
                score: null,
              })),
          ],
  };
}

/** A stored theme question as it is edited again; an empty draft where there is none. */
export function themeDraftOf(theme: ThemeQuestion | null): ThemeDraft {
  const empty: Record<Language, string> = { fi: '', sv: '', en: '' };
  if (theme === null) {
    const options = Array.from({ length: fewestOptions }, () => ({ key: null, label: empty }));
    return {
      type: 'single_choice',
      wording: empty,
      help: empty,
      options,
      none: false,
      unknown: true,
    };
  }
  const offers = (key: string) => theme.options.some((option) => option.key === key);
  return {
    type: theme.type,
    wording: theme.wording,
    help: theme.help ?? empty,
    options: theme.options
      .filter(({ key }) => key !== 'none' && key !== 'unknown')
      .map(({ key, label }) => ({ key, label })),
    none: offers('none'),
    unknown: offers('unknown'),
  };
}

/** No question of the questionnaire has the key, except the place that the theme question takes. */
function freeThemeKey(year: number, questionnaire: Questionnaire): string {
  let key = `theme_${year}`;
  for (let next = 2; questionnaire.questions.some((question) => question.key === key); next += 1) {
    key = `theme_${year}_${next}`;
  }
  return key;
}

function sounds(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ');
}

function tidyTexts({ fi, sv, en }: Text): Text {
  return { fi: tidyText(fi), sv: tidyText(sv), en: tidyText(en) };
}

/** What a coordinator edits of a round: its times and, while it is a draft, its theme and members. */
import { languages } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import { mayOnRound } from '#domain/round-permission.ts';
import { coreProgress } from '#domain/progress.ts';
import {
  fillYearsInQuestionnaire,
  findQuestion,
  questionnaireOfRound,
  themeQuestionSchema,
} from '#domain/questionnaire.ts';
import type { Questionnaire, ThemeQuestion } from '#domain/questionnaire.ts';
import type { RoundDetails } from '#domain/round-planning.ts';
import { asTyped, judgeTimes } from '#domain/round-times.ts';
import type { TypedTimes } from '#domain/round-times.ts';
import type { RoundState } from '#domain/round.ts';
import { themeDraftFaults, themeDraftOf, themeQuestionOf } from '#domain/theme-draft.ts';
import type { ThemeDraft } from '#domain/theme-draft.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { words } from '../http/words.ts';
import { storedQuestionnaire } from '../questionnaire/stored-questionnaire.ts';
import { databaseNow } from './board.ts';
import {
  carryPeople,
  membershipOfPlan,
  municipalitiesAsked,
  planRound,
  requireSeen,
} from './membership.ts';
import { addMunicipalities, findRound, roundSituation } from './round.ts';
import type { Round } from './round.ts';

/** Everything that the page of a round's details shows. */
export async function roundDetails(tx: Tx, person: Person, at: Round): Promise<RoundDetails> {
  const round = await findRound(tx, at.region.slug, at.year);
  const { questionnaire, theme } = await askedBy(tx, round.id);
  const asked = fillYearsInQuestionnaire(questionnaireOfRound(questionnaire, theme), round.year);
  return {
    region: round.region,
    year: round.year,
    state: round.state,
    example: round.example,
    may: mayOnRound(person.grants, roundSituation(round)),
    questionnaire: round.questionnaire,
    times: {
      opens: asTyped(round.opensAt?.getTime() ?? null),
      closes: asTyped(round.closesAt?.getTime() ?? null),
    },
    hasThemePlace: questionnaire.themeQuestion !== undefined,
    theme: theme === null ? null : themeDraftOf(theme),
    themeAsked: theme === null ? null : (findQuestion(asked, theme.key) ?? null),
    ...(round.state === 'draft'
      ? await draftMembership(tx, round)
      : { membership: null, pending: null }),
  };
}

/** The instants that were typed. Throws `round-times` with every fault at its field. */
export async function judgedTimes(
  tx: Tx,
  typed: TypedTimes,
  round: { state: RoundState; opensAt: Date | null },
): Promise<{ opensAt: Date | null; closesAt: Date | null }> {
  const now = (await databaseNow(tx)).getTime();
  const opensAt = round.opensAt?.getTime() ?? null;
  const judged = judgeTimes(typed, { state: round.state, opensAt }, now);
  if (judged.faults !== undefined) throw new Problem('round-times', {}, { faults: judged.faults });
  return { opensAt: asDate(judged.times.opensAt), closesAt: asDate(judged.times.closesAt) };
}

/** Sets when the round opens and closes; of an open round when it closes. Throws `round-times`. */
export async function changeTimes(tx: Tx, at: Round, typed: TypedTimes): Promise<void> {
  const { state, opens_at: opensAt } = await locked(tx, at);
  const times = await judgedTimes(tx, typed, { state, opensAt });
  await tx
    .updateTable('round')
    .set({ opens_at: times.opensAt, closes_at: times.closesAt })
    .where('id', '=', at.id)
    .execute();
}

/**
 * Puts the theme question into a draft round, or takes it away. Throws `theme-question` with every
 * fault at its field, `no-theme-place`, and `step-not-possible` once the round is open.
 */
export async function changeTheme(tx: Tx, at: Round, draft: ThemeDraft | null): Promise<void> {
  await lockedDraft(tx, at);
  const { questionnaire, theme: stored } = await askedBy(tx, at.id);
  if (questionnaire.themeQuestion === undefined) throw new Problem('no-theme-place');
  const faults = draft === null ? [] : themeDraftFaults(draft);
  if (faults.length > 0) throw new Problem('theme-question', {}, { faults });
  const theme =
    draft === null
      ? null
      : themeQuestionOf(
          draft,
          { year: at.year, stored, questionnaire },
          { none: inAllLanguages('theme-none'), unknown: inAllLanguages('theme-unknown') },
        );
  await tx
    .updateTable('round')
    .set({ theme_question: theme === null ? null : JSON.stringify(theme) })
    .where('id', '=', at.id)
    .execute();
  // The place of the theme question may be a core question.
  const { asked } = coreProgress(questionnaireOfRound(questionnaire, theme), {});
  await tx
    .updateTable('response')
    .set({ core_asked: asked })
    .where('round_id', '=', at.id)
    .execute();
}

/**
 * Asks those whom the register names by now, where the round was made before the classification of
 * its year. Throws `plan-changed` and `step-not-possible`.
 */
export async function changeMembership(
  tx: Tx,
  at: Round,
  seen: readonly string[],
  byPerson: string,
): Promise<void> {
  await lockedDraft(tx, at);
  const asked = await municipalitiesAsked(tx, at.id);
  const plan = await planRound(tx, { regionCode: at.region.code, year: at.year }, asked);
  requireSeen(plan, seen);
  await tx
    .updateTable('round')
    .set({ classified_year: plan.classifiedYear })
    .where('id', '=', at.id)
    .execute();
  const members = new Set(plan.members);
  const leaving = asked.filter((code) => !members.has(code));
  const before = new Set(asked);
  const joining = plan.members.filter((code) => !before.has(code));
  await addMunicipalities(tx, { id: at.id, regionCode: at.region.code }, joining);
  await carryPeople(tx, plan, byPerson);
  if (leaving.length === 0) return;
  await tx
    .deleteFrom('response')
    .where('round_id', '=', at.id)
    .where('municipality_code', 'in', leaving)
    .execute();
}

async function draftMembership(
  tx: Tx,
  round: Round,
): Promise<Pick<RoundDetails, 'membership' | 'pending'>> {
  const place = { regionCode: round.region.code, year: round.year };
  const asked = await municipalitiesAsked(tx, round.id);
  const before = await tx
    .selectFrom('round')
    .select('id')
    .where('region_code', '=', place.regionCode)
    .where('year', '=', place.year - 1)
    .executeTakeFirst();
  const askedBefore = before === undefined ? asked : await municipalitiesAsked(tx, before.id);
  const pending = await planRound(tx, place, asked);
  return {
    membership: await membershipOfPlan(tx, await planRound(tx, place, askedBefore)),
    pending: pending.changes.length === 0 ? null : await membershipOfPlan(tx, pending),
  };
}

/** Locked, so that nobody opens the round in between. */
function locked(tx: Tx, { id }: Round) {
  return tx
    .selectFrom('round')
    .select(['state', 'opens_at'])
    .$narrowType<{ state: RoundState }>()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function lockedDraft(tx: Tx, at: Round): Promise<void> {
  const { state } = await locked(tx, at);
  if (state !== 'draft') throw new Problem('step-not-possible', { state });
}

/** The round's questionnaire as it was stored, and its theme question. */
async function askedBy(
  tx: Tx,
  roundId: string,
): Promise<{ questionnaire: Questionnaire; theme: ThemeQuestion | null }> {
  const row = await tx
    .selectFrom('round')
    .innerJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.id', '=', 'round.questionnaire_id')
        .onRef('questionnaire.version', '=', 'round.questionnaire_version'),
    )
    .select(['questionnaire.content', 'round.theme_question'])
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow();
  const theme = row.theme_question;
  return {
    questionnaire: storedQuestionnaire(row.content),
    theme: theme === null ? null : themeQuestionSchema.parse(theme),
  };
}

function asDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}

function inAllLanguages(key: string): Text {
  return Object.fromEntries(languages.map((each) => [each, words(each).t(key)])) as Text;
}

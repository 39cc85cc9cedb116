/** What happens to a response after its answers: handed over, approved, and the round closed. */
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import type { Database } from '../../server/database.ts';
import { findRound, moveRound } from '../../server/rounds/round.ts';
import { responseAddress, saveAnswer, smallQuestionnaire } from './survey.ts';
import type { TestPerson, TestRound } from './survey.ts';

/** Saves the first answer to each question. Throws where one is refused. */
export async function giveAnswers(
  person: TestPerson,
  round: TestRound,
  municipality: string,
  answers: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): Promise<void> {
  for (const [question, value] of Object.entries(answers)) {
    const { status, body } = await saveAnswer(person, round, municipality, question, value, rest);
    if (status !== 200) throw new Error(`${question}: ${JSON.stringify(body)}`);
  }
}

/** Takes a step of the response; gives the response as it is after it. Throws where it is refused. */
export async function take(
  person: TestPerson,
  round: TestRound,
  municipality: string,
  step: 'submit' | 'take-back' | 'approve' | 'return' | 'reopen',
  body?: unknown,
): Promise<any> {
  const address = `${responseAddress(round, municipality)}/${step}`;
  const answer = await person.send('POST', address, { body });
  if (answer.status !== 200) throw new Error(`${step}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The lead hands over, the coordinator approves what was handed over. */
export async function handOverAndApprove(
  lead: TestPerson,
  coordinator: TestPerson,
  round: TestRound,
  municipality: string,
): Promise<void> {
  const { savedAt } = await take(lead, round, municipality, 'submit');
  await take(coordinator, round, municipality, 'approve', { savedAt });
}

/** Ends the round for everybody, as the coordinator does. */
export async function closeRound(database: Database, { region, year }: TestRound): Promise<void> {
  await database.operator
    .transaction()
    .execute(async (tx) => moveRound(tx, await findRound(tx, region, year), 'close'));
}

/** A later version of the small questionnaire, with these questions written anew. */
export function laterVersion(
  version: string,
  previousVersion: string,
  changes: Record<string, Partial<Question>>,
): Questionnaire {
  return questionnaireSchema.parse({
    ...smallQuestionnaire,
    version,
    previousVersion,
    questions: smallQuestionnaire.questions.map((question) => ({
      ...question,
      ...changes[question.key],
    })),
  });
}

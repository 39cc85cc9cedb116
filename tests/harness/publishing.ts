/** Publishing as the desk does it: what is previewed is named by its fingerprint. */
import type { TestPerson, TestRound } from './survey.ts';

type Place = Pick<TestRound, 'region' | 'year'>;

export function roundAddress({ region, year }: Place): string {
  return `/api/survey/rounds/${region}/${year}`;
}

/** The page of publishing: the preview and the releases. */
export function seePublishing(person: TestPerson, round: Place) {
  return person.send('GET', `${roundAddress(round)}/publishing`);
}

/**
 * Looks at the preview and publishes what it shows, judging all that is found in it harmless. A
 * moment from which it is public may be chosen once the preview is there: it can take its time.
 */
export async function publish(
  person: TestPerson,
  round: Place,
  {
    note = null,
    publicFrom,
    ...rest
  }: Record<string, unknown> & { publicFrom?: string | null | (() => string) } = {},
) {
  const { body } = await seePublishing(person, round);
  const fingerprint: string = body.preview?.fingerprint ?? 'nothing';
  const harmless = (body.preview?.personalData ?? []).map(({ id }: { id: string }) => id);
  return person.send('POST', `${roundAddress(round)}/publish`, {
    body: {
      note,
      fingerprint,
      harmless,
      ...rest,
      ...(publicFrom === undefined
        ? {}
        : { publicFrom: typeof publicFrom === 'function' ? publicFrom() : publicFrom }),
    },
  });
}

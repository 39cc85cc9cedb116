/** Consents of the invented contact people, so that the demo shows what a consent makes visible. */
import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** Most of them let name, title and e-mail be shown, some no name, and some nothing. */
export async function storeExampleConsents(tx: Tx, roundId: string): Promise<void> {
  await sql`
    insert into contact_consent (round_id, municipality_code, region_code, year, example,
      question_key, name, title, email, phone, language, decided_at, fields, expires_at)
    select round.id, response.municipality_code, round.region_code, round.year, round.example,
      answer.question_key, answer.value ->> 'name', answer.value ->> 'title',
      answer.value ->> 'email', answer.value ->> 'phone', 'fi', now(),
      case when response.municipality_code::integer % 4 = 1 then array['title', 'email']
        else array['name', 'title', 'email'] end,
      (now() at time zone 'UTC' + interval '15 months') at time zone 'UTC'
    from round join response on response.round_id = round.id
      join answer on answer.response_id = response.id
    where round.id = ${roundId} and round.example and answer.question_key = 'contact_person_details'
      and answer.value is not null and response.municipality_code::integer % 5 <> 2`.execute(tx);
}

/** Whether a draft round may ask its municipalities is looked up once for all that are added together. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The rule of 0013, which looked it up for each of them: a round of all of Finland adds three
  // hundred, and an import of ten earlier years three thousand.
  await sql`create function responses_are_of_members() returns trigger language plpgsql as $$
    begin
      if current_user = 'kuntatutka_service' and exists (
        with recursive lies_in as (
          select round.id as round_id, municipality_code,
            coalesce(round.classified_year, round.year) as year
          from round join municipality_year
            on municipality_year.region_code = round.region_code
              and municipality_year.year = coalesce(round.classified_year, round.year)
          where round.state = 'draft' and round.id in (select added.round_id from added)
          union
          select lies_in.round_id, successor_code, lies_in.year
          from municipality_merger join lies_in
            on lies_in.municipality_code = predecessor_code
              and municipality_merger.date <= make_date(lies_in.year, 1, 1))
        select from added left join lies_in using (round_id, municipality_code)
        where lies_in.year is null) then
        raise exception 'a draft round asks the municipalities of its region'
          using errcode = '42501';
      end if;
      return null;
    end $$`.execute(db);
  await sql`drop trigger response_is_of_a_member on response`.execute(db);
  await sql`drop function response_is_of_a_member()`.execute(db);
  await sql`create trigger responses_are_of_members after insert on response
    referencing new table as added
    for each statement execute function responses_are_of_members()`.execute(db);

  await sql`create function response_stays_asked() returns trigger language plpgsql as $$
    begin
      if current_user = 'kuntatutka_service' and (old.state <> 'not_started'
        or not exists (select from round where id = old.round_id and state = 'draft')) then
        raise exception 'only a draft round lets a municipality go' using errcode = '42501';
      end if;
      return old;
    end $$`.execute(db);
  await sql`create trigger response_stays_asked before delete on response
    for each row execute function response_stays_asked()`.execute(db);
}

/** The next round: a region's own coordinator makes it from this year's, and edits it as a draft. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Rounds made before Statistics Finland has published the classification of their year take the
  // newest one, and say so. Null: the classification is that of the round's own year.
  await sql`alter table round
    add classified_year integer,
    add check (classified_year <= year)`.execute(db);

  // What the service makes is a draft, the year after one that the region has opened, of the same
  // nature, and by the newest classification that there is. The operator begins with any year.
  await sql`create function round_follows_another() returns trigger language plpgsql as $$
    begin
      if current_user <> 'kuntatutka_service' then return new; end if;
      if tg_op = 'INSERT' and not exists (select from round as earlier
          where earlier.region_code = new.region_code and earlier.year = new.year - 1
            and earlier.example = new.example and earlier.state <> 'draft') then
        raise exception 'a round follows one of the year before' using errcode = '42501';
      end if;
      if (tg_op = 'INSERT' or new.classified_year is distinct from old.classified_year)
        and coalesce(new.classified_year, new.year) is distinct from
          (select max(year) from municipality_year where year <= new.year) then
        raise exception 'a round asks by the newest classification' using errcode = '42501';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger round_follows_another before insert or update on round
    for each row execute function round_follows_another()`.execute(db);

  // Who is asked changes while the round is a draft, and is always one of the region's own by the
  // register: being asked by a region opens a municipality's people to its coordinator.
  await sql`create function response_is_of_a_member() returns trigger language plpgsql as $$
    begin
      if current_user <> 'kuntatutka_service' then return coalesce(new, old); end if;
      if tg_op = 'DELETE' then
        if old.state <> 'not_started' or not exists (select from round
            where id = old.round_id and state = 'draft') then
          raise exception 'only a draft round lets a municipality go' using errcode = '42501';
        end if;
        return old;
      end if;
      if not exists (
        with recursive lies_in as (
          select municipality_code as code, round.year from municipality_year
            join round on round.id = new.round_id and round.state = 'draft'
              and round.region_code = municipality_year.region_code
              and municipality_year.year = coalesce(round.classified_year, round.year)
          union
          select successor_code, lies_in.year from municipality_merger
            join lies_in on lies_in.code = predecessor_code
              and municipality_merger.date <= make_date(lies_in.year, 1, 1))
        select from lies_in where code = new.municipality_code) then
        raise exception 'a draft round asks the municipalities of its region'
          using errcode = '42501';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger response_is_of_a_member before insert or delete on response
    for each row execute function response_is_of_a_member()`.execute(db);

  await sql`grant insert (region_code, year, questionnaire_id, questionnaire_version,
    theme_question, opens_at, closes_at, example, classified_year)
    on round to kuntatutka_service`.execute(db);
  await sql`grant insert (round_id, region_code, municipality_code, core_asked), delete
    on response to kuntatutka_service`.execute(db);
}

/** The register of municipalities: facts of Statistics Finland that everyone may read. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Three roles, none of which owns anything: the service acts for signed-in people, the public
  // role reads releases, the operator is the command line. They get their passwords at start.
  // Roles belong to the whole cluster, so a second database finds them already there.
  await sql`
    do $$
    declare wanted text;
    begin
      foreach wanted in array array['kuntatutka_service', 'kuntatutka_public', 'kuntatutka_operator'] loop
        begin
          execute format('create role %I nologin noinherit', wanted);
        exception when duplicate_object or unique_violation then null;
        end;
      end loop;
    end $$`.execute(db);
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema public
    to kuntatutka_service, kuntatutka_public, kuntatutka_operator`.execute(db);

  await sql`create table region (
    code text primary key check (code ~ '^[0-9]{2}$'),
    slug text not null unique check (slug ~ '^[a-z-]+$'),
    name_fi text not null,
    name_sv text not null,
    name_en text not null
  )`.execute(db);

  // Codes are texts: '049' is Espoo and 49 is nothing.
  await sql`create table municipality (
    code text primary key check (code ~ '^[0-9]{3}$'),
    name_fi text not null,
    name_sv text not null,
    genitive_fi text,
    locative_fi text,
    lat double precision not null check (lat between 59 and 71),
    lon double precision not null check (lon between 19 and 32),
    valid_from date,
    valid_to date,
    check (valid_to > valid_from)
  )`.execute(db);

  // Membership of a region, language status and class on 1 January of the year.
  await sql`create table municipality_year (
    year integer not null check (year between 2000 and 2100),
    municipality_code text not null references municipality,
    region_code text not null references region,
    language_status text not null
      check (language_status in ('fi', 'sv', 'bilingual_fi', 'bilingual_sv', 'fi_sami')),
    urban_rural text not null check (urban_rural in ('urban', 'semi-urban', 'rural')),
    primary key (year, municipality_code)
  )`.execute(db);
  await sql`create index on municipality_year (region_code, year)`.execute(db);

  // Population on 31 December of the year. A year without a row is unknown, not zero.
  await sql`create table municipality_population (
    municipality_code text not null references municipality,
    year integer not null,
    population integer not null check (population > 0),
    primary key (municipality_code, year)
  )`.execute(db);

  await sql`create table municipality_merger (
    date date not null,
    predecessor_code text not null references municipality,
    successor_code text not null references municipality,
    primary key (predecessor_code, successor_code),
    check (predecessor_code <> successor_code)
  )`.execute(db);

  await sql`create table region_change (
    date date not null,
    municipality_code text not null references municipality,
    from_region_code text not null references region,
    to_region_code text not null references region,
    primary key (date, municipality_code)
  )`.execute(db);

  const register = sql.raw(
    'region, municipality, municipality_year, municipality_population, municipality_merger, region_change',
  );
  await sql`grant select on ${register}
    to kuntatutka_service, kuntatutka_public, kuntatutka_operator`.execute(db);
  await sql`grant insert, update, delete on ${register} to kuntatutka_operator`.execute(db);
}

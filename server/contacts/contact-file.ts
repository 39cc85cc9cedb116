/** Contacts from a spreadsheet: read, shown with every fault, and stored as a whole or not at all. */
import { sql } from 'kysely';
import { emptyContact, isSameContact, judgeContact } from '#domain/region-contact.ts';
import type { ContactDetails, ContactDraft } from '#domain/region-contact.ts';
import type { ContactFile, RegionContact } from '#domain/region-contact-record.ts';
import type { Tx } from '../database.ts';
import { cellAddress, isEmptyRow } from '../exchange/sheet.ts';
import type { Cell, Sheet } from '../exchange/sheet.ts';
import type { Person } from '../http/person.ts';
import type { Round } from '../rounds/round.ts';
import { contactsOf, insertContact, updateContact } from './contacts.ts';

type Field = 'municipality' | 'name' | 'jobTitle' | 'email' | 'phone' | 'notes';

/** How each field may be headed, in any of the languages. */
const headings: Record<Field, readonly string[]> = {
  municipality: [
    'kunta',
    'kunnan nimi',
    'kuntakoodi',
    'kuntanumero',
    'kommun',
    'kommunnamn',
    'kommunkod',
    'municipality',
    'municipality code',
  ],
  name: ['nimi', 'yhteyshenkilö', 'henkilö', 'namn', 'kontaktperson', 'name', 'contact'],
  jobTitle: [
    'tehtävä',
    'rooli',
    'titteli',
    'nimike',
    'tehtävänimike',
    'uppgift',
    'roll',
    'titel',
    'job title',
    'role',
    'title',
  ],
  email: [
    'sähköposti',
    'sähköpostiosoite',
    's-posti',
    'e-post',
    'epost',
    'e-postadress',
    'e-mail',
    'email',
  ],
  phone: [
    'puhelin',
    'puhelinnumero',
    'puh',
    'puh.',
    'telefon',
    'telefonnummer',
    'phone',
    'telephone',
  ],
  notes: [
    'muistiinpanot',
    'muistiinpano',
    'huomautukset',
    'lisätiedot',
    'anteckningar',
    'anmärkningar',
    'notes',
  ],
};

type Fault = ContactFile['faults'][number];

interface PlannedRow {
  row: number;
  municipality: Municipality;
  details: ContactDetails;
  /** The contact that it changes; null for a new one. */
  stored: RegionContact | null;
}

interface Municipality {
  code: string;
  name: { fi: string; sv: string };
}

/** What the file would do; with `isToStore` it is done, unless there is a fault. */
export async function takeContacts(
  tx: Tx,
  person: Person,
  round: Round,
  sheet: Sheet,
  isToStore: boolean,
): Promise<ContactFile> {
  const { columns, ignored, faults } = columnsOf(sheet);
  const planned = faults.length > 0 ? [] : await plan(tx, round, sheet, columns, faults);
  const isStored = isToStore && faults.length === 0 && planned.length > 0;
  if (isStored) {
    for (const { municipality, details, stored } of planned) {
      if (stored === null) await insertContact(tx, person, round, municipality.code, details);
      else if (!isSameContact(stored, details)) await updateContact(tx, person, stored.id, details);
    }
  }
  const rows = planned.map(({ row, municipality, details, stored }) => ({
    row,
    municipality,
    change: changeOf(stored, details),
    name: details.name,
    email: details.email,
    phone: details.phone,
  }));
  const count = (change: (typeof rows)[number]['change']) =>
    rows.filter((each) => each.change === change).length;
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    ignored,
    rows,
    faults,
    isStored,
  };
}

function changeOf(stored: RegionContact | null, details: ContactDetails) {
  if (stored === null) return 'added' as const;
  return isSameContact(stored, details) ? ('same' as const) : ('changed' as const);
}

type Columns = ReadonlyMap<Field, number>;

/** Which column holds what, by its heading. */
function columnsOf({ header }: Sheet): { columns: Columns; ignored: string[]; faults: Fault[] } {
  const columns = new Map<Field, number>();
  const ignored: string[] = [];
  const faults: Fault[] = [];
  for (const [index, cell] of header.entries()) {
    const heading = textOf(cell) ?? '';
    const field = fieldOf(heading);
    if (heading === '') continue;
    if (field === null) ignored.push(heading);
    else if (columns.has(field)) {
      faults.push({
        cell: cellAddress(1, index),
        fault: 'contact-file-column-twice',
        params: { heading },
      });
    } else columns.set(field, index);
  }
  if (!columns.has('municipality')) {
    faults.push({ cell: null, fault: 'contact-file-no-municipality', params: {} });
  }
  if (!(['name', 'email', 'phone'] as const).some((field) => columns.has(field))) {
    faults.push({ cell: null, fault: 'contact-file-no-contact', params: {} });
  }
  return { columns, ignored, faults };
}

function fieldOf(heading: string): Field | null {
  const word = heading.normalize('NFC').trim().toLowerCase();
  const found = Object.entries(headings).find(([, words]) => words.includes(word));
  return found === undefined ? null : (found[0] as Field);
}

async function plan(
  tx: Tx,
  round: Round,
  sheet: Sheet,
  columns: Columns,
  faults: Fault[],
): Promise<PlannedRow[]> {
  const asked = await municipalitiesByName(tx, round);
  const stored = await contactsOf(tx, round, new Map());
  const planned: PlannedRow[] = [];
  /** Contacts that a row has claimed, and addresses that a row has given. */
  const taken = new Set<string>();
  for (const { row, cells } of sheet.rows) {
    if (isEmptyRow(cells)) continue;
    const at = (field: Field) => cellAddress(row, columns.get(field) ?? 0);
    const before = faults.length;
    const texts = new Map<Field, string>();
    for (const [field, index] of columns) {
      const text = textOf(cells[index] ?? { kind: 'empty' });
      if (text === null)
        faults.push({ cell: at(field), fault: 'contact-file-no-text', params: {} });
      else texts.set(field, text);
    }
    const named = texts.get('municipality') ?? '';
    const municipality = asked.get(key(named));
    if (municipality === undefined && texts.has('municipality')) {
      faults.push({
        cell: at('municipality'),
        fault: 'contact-file-municipality',
        params: { named },
      });
    }
    const judged = judgeContact(draftOf(texts));
    for (const { field, fault } of judged.faults ?? []) {
      const isThere = columns.has(field);
      faults.push({ cell: isThere ? at(field) : at('municipality'), fault, params: {} });
    }
    if (faults.length > before || municipality === undefined || judged.faults !== undefined)
      continue;
    const of = stored.get(municipality.code) ?? [];
    const found = matching(of, judged.details);
    const details = filledUp(judged.details, found, columns);
    const mark =
      found?.id ?? `${municipality.code} ${details.email ?? `${details.name} ${details.phone}`}`;
    if (taken.has(mark)) {
      faults.push({ cell: at('municipality'), fault: 'contact-file-row-twice', params: {} });
      continue;
    }
    taken.add(mark);
    planned.push({ row, municipality, details, stored: found });
  }
  if (planned.length === 0 && faults.length === 0) {
    faults.push({ cell: null, fault: 'contact-file-empty', params: {} });
  }
  return planned;
}

/** The same person by address, or else by name. */
function matching(
  of: readonly RegionContact[],
  { email, name }: ContactDetails,
): RegionContact | null {
  const byEmail = email === null ? undefined : of.find((each) => each.email === email);
  const byName = of.find(
    (each) => name !== '' && each.name === name && (email === null || each.email === null),
  );
  return byEmail ?? byName ?? null;
}

/** What the file has no column for, or leaves empty, stays as it was. */
function filledUp(
  details: ContactDetails,
  stored: RegionContact | null,
  columns: Columns,
): ContactDetails {
  if (stored === null) return details;
  return {
    name: details.name || stored.name,
    jobTitle: details.jobTitle || stored.jobTitle,
    email: details.email ?? stored.email,
    phone: details.phone || stored.phone,
    notes: columns.has('notes') && details.notes !== '' ? details.notes : stored.notes,
    isCurrent: true,
  };
}

function draftOf(texts: ReadonlyMap<Field, string>): ContactDraft {
  return {
    ...emptyContact,
    name: texts.get('name') ?? '',
    jobTitle: texts.get('jobTitle') ?? '',
    email: texts.get('email') ?? '',
    phone: texts.get('phone') ?? '',
    notes: texts.get('notes') ?? '',
  };
}

/** The text of a cell; a number as it is written, because spreadsheets make numbers of codes. */
function textOf(cell: Cell): string | null {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'text') return cell.text.trim();
  return cell.kind === 'number' ? String(cell.number) : null;
}

/** Municipalities of the round by code, with or without its zeros, and by both names. */
async function municipalitiesByName(
  tx: Tx,
  round: Round,
): Promise<ReadonlyMap<string, Municipality>> {
  const rows = await tx
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select(['code', 'name_fi', 'name_sv'])
    .where('round_id', '=', round.id)
    .orderBy(sql`code`)
    .execute();
  return new Map(
    rows.flatMap(({ code, name_fi: fi, name_sv: sv }) =>
      [code, String(Number(code)), fi, sv].map((name) => [key(name), { code, name: { fi, sv } }]),
    ),
  );
}

function key(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

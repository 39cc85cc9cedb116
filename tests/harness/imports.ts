/** Tables of earlier years for tests, and what the desk does with them. */
import type { ImportPreview, Imports } from '#domain/import-record.ts';
import type { TestPerson } from './survey.ts';

type Cell = string | number | null;

/** CSV as a spreadsheet saves it in Finland. */
export function csvTable(rows: readonly (readonly Cell[])[]): Buffer {
  const lines = rows.map((row) =>
    row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';'),
  );
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

/** The table that most tests import: two municipalities, four questions, one column of no use. */
export const soundTable = csvTable([
  ['Kunta', 'Contact person? fi', 'Grants? fi', 'How much in 2021? fi', 'Structures? fi', 'Muuta'],
  ['Muurame', 'named fi', 'yes fi', '12 500,50', 'council fi; table fi', 'x'],
  ['Laukaa', 'none', 'ei', '', 'none fi', ''],
]);

/** The year, and beside it whatever the address asks for. */
export type TableQuery = { year: number } & Record<string, unknown>;

/** The address of the imports of the round that one looks back from. */
export const importsAddress = (year: number) => `/api/survey/rounds/keski-suomi/${year}/imports`;

/** Sends a file as the desk's page does. */
export async function sendTable(
  person: TestPerson,
  address: string,
  asked: TableQuery,
  file: Buffer,
) {
  const query = new URLSearchParams({ questionnaire: 'small', version: '1' });
  for (const [name, value] of Object.entries(asked)) query.set(name, String(value));
  return person.send('POST', `${address}?${query.toString()}`, {
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** Looks at the table and stores it. */
export async function importTable(
  person: TestPerson,
  address: string,
  query: TableQuery,
  file: Buffer = soundTable,
): Promise<Imports> {
  const seen = await sendTable(person, `${address}/preview`, query, file);
  const { fingerprint } = seen.body as ImportPreview;
  const fileName = `kysely-${query.year}.csv`;
  const stored = await sendTable(person, address, { ...query, fingerprint, fileName }, file);
  if (stored.status !== 200) throw new Error(JSON.stringify(stored.body));
  return stored.body as Imports;
}

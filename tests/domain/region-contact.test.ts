/** What can be kept of a contact of the region. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyContact, isSameContact, judgeContact } from '#domain/region-contact.ts';
import type { ContactDraft } from '#domain/region-contact.ts';

const faultsOf = (changes: Partial<ContactDraft>) =>
  judgeContact({ ...emptyContact, name: 'Anna Aho', ...changes }).faults;

describe('a contact', () => {
  test('is somebody: by name, by address or by number', () => {
    expect(faultsOf({ name: '' })).toMatchObject([
      { field: 'name', fault: 'contact-fault-nobody' },
    ]);
    for (const one of [{ name: 'Anna' }, { email: 'a@kunta.fi' }, { phone: '014 266 1111' }]) {
      expect(judgeContact({ ...emptyContact, ...one }).faults).toBeUndefined();
    }
  });

  test('is kept tidy', () => {
    const { details } = judgeContact({
      ...emptyContact,
      name: '  Anna Aho ',
      email: ' Anna.Aho@Kunta.FI ',
      phone: ' +358  40 123 4567 ',
    }) as { details: object };
    expect(details).toMatchObject({
      name: 'Anna Aho',
      email: 'anna.aho@kunta.fi',
      phone: '+358 40 123 4567',
    });
  });

  test('is told every fault at its field', () => {
    const faults = faultsOf({
      name: 'A'.repeat(201),
      email: 'ei sähköpostia',
      phone: 'soita iltapäivällä',
      notes: 'n'.repeat(2001),
    });
    expect(faults?.map(({ field }) => field)).toEqual(['name', 'email', 'phone', 'notes']);
  });

  test('that has been kept is the same when it is kept again', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ unit: 'grapheme' }),
          jobTitle: fc.string(),
          email: fc.constantFrom('', 'a@b.fi', ' Å@Ä.FI '),
          phone: fc.constantFrom('', ' 014  266 1111', '+358(0)40-1234567'),
          notes: fc.string({ unit: 'grapheme' }),
          isCurrent: fc.boolean(),
        }),
        (draft) => {
          const once = judgeContact(draft);
          if (once.faults !== undefined) return;
          const again = judgeContact({ ...once.details, email: once.details.email ?? '' });
          if (again.faults !== undefined) throw new Error(JSON.stringify(again.faults));
          expect(isSameContact(once.details, again.details)).toBe(true);
        },
      ),
    );
  });
});

import { contact } from '@tremplin/db/schema/directory.ts';
import { keepWordsWithin, knowContactWithin } from '@tremplin/server/directory/commands.ts';
import { unitsWithPaths } from '@tremplin/server/directory/units.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import { searchNoOf } from '@tremplin/shared/directory-search.ts';
import { isManagerTitle } from '@tremplin/shared/titles.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Directory } from './directory.ts';

/** We have met them: as a session that they presented, or an interview, would have it. */
export async function knownTo(
  { office, farid }: Directory,
  givenName: string,
  familyName: string,
): Promise<void> {
  await office.store.tx(async (tx) => {
    const [found] = await tx
      .select({ id: contact.id })
      .from(contact)
      .where(and(eq(contact.givenName, givenName), eq(contact.familyName, familyName)));
    if (!found) throw new Error(`nobody is called ${givenName} ${familyName}`);
    await knowContactWithin(tx, office.contextOf(farid.visitor), found.id, '2026-11-01');
  });
}

const families = ['Tremblay', 'Tran', 'Taylor', 'Touré', 'Bell', 'Bélanger', 'Côté', 'Ng', 'Li'];
const given = ['Aïcha', 'Théo', 'Mei', 'Pat', 'Zoé', 'Omar', 'Tia'];
const titles = [
  'Policy Advisor',
  'Manager, Programs',
  'Clerk',
  'Analyst',
  'Director',
  'Technician',
];
const cities = ['Ottawa', 'Toronto', 'Sudbury', 'Kingston', 'Hamilton'];

/** That many people straight into the table, all of one unit; every hundredth is known to us. */
export async function crowd({ office, farid, unitId }: Directory, many: number): Promise<void> {
  await office.store.tx(
    async (tx) => {
      const unit = (await unitsWithPaths(tx, [unitId])).get(unitId);
      if (!unit) throw new Error('no such unit');
      await keepWordsWithin(tx, [...families, ...given, ...titles]);
      for (let from = 0; from < many; from += 200)
        await tx
          .insert(contact)
          .values(
            Array.from({ length: Math.min(200, many - from) }, (_, at) => one(from + at, unit)),
          );
    },
    { limit: 60_000 },
  );

  function one(at: number, unit: Parameters<typeof contactRow>[1][number]['unit']) {
    const turn = (list: readonly string[], every: number): string =>
      list[Math.floor(at / every) % list.length] ?? '';
    const title = turn(titles, 2);
    const person = {
      givenName: turn(given, 5),
      familyName: turn(families, 1),
      email: null,
      phone: null,
      city: turn(cities, 3),
      isManager: isManagerTitle(title),
      managerByHand: false,
      isKnown: at % 100 === 99,
    };
    const { isKnown, ...columns } = person;
    const titled = { titleEn: title, titleFr: null, isManager: person.isManager };
    const row = { ...contactRow(person, [{ id: v7(), ...titled, unit }]), mainPostId: null };
    const contactNo = 1000 + at;
    return {
      ...columns,
      ...row,
      id: v7(),
      languages: [],
      source: 'import' as const,
      verifiedOn: '2026-11-01',
      status: 'active' as const,
      tags: [],
      knownSince: isKnown ? '2026-05-01' : null,
      contactNo,
      searchNo: searchNoOf({ isKnown, isManager: row.isManager }, contactNo),
      createdAt: office.now(),
      createdBy: farid.id,
      updatedAt: office.now(),
    };
  }
}

import { assignment } from '@tremplin/db/schema/clients.ts';
import type { Reassign } from '@tremplin/shared/caseloads.ts';
import { asc } from 'drizzle-orm';
import { addClient, openCaseload } from './clients.ts';
import type { Caseload } from './clients.ts';
import type { Hired, TestOffice } from './office.ts';

export interface Shared extends Caseload {
  readonly manager: Hired;
  readonly chantal: Hired;
  /** Anna's. */
  readonly clientIds: readonly string[];
}

const givenNames = ['Amira', 'Bao', 'Chinonso', 'Dalia', 'Émile', 'Fatou', 'Goran', 'Hélène'];

/** An office in which Anna has so many clients, and Boris and Chantal none. */
export async function annasClients(many: number): Promise<Shared> {
  const caseload = await openCaseload();
  const { office, anna } = caseload;
  const clientIds: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const givenName = givenNames[at % givenNames.length] ?? '';
    const { id } = await addClient(caseload, anna, {
      givenName,
      familyName: `Haddad-${at + 1}`,
      email: `client${at + 1}@example.org`,
    });
    clientIds.push(id);
  }
  return {
    ...caseload,
    manager: await office.hire('manager', { name: 'Marguerite Leduc' }),
    chantal: await office.hire('counsellor', { name: 'Chantal Roy' }),
    clientIds,
  };
}

/** For good, with a note, unless told. */
export function handOn(
  from: Hired,
  to: Hired,
  clientIds: readonly string[],
  over: Partial<Reassign> = {},
): Reassign {
  return {
    fromId: from.id,
    toId: to.id,
    clientIds: [...clientIds],
    kind: 'permanent',
    untilDay: null,
    note: 'Please call them this week.',
    ...over,
  };
}

/** Who is with whom from when to when, as text that can be compared. */
export async function assignmentsIn(office: TestOffice): Promise<string[]> {
  const rows = await office.store.read((db) =>
    db.select().from(assignment).orderBy(asc(assignment.fromDay), asc(assignment.id)),
  );
  return rows.map(({ clientId, personId, kind, fromDay, toDay }) =>
    [clientId, personId, kind, fromDay, toDay ?? 'open'].join(' '),
  );
}

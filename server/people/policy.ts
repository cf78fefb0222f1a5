import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { eq } from 'drizzle-orm';
import { mayEnter } from '../auth/policy.ts';
import type { PersonRow } from '../auth/policy.ts';
import type { Office } from '../context.ts';

/** The person as they stand; refused when somebody changed them since `version` was read. */
export async function requirePerson(db: Reader, id: string, version?: number): Promise<PersonRow> {
  const [row] = await db.select().from(person).where(eq(person.id, id)).limit(1);
  if (!row) throw notFound();
  if (version !== undefined && row.version !== version) throw staleVersion(row.version);
  return row;
}

/** Without an administrator who can sign in, nobody could ever be let in again. */
export async function requireAnotherAdministrator(
  db: Reader,
  office: Office,
  id: string,
): Promise<void> {
  const left = await administrators(db, office);
  if (!left.some((one) => one.id !== id)) throw refuse('people.last_administrator');
}

/** Those who can sign in as an administrator now. */
export async function administrators(db: Reader, office: Office): Promise<PersonRow[]> {
  const active = await db.select().from(person).where(eq(person.state, 'active'));
  return active.filter((one) => one.roles.includes('administrator') && mayEnter(office, one));
}

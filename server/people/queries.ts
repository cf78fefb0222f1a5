import { invitation, person } from '@tremplin/db/schema/people.ts';
import type { Locale, Role } from '@tremplin/shared/people.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { PersonRow } from '../auth/policy.ts';
import type { Ctx } from '../context.ts';

interface PersonLine {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly seesNames: boolean;
  readonly privacyOfficer: boolean;
  readonly locale: Locale;
  readonly state: PersonRow['state'];
  readonly demo: boolean;
  /** ISO instant until which an unused one-time link opens the office; null where there is none. */
  readonly linkUntil: string | null;
}

/** Everyone who works or worked here, by name. */
export async function list(ctx: Ctx): Promise<PersonLine[]> {
  return ctx.store.read(async (db) => {
    const people = await db.select().from(person).orderBy(asc(person.nameSort), asc(person.id));
    const links = await db
      .select({ personId: invitation.personId, expiresAt: invitation.expiresAt })
      .from(invitation)
      .where(isNull(invitation.usedAt));
    return people.map((one) => ({
      id: one.id,
      version: one.version,
      name: one.name,
      email: one.email,
      roles: one.roles,
      seesNames: one.seesNames,
      privacyOfficer: one.privacyOfficer,
      locale: one.locale,
      state: one.state,
      demo: one.demo,
      linkUntil: links.find(({ personId }) => personId === one.id)?.expiresAt.toISOString() ?? null,
    }));
  });
}

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Those at work now, by name: for filters and for choosing a counsellor. */
export async function colleagues(ctx: Ctx): Promise<Colleague[]> {
  return ctx.store.read((db) =>
    db
      .select({ id: person.id, name: person.name, roles: person.roles })
      .from(person)
      .where(
        and(
          eq(person.state, 'active'),
          ...(ctx.office.mode === 'production' ? [eq(person.demo, false)] : []),
        ),
      )
      .orderBy(asc(person.nameSort), asc(person.id)),
  );
}

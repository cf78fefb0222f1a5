import { person } from '@tremplin/db/schema/people.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { roles as everyRole } from '@tremplin/shared/people.ts';
import type { Actor, Locale, Role } from '@tremplin/shared/people.ts';
import { and, asc, eq } from 'drizzle-orm';
import type { Mode, RequestContext } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { requireInvitation } from './policy.ts';

interface Me {
  readonly person: Actor & { readonly email: string; readonly locale: Locale };
  readonly office: {
    readonly mode: Mode;
    readonly name: string;
    readonly today: Day;
    readonly idleMinutes: number;
    /** Otherwise letters to clients wait, and somebody has to call. */
    readonly sendsMail: boolean;
  };
}

/** Who is signed in, and where; null for a stranger. */
export async function me(ctx: RequestContext): Promise<Me | null> {
  const { visitor } = ctx;
  if (!visitor) return null;
  return ctx.store.read(async (db) => {
    const [row] = await db
      .select({ email: person.email })
      .from(person)
      .where(eq(person.id, visitor.actor.id))
      .limit(1);
    if (!row) return null;
    const { officeName: name, idleMinutes } = await thresholdsOf(db);
    const { mode, sendsMail } = ctx.office;
    return {
      person: { ...visitor.actor, email: row.email, locale: visitor.locale },
      office: { mode, name, today: ctx.today, idleMinutes, sendsMail },
    };
  });
}

interface Doors {
  readonly mode: Mode;
  /** Whom a demo office lets one in as, a few of each role; nobody in a real one. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly Role[];
  }[];
}

const ofEachRole = 3;

export async function doors(ctx: RequestContext): Promise<Doors> {
  const { mode } = ctx.office;
  if (mode !== 'demo') return { mode, people: [] };
  const everyone = await ctx.store.read((db) =>
    db
      .select({ id: person.id, name: person.name, roles: person.roles })
      .from(person)
      .where(and(eq(person.demo, true), eq(person.state, 'active')))
      .orderBy(asc(person.id)),
  );
  const people = everyRole.flatMap((role) =>
    everyone.filter(({ roles }) => roles[0] === role).slice(0, ofEachRole),
  );
  return { mode, people };
}

/** What the page of a one-time link says before a password is chosen. */
export async function invitedBy(ctx: RequestContext, token: string) {
  const { name, email, roles } = await ctx.store.read((db) => requireInvitation(db, ctx, token));
  return { name, email, roles };
}

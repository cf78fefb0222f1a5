import { contact, organization } from '@tremplin/db/schema/directory.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { nameKeyOf } from '@tremplin/shared/directory-search.ts';
import { and, eq, ne } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import type { RecordLine } from '../write.ts';
import { inTwo } from './names.ts';
import { isKeptAwayNow, isPersonOf, orgKeysAlong, person } from './policy.ts';
import { insertContact } from './rows.ts';
import { unitsWithPaths } from './units.ts';

export interface Presenter {
  /** As it is said: given name first. */
  readonly name: string;
  readonly title: string | null;
  readonly organizationId: string | null;
  readonly contactId: string | null;
  /** The session's day. */
  readonly on: Day;
}

/** Who that is in the directory; somebody new is written down, unless it cannot be told who they are. */
export async function presenterAsContact(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  { name, title, organizationId, contactId, on }: Presenter,
): Promise<{ id: string; isNew: boolean } | null> {
  const chosen = contactId === null ? null : await stillHere(tx, contactId);
  if (chosen !== null) return { id: chosen, isNew: false };
  if (organizationId === null) return null;
  const unit = (await unitsWithPaths(tx, [organizationId])).get(organizationId);
  const nameKey = nameKeyOf(name, null);
  if (!unit || !nameKey.includes(' ')) return null;
  const [known, another] = await tx
    .selectDistinct({ id: person.id })
    .from(contact)
    .innerJoin(person, isPersonOf)
    .innerJoin(organization, eq(organization.id, person.organizationId))
    .where(
      and(
        eq(contact.nameKey, nameKey),
        ne(person.status, 'erased'),
        eq(organization.topId, unit.path[0]?.id ?? organizationId),
      ),
    )
    .limit(2);
  if (known) return another ? null : { id: known.id, isNew: false };
  const path = unit.path.map(({ nameEn, nameFr }) => ({ en: nameEn, fr: nameFr }));
  const traits = { email: null, phone: null, nameKey, orgKeys: orgKeysAlong(path) };
  if (await isKeptAwayNow(tx, ctx.office.keys, traits)) return null;
  const id = await insertContact(
    tx,
    ctx,
    { ...inTwo(name), source: 'session', verifiedOn: on < ctx.today ? on : ctx.today },
    { organizationId, titleEn: title, titleFr: null },
  );
  await record({
    action: 'create',
    resource: 'contact',
    resourceId: id,
    fields: { source: 'session', organizationId },
  });
  return { id, isNew: true };
}

/** Whoever was chosen, or the one they were merged into since. */
async function stillHere(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: contact.id, status: contact.status, mergedIntoId: contact.mergedIntoId })
    .from(contact)
    .where(eq(contact.id, id));
  if (row && row.mergedIntoId !== null) return stillHere(tx, row.mergedIntoId);
  return row && row.status !== 'erased' ? row.id : null;
}

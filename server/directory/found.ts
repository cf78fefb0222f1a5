import { organization } from '@tremplin/db/schema/directory.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { NewUnit } from '@tremplin/shared/contacts.ts';
import type { ContactSource } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { foundOrganizationWithin } from './commands.ts';

/**
 * Adds the levels one below the other and answers with the last; a level that has come to be there
 * since is taken as it is. Null where there is no level at all.
 */
export async function foundUnits(
  tx: Tx,
  ctx: RequestContext,
  below: string | null,
  levels: readonly NewUnit[],
  source: ContactSource,
): Promise<string | null> {
  let id = below;
  for (const level of levels) {
    const known = await childNamed(tx, id, level.nameEn);
    id = known ?? (await foundOrganizationWithin(tx, ctx, { ...level, parentId: id, source }));
  }
  return id;
}

/** The unit of that name, in either language, right below another one or at the top. */
async function childNamed(
  db: Reader,
  parentId: string | null,
  name: string,
): Promise<string | null> {
  const [known] = await db
    .select({ id: organization.id })
    .from(organization)
    .where(
      and(
        parentId === null ? isNull(organization.parentId) : eq(organization.parentId, parentId),
        or(eq(organization.foldedEn, fold(name)), eq(organization.nameFr, name)),
        isNull(organization.closedOn),
      ),
    )
    .orderBy(asc(organization.orgNo))
    .limit(1);
  return known?.id ?? null;
}

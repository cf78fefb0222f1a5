import { organization, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { and, countDistinct, eq, inArray, isNotNull, isNull, min } from 'drizzle-orm';
import type { Office } from '../context.ts';
import type { ImportRow } from './policy.ts';
import type { Flow, Node, Unit } from './streams.ts';
import { nodeKeys, planUnits } from './units.ts';
import type { UnitPlan } from './units.ts';

const atOnce = 500;
/** The last plan of each office: a preview's steps follow upon one another, and each needs it. */
const made = new WeakMap<Office, { readonly key: string; readonly plan: UnitPlan }>();

/**
 * Which units the file's paths are, once its people are matched by address and telephone. It follows
 * from what is stored, so a process that goes on after another finds the same.
 */
export async function unitPlan(office: Office, db: Reader, row: ImportRow): Promise<UnitPlan> {
  const key = `${row.id} ${row.revision} ${row.version}`;
  const known = made.get(office);
  if (known?.key === key) return known.plan;
  const [units, nodes, flows] = [
    await readUnits(db),
    await readNodes(db, row.id),
    await readFlows(db, row.id),
  ];
  const plan = planUnits(row.format ?? 'own', units, nodes, flows);
  made.set(office, { key, plan });
  return plan;
}

async function readUnits(db: Reader): Promise<Unit[]> {
  const found = await db
    .select({
      id: organization.id,
      parentId: organization.parentId,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      foldedEn: organization.foldedEn,
      acronym: organization.acronym,
      sourceOrgId: organization.sourceOrgId,
      cutFormat: organization.cutFormat,
      closedOn: organization.closedOn,
      pathIds: organization.pathIds,
    })
    .from(organization)
    .orderBy(organization.orgNo);
  const held = await db
    .select({ id: post.organizationId, people: countDistinct(post.contactId) })
    .from(post)
    .where(isNull(post.endedOn))
    .groupBy(post.organizationId);
  const peopleOf = new Map(held.map(({ id, people }) => [id, people]));
  return found.map(({ closedOn, ...unit }) => ({
    ...unit,
    isClosed: closedOn !== null,
    people: peopleOf.get(unit.id) ?? 0,
  }));
}

/** Every path of the file and all above it, in the words of the row that first names it. */
async function readNodes(db: Reader, importId: string): Promise<Node[]> {
  const first = await db
    .select({ rowNo: min(directoryRow.rowNo) })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, importId), isNotNull(directoryRow.orgKey)))
    .groupBy(directoryRow.orgKey);
  const numbers = first.flatMap(({ rowNo }) => rowNo ?? []).toSorted((a, b) => a - b);
  const nodes = new Map<string, Node>();
  for (let from = 0; from < numbers.length; from += atOnce) {
    const some = numbers.slice(from, from + atOnce);
    const rows = await db
      .select({ row: directoryRow.row })
      .from(directoryRow)
      .where(and(eq(directoryRow.importId, importId), inArray(directoryRow.rowNo, some)))
      .orderBy(directoryRow.rowNo);
    for (const { row } of rows)
      nodeKeys(row?.path ?? []).forEach((key, at, keys) => {
        const level = row?.path[at];
        if (level && !nodes.has(key))
          nodes.set(key, { key, parentKey: keys[at - 1] ?? null, depth: at + 1, level });
      });
  }
  return [...nodes.values()];
}

/**
 * Where the people of each unit stand in the file. Only those found by address, telephone or
 * decision speak: whoever is found by their unit cannot tell what became of it.
 */
async function readFlows(db: Reader, importId: string): Promise<Flow[]> {
  const found = await db
    .select({
      unitId: post.organizationId,
      key: directoryRow.orgKey,
      people: countDistinct(post.contactId),
    })
    .from(directoryRow)
    .innerJoin(post, and(eq(post.contactId, directoryRow.contactId), isNull(post.endedOn)))
    .where(
      and(
        eq(directoryRow.importId, importId),
        inArray(directoryRow.basis, ['email', 'phone', 'decision']),
      ),
    )
    .groupBy(post.organizationId, directoryRow.orgKey);
  return found.flatMap(({ unitId, key, people }) =>
    key === null ? [] : [{ unitId, key, people }],
  );
}

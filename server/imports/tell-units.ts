import type { organization } from '@tremplin/db/schema/directory.ts';
import type { Application } from './journal.ts';
import type { UnitPlan } from './units.ts';

type Organization = typeof organization.$inferSelect;

/** What became of units, said once of each. */
export async function tellUnits(
  to: Application,
  plan: UnitPlan,
  units: ReadonlyMap<string, Organization>,
  ids: ReadonlyMap<string, string>,
  renamed: readonly string[],
  before: readonly Organization[],
): Promise<void> {
  const old = new Map(before.map((unit) => [unit.id, unit]));
  const words = (unit: Organization | undefined) => ({
    nameEn: unit?.nameEn ?? null,
    nameFr: unit?.nameFr ?? null,
  });
  const together = (some: readonly string[]) => ({
    nameEn: some.map((id) => units.get(id)?.nameEn ?? '').join(', '),
    nameFr: some.map((id) => units.get(id)?.nameFr ?? units.get(id)?.nameEn ?? '').join(', '),
  });
  for (const id of renamed)
    await to.change({
      kind: 'renamed',
      organizationId: id,
      before: words(old.get(id)),
      after: words(units.get(id)),
    });
  await tellMoves(to, plan, units, old);
  for (const { from, into } of plan.merged) {
    const id = ids.get(into) ?? into;
    await to.change({
      kind: 'merged',
      organizationId: id,
      organizationIds: from,
      before: together(from),
      after: words(units.get(id)),
    });
  }
  for (const { unitId, into } of plan.split) {
    const parts = into.map((key) => ids.get(key) ?? key);
    await to.change({
      kind: 'split',
      organizationId: unitId,
      organizationIds: parts,
      before: words(units.get(unitId)),
      after: together(parts),
    });
  }
}

/** By all that it stood in and stands in: its own name is the same. */
async function tellMoves(
  to: Application,
  { relocated }: UnitPlan,
  units: ReadonlyMap<string, Organization>,
  old: ReadonlyMap<string, Organization>,
): Promise<void> {
  for (const { unitId } of relocated)
    await to.change({
      kind: 'relocated',
      organizationId: unitId,
      before: whole(old, old.get(unitId)),
      after: whole(units, units.get(unitId)),
    });
}

/** With everything that it stands in. */
function whole(units: ReadonlyMap<string, Organization>, unit: Organization | undefined) {
  const path = (unit?.pathIds ?? []).flatMap((id) => units.get(id) ?? []);
  return {
    nameEn: path.map(({ nameEn }) => nameEn).join(' › '),
    nameFr: path.map(({ nameEn, nameFr }) => nameFr ?? nameEn).join(' › '),
  };
}

/**
 * Whether somebody is in another unit only because theirs was merged or split: that is told once, of
 * the units, and not again of everybody in them.
 */
export function reshapedBy(
  { merged, split }: UnitPlan,
  idOf: (key: string) => string,
): (was: string, is: string) => boolean {
  const became = new Set([
    ...merged.flatMap(({ from, into }) => from.map((unitId) => `${unitId} ${idOf(into)}`)),
    ...split.flatMap(({ unitId, into }) => into.map((key) => `${unitId} ${idOf(key)}`)),
  ]);
  return (was, is) => became.has(`${was} ${is}`);
}

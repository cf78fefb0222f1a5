import type { Node, Unit } from '@tremplin/server/imports/streams.ts';
import { nodeKeys, planUnits } from '@tremplin/server/imports/units.ts';
import type { NamedLevel } from '@tremplin/shared/directory.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('units', () => {
  const level = (en: string, sourceId: string | null = null): NamedLevel => ({
    en,
    fr: null,
    acronym: null,
    sourceId,
  });
  const nodesOf = (...paths: NamedLevel[][]): Node[] => {
    const nodes = paths.flatMap((path) =>
      nodeKeys(path).map((key, at, keys) => ({
        key,
        parentKey: keys[at - 1] ?? null,
        depth: at + 1,
        level: path[at] ?? level(''),
      })),
    );
    return [...new Map(nodes.map((node) => [node.key, node])).values()];
  };
  const unit = (id: string, nameEn: string, above: readonly string[] = ['m']): Unit => ({
    id,
    nameEn,
    foldedEn: nameEn.toLowerCase(),
    acronym: null,
    sourceOrgId: null,
    parentId: above.at(-1) ?? null,
    cutFormat: 'geds',
    isClosed: false,
    pathIds: [...above, id],
    nameFr: null,
    people: 0,
  });
  const health = level('Health');
  const keyOf = (...path: NamedLevel[]): string => nodeKeys([health, ...path]).at(-1) ?? '';
  const ministry = unit('m', 'Health', []);

  test('a unit that is gone and one that is new with its people are one under two names', () => {
    const nodes = nodesOf([health], [health, level('Renewal')]);
    const flows = [{ unitId: 'a', key: keyOf(level('Renewal')), people: 5 }];
    const plan = planUnits('geds', [ministry, unit('a', 'Records')], nodes, flows);
    expect(plan.renamed.map(({ unitId }) => unitId)).toEqual(['a']);
    expect(plan.gone).toEqual([]);
    expect(plan.fresh).toEqual([]);
  });

  test('what is below a renamed branch is found under its new name', () => {
    const nodes = nodesOf([health, level('Renewal'), level('Intake')]);
    const below = keyOf(level('Renewal'), level('Intake'));
    const units = [ministry, unit('a', 'Records'), unit('b', 'Intake', ['m', 'a'])];
    const plan = planUnits('geds', units, nodes, [{ unitId: 'b', key: below, people: 4 }]);
    expect(plan.unitOf.get(below)).toBe('b');
    expect(plan.renamed).toHaveLength(1);
  });

  test('a unit whose people have scattered is gone, and not renamed', () => {
    const nodes = nodesOf([health, level('Renewal')], [health, level('Audit')]);
    const flows = [
      { unitId: 'a', key: keyOf(level('Renewal')), people: 2 },
      { unitId: 'a', key: keyOf(level('Audit')), people: 3 },
    ];
    const units = [ministry, unit('a', 'Records'), unit('b', 'Audit')];
    const plan = planUnits('geds', units, nodes, flows);
    expect(plan.renamed).toEqual([]);
    expect(plan.gone).toEqual(['a']);
  });

  test('a file that says only ministry and unit finds the unit below its branch', () => {
    const nodes = nodesOf([health, level('Intake', '17')]);
    const units = [ministry, unit('a', 'Records'), unit('b', 'Intake', ['m', 'a'])];
    const plan = planUnits('infogo', units, nodes, []);
    expect(plan.unitOf.get(keyOf(level('Intake', '17')))).toBe('b');
  });

  test('of two units of one name in a ministry the number tells which, and without one neither is', () => {
    const nodes = nodesOf([health, level('Intake', '17')], [health, level('Intake', '99')]);
    const known = { ...unit('b', 'Intake', ['m', 'a']), sourceOrgId: '17' };
    const other = { ...unit('c', 'Intake', ['m', 'd']), sourceOrgId: '18' };
    const units = [ministry, unit('a', 'Records'), unit('d', 'Audit'), known, other];
    const plan = planUnits('infogo', units, nodes, []);
    expect(plan.unitOf.get(keyOf(level('Intake', '17')))).toBe('b');
  });

  test('the same name in another branch is another unit', () => {
    const nodes = nodesOf([health, level('Audit'), level('Intake')], [health, level('Records')]);
    const units = [ministry, unit('a', 'Records'), unit('b', 'Intake', ['m', 'a'])];
    const plan = planUnits('geds', units, nodes, []);
    expect(plan.unitOf.get(keyOf(level('Audit'), level('Intake')))).toBeUndefined();
  });

  test('however a tree is turned over, nothing stands in itself, twice, or too deep', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 });
    const places = fc.array(fc.tuple(path, path), { minLength: 1, maxLength: 12 });
    const turned = (groups: readonly (readonly [string[], string[]])[]) => {
      const known = new Map<string, Unit>();
      const before = nodesOf(...groups.map(([was]) => was.map((en) => level(en))));
      for (const { key, parentKey, level: named } of before) {
        const above = known.get(parentKey ?? '')?.pathIds ?? [];
        const people = groups.filter(([was]) => keyIn(was) === key).length * 3;
        known.set(key, { ...unit(`u${known.size}`, named.en, above), people });
      }
      const nodes = nodesOf(...groups.map(([, is]) => is.map((en) => level(en))));
      const flows = groups.map(([was, is]) => {
        return { unitId: known.get(keyIn(was))?.id ?? '', key: keyIn(is), people: 3 };
      });
      return {
        units: [...known.values()],
        nodes,
        plan: planUnits('geds', [...known.values()], nodes, flows),
      };
    };
    const keyIn = (names: string[]): string => nodeKeys(names.map((en) => level(en))).at(-1) ?? '';
    let moved = 0;
    fc.assert(
      fc.property(places, (groups) => {
        const { units, nodes, plan } = turned(groups);
        moved += plan.relocated.length;
        const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
        const placeOf = (key: string | null) =>
          key === null ? null : (plan.unitOf.get(key) ?? key);
        for (const { key, parentKey } of plan.fresh) parents.set(key, placeOf(parentKey));
        for (const { unitId, node } of plan.relocated) parents.set(unitId, placeOf(node.parentKey));
        for (const { key, parentKey } of nodes)
          expect(parents.get(placeOf(key) ?? '')).toBe(placeOf(parentKey));
        expect(new Set(plan.unitOf.values()).size).toBe(plan.unitOf.size);
        for (const id of parents.keys()) {
          let depth = 0;
          for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) depth += 1;
          if (plan.relocated.length > 0) expect(depth).toBeLessThanOrEqual(8);
        }
      }),
      { numRuns: 2000, seed: 4 },
    );
    expect(moved).toBeGreaterThan(500);
  });
});

import { freeze } from '@tremplin/server/publishing/content.ts';
import type { Behind, Frozen } from '@tremplin/server/publishing/content.ts';
import { layOut } from '@tremplin/server/publishing/tables.ts';
import { employerKinds, relatedToField } from '@tremplin/shared/placements.ts';
import { clientStatuses } from '@tremplin/shared/clients.ts';
import { expect, test } from 'vitest';
import { attack } from './support/attacker.ts';
import type { SeenTable } from './support/attacker.ts';
import { seenIn } from './support/publishing.ts';
import { below, chanceFrom, corrected, countDeeds, randomDeeds } from './support/random-tables.ts';
import type { Chance, Deed, Shape } from './support/random-tables.ts';

const first = 2026 * 12 + 6;
const classes = ['not_yet', 'not_known', 'ended', 'reported', 'verified'];
const shapes = {
  placements: (months: string[]): Shape => ({ rows: months, columns: employerKinds }),
  applications: (months: string[]): Shape => ({ rows: months, columns: ['1', '2', '3', '4', '5'] }),
  followups: (): Shape => ({ rows: ['1', '3', '6'], columns: classes }),
  sessions: (months: string[]): Shape => ({ rows: months, columns: ['held', 'attendance'] }),
  statuses: (): Shape => ({ rows: [''], columns: clientStatuses }),
  overdue: (): Shape => ({ rows: [''], columns: ['overdue'] }),
};
type Deeds = Record<keyof typeof shapes, Deed[]>;

function each(of: (name: keyof typeof shapes) => Deed[]): Deeds {
  return {
    placements: of('placements'),
    applications: of('applications'),
    followups: of('followups'),
    sessions: of('sessions'),
    statuses: of('statuses'),
    overdue: of('overdue'),
  };
}

/** One report as the server would make it, from deeds that are made up here. */
function report(deeds: Deeds, months: number, earlier: readonly Behind[]): Frozen {
  // What else is known of a placement follows from whose it is, so that it stays when others change.
  const another = (columns: readonly string[], by: number): Deed[] =>
    deeds.placements.map(({ person }) => ({
      person,
      row: '',
      column: columns[(person * by) % columns.length] ?? '',
    }));
  const asOf = (from: number, name: string): Deed[] =>
    deeds.followups.map((deed) => ({
      ...deed,
      column: classes.indexOf(deed.column) >= from ? name : 'other',
    }));
  const reached = (step: number): number =>
    new Set(deeds.applications.flatMap((one) => (Number(one.column) >= step ? one.person : [])))
      .size;
  const tallies = {
    placements: countDeeds(deeds.placements),
    funded: countDeeds(another(['proven', 'unproven', 'not'], 7)),
    related: countDeeds(another(relatedToField, 13)),
    applications: countDeeds(deeds.applications),
    followups: countDeeds(deeds.followups),
    past: countDeeds(asOf(1, 'past')),
    known: countDeeds(asOf(2, 'known')),
    reached,
    sessions: countDeeds(deeds.sessions),
    statuses: countDeeds(deeds.statuses),
    overdue: countDeeds(deeds.overdue),
  };
  return freeze(layOut(tallies, { first, last: first + months - 1 }, []), 5, earlier);
}

/** All its tables and figures at once: sums that stand in several tables are one number. */
function seenOf({ tables, figures }: Frozen): SeenTable {
  const numbers = new Map<string, number | null>();
  const sums: { total: string; parts: string[] }[] = [];
  const put = (name: string, value: number | null): void => {
    if (!numbers.has(name) || value !== null) numbers.set(name, value);
  };
  const sameSum = ['placements', 'funded', 'related'];
  const figure = (kpi: string) => figures.find((one) => one.kpi === kpi);
  const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  put('placements', numberOf(figure('placements')?.value));
  for (const table of tables) {
    if (table.withheld || table.key === 'reached') continue;
    const named = (name: string): string =>
      sameSum.includes(table.key) && name === '|' ? 'placements' : `${table.key} ${name}`;
    const seen = seenIn(table);
    for (const [name, value] of seen.numbers) put(named(name), value);
    for (const { total, parts } of seen.sums)
      sums.push({ total: named(total), parts: parts.map(named) });
  }
  const reached = tables.find(({ key, withheld }) => key === 'reached' && !withheld);
  for (const [at, { cells }] of (reached?.rows ?? []).entries()) {
    const name = `funnel ${funnelRow(tables)}|${at === 0 ? '' : `from ${at + 1}`}`;
    put(name, numberOf(cells[0]));
    const steps = [1, 2, 3, 4, 5].slice(at);
    const parts = steps.map((step) => `funnel ${funnelRow(tables)}|${step}`);
    sums.push({ total: name, parts });
  }
  const retention = tables.find(({ key, withheld }) => key === 'retention' && !withheld);
  if (retention) addRates(retention, figure, { put, sums });
  return { numbers, sums };
}

/** What the two rates say of the checkpoints: the past ones, and those of which is known. */
function addRates(
  { rows }: Frozen['tables'][number],
  figure: (kpi: string) => Frozen['figures'][number] | undefined,
  into: {
    readonly put: (name: string, value: number | null) => void;
    readonly sums: { total: string; parts: string[] }[];
  },
): void {
  const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const say = (kpi: string, of: string, part: string): void => {
    const whole = numberOf(figure(kpi)?.of);
    const share = numberOf(figure(kpi)?.value);
    into.put(of, whole);
    into.put(part, share === null || whole === null ? null : Math.round(share * whole));
  };
  const seen = rows.map(({ label }) => ('values' in label ? String(label.values?.['month']) : ''));
  for (const row of seen) {
    const named = (name: string): string => `retention ${row}|${name}`;
    into.put(named('from not_known'), null);
    into.put(named('from ended'), null);
    into.sums.push(
      { total: named('from not_known'), parts: classes.slice(1).map(named) },
      { total: named('from ended'), parts: classes.slice(2).map(named) },
    );
  }
  if (seen.includes('3')) say('retention', 'retention 3|from not_known', 'retention 3|verified');
  say('knowledge', 'all past', 'all known');
  into.sums.push(
    { total: 'all past', parts: seen.map((row) => `retention ${row}|from not_known`) },
    { total: 'all known', parts: seen.map((row) => `retention ${row}|from ended`) },
  );
}

/** The total of the funnel, or its only month. */
function funnelRow(tables: Frozen['tables']): string {
  return tables.find(({ key }) => key === 'funnel')?.totalled ? '' : String(first);
}

function pinnedIn(chance: Chance) {
  const months = chance() < 0.3 ? 1 : 3;
  const rows = Array.from({ length: months }, (_, at) => String(first + at));
  let deeds = each((name) => randomDeeds(chance, shapes[name](rows)));
  const versions: Frozen[] = [];
  for (let version = 0; version <= below(chance, 3); version += 1) {
    if (version > 0) deeds = each((name) => corrected(chance, deeds[name], shapes[name](rows)));
    versions.push(
      report(
        deeds,
        months,
        versions.map(({ behind }) => behind),
      ),
    );
  }
  const truth = (name: string, version: number): number | undefined => {
    const behind = versions[version]?.behind;
    if (name === 'placements') return behind?.['placements']?.counts['placements'];
    const [table, ...key] = name.split(' ');
    return behind?.[`table ${table}`]?.counts[key.join(' ')];
  };
  const unchanged = (name: string, version: number, other: number): boolean => {
    const known = truth(name, version);
    return known !== undefined && known === truth(name, other);
  };
  const isHidden = (name: string, version: number): boolean => {
    const [table, ...key] = name.split(' ');
    const behind = versions[version]?.behind ?? {};
    const which = key.length === 0 ? behind[name] : behind[`table ${table}`];
    return which?.hidden.includes(key.length === 0 ? name : key.join(' ')) ?? false;
  };
  const hidden = versions.flatMap(({ tables }) =>
    tables.flatMap((table) => table.rows.flatMap(({ cells }) => cells)),
  );
  return {
    // Sums that are not printed although they might be are no secret.
    pinned: attack(versions.map(seenOf), unchanged).filter(({ name, version }) =>
      isHidden(name, version),
    ),
    hidden: hidden.filter((cell) => cell === 'hidden').length,
    shown: hidden.length,
  };
}

test('An attacker who holds whole reports, all their tables, figures and versions, pins no hidden number', () => {
  const chance = chanceFrom(5);
  let hidden = 0;
  let shown = 0;
  for (let one = 0; one < 400; one += 1) {
    const found = pinnedIn(chance);
    expect(found.pinned).toEqual([]);
    hidden += found.hidden;
    shown += found.shown;
  }
  expect(hidden).toBeGreaterThan(5000);
  expect(shown).toBeGreaterThan(2 * hidden);
}, 120_000);

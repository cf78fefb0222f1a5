import { funnelSteps } from '@tremplin/shared/applications.ts';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import type {
  PublishedCell,
  PublishedFigure,
  PublishedTable,
} from '@tremplin/shared/publishing.ts';
import type { HiddenTable } from './content.ts';
import { onwardKey } from './flows.ts';
import type { Tally } from './tally.ts';

/**
 * Figures say nothing that the printed tables do not: each is one of their numbers, or reckoned from
 * them. Only so can a figure not give away what a table hides. Of fewer than twice the smallest
 * number of people there is no rate.
 */
export function figuresOf(
  tables: readonly HiddenTable[],
  alone: ReadonlyMap<string, PublishedCell>,
  past: Tally,
  smallCell: number,
): readonly PublishedFigure[] {
  const table = (key: string): HiddenTable | undefined =>
    tables.find((one) => one.table.key === key);
  const placements = alone.get('placements') ?? null;
  const checkpoints = table('retention');
  const third = '3';
  const count = (kpi: Kpi, value: PublishedCell, of: PublishedCell = null): PublishedFigure => ({
    kpi,
    unit: 'count',
    value,
    of,
  });
  return [
    count('placements', placements),
    count('funded', table('funded')?.at('proven', null) ?? null, placements),
    rate('retention', {
      part: checkpoints?.at(third, 'verified') ?? null,
      of: checkpoints?.at(third, pastKey) ?? null,
      people: past(third, 'past').people,
      smallCell,
    }),
    count('applications', wholeOf(table('funnel'), null)),
    count('attendance', wholeOf(table('sessions'), 'attendance')),
    count('followups_overdue', alone.get('overdue') ?? null),
    rate('knowledge', {
      ...knownOf(checkpoints),
      people: past(null, 'past').people,
      smallCell,
    }),
  ];
}

/** How many reached each step: whoever reached a later one reached those before. */
export function reachedTable(funnel: HiddenTable): PublishedTable {
  const whole = funnel.table.rows.at(-1)?.key ?? null;
  const rows = funnelSteps.map((step, at) => ({
    label: { key: `publishing.steps.${step}` },
    cells: [funnel.at(whole, at === 0 ? null : onwardKey(String(at + 1)))],
  }));
  const { withheld } = funnel;
  return {
    key: 'reached',
    kpi: 'ops_funnel',
    withheld,
    columns: [{ key: 'publishing.count' }],
    rows: withheld ? [] : rows,
    totalled: false,
  };
}

/** The last row is the total where there is one, and otherwise the only one. */
function wholeOf(hidden: HiddenTable | undefined, column: string | null): PublishedCell {
  return hidden ? hidden.at(hidden.table.rows.at(-1)?.key ?? null, column) : null;
}

/** Checkpoints that are past, and of them those of which we know: sums within a row. */
const pastKey = onwardKey('not_known');
const knownKey = onwardKey('ended');

/** All checkpoints together; each person may stand behind several. */
function knownOf(checkpoints: HiddenTable | undefined): {
  readonly part: PublishedCell;
  readonly of: PublishedCell;
} {
  if (!checkpoints) return { part: null, of: null };
  const { at, table, withheld } = checkpoints;
  if (withheld) return { part: 'hidden', of: 'hidden' };
  const rows = table.rows.map(({ key }) => key);
  return {
    part: add(rows.map((row) => at(row, knownKey))),
    of: add(rows.map((row) => at(row, pastKey))),
  };
}

function rate(
  kpi: Kpi,
  given: {
    readonly part: PublishedCell;
    readonly of: PublishedCell;
    readonly people: number;
    readonly smallCell: number;
  },
): PublishedFigure {
  const { part, of, people, smallCell } = given;
  const figure = (value: PublishedCell): PublishedFigure => ({ kpi, unit: 'share', value, of });
  if (part === 'hidden' || of === 'hidden') return figure('hidden');
  if (part === null || of === null || of === 0 || people < 2 * smallCell) return figure(null);
  return figure(part / of);
}

function add(cells: readonly PublishedCell[]): PublishedCell {
  if (cells.includes('hidden')) return 'hidden';
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}

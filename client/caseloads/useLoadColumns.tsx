import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { CaseloadLine } from '@tremplin/shared/caseloads.ts';
import type { Workload } from '@tremplin/shared/outcome-lists.ts';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip } from '../parts/Chip.tsx';
import type { Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Bar } from './Bar.tsx';
import { loads, mostOf } from './useBalance.ts';

/** Around the table: whether others look on, and the period of a page that has one. */
interface Around {
  readonly presenting?: boolean;
  readonly period?: Pick<OutcomeFilter, 'period' | 'from'>;
}

/** Active clients with the target's mark, overdue follow-ups and new intakes, as numbers and bars. */
export function useBarColumns(
  lines: readonly CaseloadLine[],
  around: Around = {},
): readonly (Column<CaseloadLine> & { readonly key: 'active' | 'overdue' | 'intakes' })[] {
  const t = useTranslations('caseloads');
  const most = mostOf(lines);
  return [
    {
      key: 'active',
      head: t('column.active'),
      sort: 'active',
      cell: (line) => (
        <Bar value={line.active} most={most.active} target={line.target} fill="var(--color-accent)">
          <Behind load="active" line={line} {...around} />
          <Over line={line} />
        </Bar>
      ),
    },
    {
      key: 'overdue',
      head: t('column.overdue'),
      sort: 'overdue',
      cell: (line) => (
        <Bar value={line.overdue} most={most.overdue} fill="var(--color-late-strong)">
          <Behind load="overdue" line={line} {...around} />
        </Bar>
      ),
    },
    {
      key: 'intakes',
      head: t('column.intakes'),
      sort: 'intakes',
      cell: (line) => (
        <Bar value={line.intakes} most={most.intakes} fill="var(--color-series-2)">
          <Behind load="intakes" line={line} {...around} />
        </Bar>
      ),
    },
  ];
}

function Over({ line: { active, target } }: { line: CaseloadLine }): ReactNode {
  const t = useTranslations('caseloads');
  if (target === null || active <= target) return null;
  return <span className="sr-only"> {t('over', { over: active - target })}</span>;
}

interface BehindProps extends Around {
  load: Workload;
  line: CaseloadLine;
}

/** The number, for whoever is trusted with names the door to whom it counts. */
export function Behind({ load, line, presenting = false, period }: BehindProps): ReactNode {
  const formats = useFormats();
  const { can } = useOffice();
  const counted = loads[load](line);
  const number = formats.number(counted);
  if (presenting || counted === 0 || !can('read', 'outcome_list', 'other')) return number;
  const search = new URLSearchParams({ kind: 'workload', load, counsellor: line.counsellorId });
  // The list leads back by it: a page with a period is the overview, the one without is caseloads.
  if (period) {
    search.set('period', period.period);
    search.set('from', period.from);
  }
  return (
    <Link className="underline underline-offset-2" to={`/outcomes/list?${search.toString()}`}>
      {number}
    </Link>
  );
}

export function CounsellorName({ line }: { line: CaseloadLine }): ReactNode {
  const t = useTranslations('caseloads');
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link to={`/caseloads/${line.counsellorId}`} className="font-medium hover:underline">
        {line.name}
      </Link>{' '}
      {!line.here && <Chip tone="attention">{t('to_hand_on')}</Chip>}
    </span>
  );
}

import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SessionFigures } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, type Month } from '@tremplin/shared/period.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Series, Told } from './bars.ts';
import { useLists, type Behind } from './behind.ts';
import { changeFrom } from './change.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';
import { peopleFill } from './series.ts';

const MonthColumnsChart = lazy(() => import('./MonthColumnsChart.tsx'));
const kinds = ['named', 'anonymous'] as const;

/** Who gave no name is on no list: what opens are the sessions, with how many there were at each. */
function behindOf(
  part: 'held' | 'named' | 'anonymous' | 'people',
  { named, month = null }: { readonly named: number; readonly month?: Month | null },
): Behind {
  if (part === 'named' || (part === 'people' && named > 0))
    return { kind: 'attendees', mark: 'came', month };
  return { kind: 'sessions', state: 'held', month };
}
const columns = ['held', 'named', 'anonymous', 'people'] as const;

/** Who came, by name and without, month by month. */
export function AttendanceFigure({ sessions }: { sessions: SessionFigures }): ReactNode {
  const t = useTranslations('reports.sessions_page.attendance');
  const formats = useFormats();
  const lists = useLists();
  const link = useNumberLink();
  const finding = useFinding(sessions);
  const { months, named, anonymous, held } = sessions;
  const monthWord = (month: string): string => formats.month(firstOfMonth(month));
  const tell = ({ key, values }: Series, at: number): Told => ({
    label: t('part', {
      month: monthWord(months[at]?.month ?? ''),
      part: t(key === 'named' ? 'named' : 'anonymous'),
      count: values[at] ?? 0,
    }),
    to: lists.to(behindOf(key === 'named' ? key : 'anonymous', months[at] ?? sessions)),
    why: lists.why('attendees'),
  });
  const rows = [
    ...months.map((one) => [
      monthWord(one.month),
      one.held,
      one.named,
      one.anonymous,
      one.named + one.anonymous,
    ]),
    [t('total'), held, named, anonymous, named + anonymous],
  ];
  return (
    <KpiFigure
      kpi="attendance"
      title={t('title')}
      finding={finding}
      asOf={sessions.asOf}
      n={named + anonymous}
      table={{
        head: [t('month'), t('held'), t('named'), t('anonymous'), t('people')],
        rows,
        show: (row, column) => {
          const [value, part] = [rows[row]?.[column], columns[column - 1]];
          if (typeof value !== 'number' || part === undefined) return undefined;
          return link(value, behindOf(part, months[row] ?? sessions));
        },
      }}
    >
      {named + anonymous > 0 && (
        <>
          <Suspense fallback={<Skeleton rows={7} />}>
            <MonthColumnsChart
              label={t('chart')}
              months={months.map(({ month }) => month)}
              series={kinds.map((key) => ({
                key,
                fill: peopleFill[key],
                values: months.map((one) => one[key]),
              }))}
              stacked
              tell={tell}
            />
          </Suspense>
          <Legend entries={kinds.map((key) => ({ key, word: t(key), fill: peopleFill[key] }))} />
        </>
      )}
    </KpiFigure>
  );
}

function useFinding({ held, named, anonymous, figures }: SessionFigures): string {
  const t = useTranslations('reports.sessions_page.attendance');
  const formats = useFormats();
  const before = figures.find(({ kpi }) => kpi === 'attendance')?.before?.value ?? 0;
  const count = named + anonymous;
  if (held === 0 && count === 0) return t('none');
  const said = { count, named, anonymous };
  const change = changeFrom(before, count, formats);
  if (before === 0) return t('finding_alone', said);
  if (count === before) return t('finding_same', said);
  return count > before
    ? t('finding_more', { ...said, change })
    : t('finding_fewer', { ...said, change });
}

import { useCallback, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { funnelSteps } from '@tremplin/shared/applications.ts';
import { firstOfMonth, fiscalYearFrom } from '@tremplin/shared/period.ts';
import { employerKinds } from '@tremplin/shared/placements.ts';
import { useTRPC, type Inputs, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';

type Asked = Inputs['reports']['listBehind'];
type Row = Outputs['reports']['listBehind']['rows'][number];

/** Who is behind one figure: names for checking it, and nothing of their files. */
export function Component(): ReactNode {
  const t = useTranslations('reports.list');
  const pages = useTranslations('frame.pages');
  const [search] = useSearchParams();
  const asked = readAddress(search);
  if (asked === null) {
    return (
      <Page title={pages('outcome_list')}>
        <Empty action={<ButtonLink to="/outcomes">{t('back')}</ButtonLink>}>{t('wrong')}</Empty>
      </Page>
    );
  }
  return <Behind key={search.toString()} asked={asked} />;
}

function Behind({ asked }: { asked: Asked }): ReactNode {
  const t = useTranslations('reports.list');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const heading = useHeading(asked);
  const columns = useColumns(asked.kind);
  const list = useInfiniteQuery(
    trpc.reports.listBehind.infiniteQueryOptions(asked, {
      getNextPageParam: (page) => page.next ?? undefined,
      // Each reading leaves a line in the audit log; going back and forth is one reading.
      staleTime: 300_000,
    }),
  );
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Page
      title={heading}
      windowTitle={pages('outcome_list')}
      lead={
        <Link
          className="text-accent-text underline underline-offset-2"
          to={`/outcomes?year=${asked.fiscalYear}`}
        >
          {t('back')}
        </Link>
      }
    >
      <Note>{t('recorded')}</Note>
      {list.isPending && <Skeleton rows={8} />}
      {list.data && rows.length === 0 && <Empty>{t('empty')}</Empty>}
      {rows.length > 0 && (
        <>
          <Table
            caption={heading}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            total={total}
          />
          <LoadMore
            loaded={rows.length}
            total={total}
            more={list.hasNextPage}
            busy={list.isFetchingNextPage}
            load={load}
          />
        </>
      )}
    </Page>
  );
}

function useHeading(asked: Asked): string {
  const t = useTranslations('reports.list');
  const stepWord = useTranslations('reports.steps');
  const kindWord = useTranslations('placements.kinds');
  const formats = useFormats();
  const year = fiscalYearFrom(asked.fiscalYear).label;
  const month = asked.month ? formats.month(firstOfMonth(asked.month)) : null;
  if (asked.kind === 'funnel') {
    const step = stepWord(asked.step);
    return month === null ? t('funnel', { step, year }) : t('funnel_month', { step, month });
  }
  const title = month === null ? t('placements', { year }) : t('placements_month', { month });
  return asked.employerKind ? t('kind', { title, kind: kindWord(asked.employerKind) }) : title;
}

function useColumns(kind: Asked['kind']): readonly Column<Row>[] {
  const t = useTranslations('reports.list');
  const statusWord = useTranslations('clients.statuses');
  const stageWord = useTranslations('applications.stages');
  const kindWord = useTranslations('placements.kinds');
  return [
    { key: 'name', head: t('name'), rowHead: true, cell: (row) => row.name },
    { key: 'counsellor', head: t('counsellor'), cell: (row) => row.counsellor ?? '–' },
    { key: 'status', head: t('status'), cell: (row) => statusWord(row.clientStatus) },
    kind === 'funnel'
      ? { key: 'stage', head: t('stage'), cell: (row) => (row.stage ? stageWord(row.stage) : '–') }
      : {
          key: 'employer',
          head: t('employer'),
          cell: (row) => (row.employerKind ? kindWord(row.employerKind) : '–'),
        },
    {
      key: 'on',
      head: kind === 'funnel' ? t('sent') : t('started'),
      cell: (row) => <time dateTime={row.on}>{row.on}</time>,
    },
  ];
}

/** The figure that the address names; null when it names none. */
function readAddress(search: URLSearchParams): Asked | null {
  const year = search.get('year') ?? '';
  if (!/^(?:19|20|21)\d{2}$/.test(year)) return null;
  const fiscalYear = Number(year);
  const written = search.get('month');
  if (written !== null && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(written)) return null;
  if (search.get('kind') === 'funnel') {
    const step = funnelSteps.find((one) => one === search.get('step'));
    return step === undefined ? null : { kind: 'funnel', fiscalYear, month: written, step };
  }
  if (search.get('kind') !== 'placements') return null;
  const employerKind = employerKinds.find((one) => one === search.get('employer')) ?? null;
  return { kind: 'placements', fiscalYear, month: written, employerKind };
}

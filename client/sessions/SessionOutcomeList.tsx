import { useCallback, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { outcomeGroups, outcomeMeasures, outcomeWindows } from '@tremplin/shared/sessions.ts';
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
import { useSessionTitle } from '../parts/useSessionTitle.ts';

type Asked = Inputs['sessions']['outcomeList'];
type Row = Outputs['sessions']['outcomeList']['rows'][number];

/** Who is behind one figure of a session: names for checking it, and nothing of their files. */
export function Component(): ReactNode {
  const t = useTranslations('sessions.outcome.list');
  const pages = useTranslations('frame.pages');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const asked = readAddress(id, search);
  if (asked === null) {
    return (
      <Page title={pages('outcome_list')}>
        <Empty action={<ButtonLink to={`/sessions/${id}/outcome`}>{t('back')}</ButtonLink>}>
          {t('wrong')}
        </Empty>
      </Page>
    );
  }
  return <Behind key={search.toString()} asked={asked} />;
}

function Behind({ asked }: { asked: Asked }): ReactNode {
  const t = useTranslations('sessions.outcome');
  const words = useTranslations('reports.list');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const columns = useColumns();
  const list = useInfiniteQuery(
    trpc.sessions.outcomeList.infiniteQueryOptions(asked, {
      getNextPageParam: (page) => page.next ?? undefined,
      // Each reading leaves a line in the audit log; going back and forth is one reading.
      staleTime: 300_000,
    }),
  );
  const { fetchNextPage } = list;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  const heading = t('list.heading', {
    measure: t(`measures.${asked.measure}`),
    days: asked.within,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const [first] = list.data?.pages ?? [];
  return (
    <Page
      title={heading}
      windowTitle={pages('outcome_list')}
      lead={<Lead asked={asked} session={first?.session} />}
    >
      <Note>{words('recorded')}</Note>
      {list.isPending && <Skeleton rows={8} />}
      {first && rows.length === 0 && <Empty>{words('empty')}</Empty>}
      {first && rows.length > 0 && (
        <Table
          caption={heading}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={first.total}
          foot={
            <LoadMore
              loaded={rows.length}
              total={first.total}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              load={load}
            />
          }
        />
      )}
    </Page>
  );
}

type Session = Outputs['sessions']['outcomeList']['session'];

function Lead({ asked, session }: { asked: Asked; session: Session | undefined }): ReactNode {
  const t = useTranslations('sessions.outcome.list');
  const formats = useFormats();
  const title = useSessionTitle();
  return (
    <>
      {session && (
        <p>
          {t('of', {
            group: t(`group.${asked.group}`),
            title: title(session),
            day: formats.day(session.startDay),
          })}
        </p>
      )}
      <Link
        className="text-accent-text underline underline-offset-2"
        to={`/sessions/${asked.id}/outcome?within=${asked.within}`}
      >
        {t('back')}
      </Link>
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations('sessions.outcome.list');
  const words = useTranslations('reports.list');
  return [
    { key: 'name', head: words('name'), rowHead: true, cell: (row) => row.name },
    { key: 'counsellor', head: words('counsellor'), cell: (row) => row.counsellor ?? '–' },
    { key: 'on', head: t('on'), cell: (row) => <time dateTime={row.on}>{row.on}</time> },
  ];
}

/** The figure that the address names; null when it names none. */
function readAddress(id: string, search: URLSearchParams): Asked | null {
  const group = outcomeGroups.find((one) => one === search.get('group'));
  const measure = outcomeMeasures.find((one) => one === search.get('measure'));
  const within = outcomeWindows.find((one) => String(one) === search.get('within'));
  if (group === undefined || measure === undefined || within === undefined) return null;
  return { id, group, measure, within };
}

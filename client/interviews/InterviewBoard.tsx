import { useRef, type ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Turn } from '@tremplin/shared/interviews.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { PressChip, StageChip } from './InterviewChip.tsx';
import { NoInterviews } from './NoInterviews.tsx';
import type { InterviewRow } from './shapes.ts';
import { useCardKeys } from './useCardKeys.ts';
import { useInterviewWords } from './useInterviewWords.ts';

const columns = ['us', 'them', 'client'] as const satisfies readonly Turn[];

/** Whose turn it is, side by side; what is due stands first, what is finished is folded to a number. */
export function InterviewBoard({ keys }: { keys: boolean }): ReactNode {
  const t = useTranslations('interviews.board');
  const trpc = useTRPC();
  const root = useRef<HTMLDivElement>(null);
  useCardKeys(root, keys);
  const lists = useQueries({
    queries: columns.map((turn) =>
      trpc.interviews.list.queryOptions({ turn, finished: false, cursor: null }),
    ),
  });
  const [first] = lists;
  const broken = lists.find(({ isError }) => isError);
  if (broken) return <Broken error={broken.error} retry={() => void broken.refetch()} />;
  const loaded = lists.flatMap(({ data }) => (data ? [data] : []));
  if (!first?.data || loaded.length < columns.length) return <Skeleton rows={4} tall />;
  const { counts } = first.data;
  if (Object.values(counts).every((count) => count === 0)) return <NoInterviews />;
  return (
    <div
      ref={root}
      role="region"
      aria-label={t('region')}
      tabIndex={0}
      className="relative flex min-w-0 items-stretch gap-3 overflow-x-auto pb-2"
    >
      {columns.map((turn, at) => (
        <Column key={turn} turn={turn} count={counts[turn]} list={loaded[at]} />
      ))}
      <div className="w-40 shrink-0 self-start rounded-card border border-line bg-rail p-2">
        <Link
          to="?view=list&turn=nobody"
          className="flex min-h-7 items-center rounded-control px-1 text-13 text-soft no-underline hover:bg-hover"
        >
          {t('finished', { count: counts.nobody })}
        </Link>
      </div>
    </div>
  );
}

interface ColumnProps {
  turn: (typeof columns)[number];
  count: number;
  list: Outputs['interviews']['list'] | undefined;
}

function Column({ turn, count, list }: ColumnProps): ReactNode {
  const t = useTranslations('interviews');
  const rows = list?.rows ?? [];
  const name = t(`turns.${turn}`);
  return (
    <section
      aria-label={t('board.column', { turn: name, count })}
      className="flex max-h-[calc(100dvh-240px)] min-h-80 w-72 min-w-64 shrink-0 grow flex-col gap-2 rounded-card bg-rail p-2"
    >
      <h2 className="flex items-baseline justify-between gap-2 px-1 text-13 font-semibold">
        <span className="min-w-0 break-words">{name}</span>
        <span className="figures font-normal text-faint">{count}</span>
      </h2>
      {rows.length === 0 && <p className="px-1 text-13 text-faint">{t('board.none')}</p>}
      <ul className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-0.5">
        {rows.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
      {rows.length < count && (
        <p className="px-1 text-12 text-faint">{t('board.more', { shown: rows.length, count })}</p>
      )}
    </section>
  );
}

/** Three lines: client and contact; the unit; what is due and when. */
function Card({ row }: { row: InterviewRow }): ReactNode {
  const t = useTranslations('interviews.board');
  const words = useInterviewWords();
  const contact = words.contact(row.contact);
  const unit = words.unit(row.contact);
  return (
    <li className="card flex flex-col items-start gap-0.5 rounded-card border border-line bg-page px-2.5 py-1.5 text-13">
      <Link
        to={`/interviews/${row.id}`}
        data-card={row.id}
        aria-label={t('open', { client: row.client.name, contact })}
        className="inline-flex min-h-6 max-w-full items-center rounded-control font-medium break-words no-underline hover:underline"
      >
        {`${row.client.name} · ${contact}`}
      </Link>
      {unit !== null && (
        <p className="max-w-full truncate text-soft" title={unit}>
          {unit}
        </p>
      )}
      <p className="text-12 text-soft">{words.due(row)}</p>
      <span className="flex flex-wrap gap-1">
        <StageChip stage={row.stage} />
        <PressChip row={row} />
      </span>
    </li>
  );
}

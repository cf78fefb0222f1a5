import type { ReactNode } from 'react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { HandoverLine } from '@tremplin/shared/caseloads.ts';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';

/** What was handed on, the latest first, of everybody or of one person; covers end here. */
export function Handovers({ personId }: { personId: string | null }): ReactNode {
  const t = useTranslations('caseloads.history');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const asked = useInfiniteQuery(
    trpc.caseloads.handovers.infiniteQueryOptions(
      { personId },
      { getNextPageParam: (page) => page.next },
    ),
  );
  const lines = asked.data?.pages.flatMap((page) => page.lines) ?? [];
  const columns = useColumns();
  return (
    <section aria-label={t('title')} className="flex min-w-0 flex-col gap-2">
      <h2 className="text-16 font-semibold">{t('title')}</h2>
      {asked.isError && <Note tone="late">{faultText(asked.error)}</Note>}
      {asked.isPending && <Skeleton rows={2} />}
      {asked.data && lines.length === 0 && <p className="text-14 text-soft">{t('none')}</p>}
      {lines.length > 0 && (
        <Table
          compact
          caption={t('caption')}
          columns={columns}
          rows={lines}
          rowKey={({ id }) => id}
          foot={
            asked.hasNextPage && (
              <LoadMore
                loaded={lines.length}
                total={null}
                more
                busy={asked.isFetchingNextPage}
                load={() => void asked.fetchNextPage()}
              />
            )
          }
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<HandoverLine>[] {
  const t = useTranslations('caseloads.history');
  const formats = useFormats();
  return [
    {
      key: 'at',
      head: t('column.at'),
      rowHead: true,
      cell: ({ at }) => (
        <time dateTime={at} title={formats.dayTime(at)}>
          {formats.dayShort(dayOf(parseIso(at)))}
        </time>
      ),
    },
    { key: 'from', head: t('column.from'), cell: ({ from }) => from },
    { key: 'to', head: t('column.to'), cell: ({ to }) => to },
    {
      key: 'clients',
      head: t('column.clients'),
      align: 'end',
      cell: ({ clients }) => formats.number(clients),
    },
    { key: 'kind', head: t('column.kind'), cell: (line) => <How line={line} /> },
    { key: 'by', head: t('column.by'), cell: ({ by }) => by },
    {
      key: 'note',
      head: t('column.note'),
      wrap: true,
      cell: ({ note }) => (
        <span className="block max-w-96 whitespace-pre-wrap break-words">{note}</span>
      ),
    },
  ];
}

function How({ line }: { line: HandoverLine }): ReactNode {
  const t = useTranslations('caseloads.history');
  const formats = useFormats();
  const { kind, untilDay, covered } = line;
  if (kind !== 'cover') return t(`kinds.${kind}`);
  return (
    <span className="flex flex-col items-start">
      {t('kinds.cover', { day: untilDay === null ? '' : formats.dayShort(untilDay) })}
      <span className="text-faint">{t('covered', { count: covered })}</span>
      {covered > 0 && (
        <span className="-mx-2">
          <EndCover line={line} />
        </span>
      )}
    </span>
  );
}

function EndCover({ line }: { line: HandoverLine }): ReactNode {
  const t = useTranslations('caseloads.history');
  const trpc = useTRPC();
  const formats = useFormats();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const end = useMutation(trpc.caseloads.takeBack.mutationOptions());
  const day = formats.dayShort(dayOf(parseIso(line.at)));
  return (
    <Button
      compact
      tone="quiet"
      aria-label={t('end_of', { name: line.to, day })}
      busy={end.isPending}
      onClick={() =>
        end.mutate(
          { handoverId: line.id },
          {
            onSuccess: ({ clients }) =>
              toast({ text: t('ended', { count: clients, name: line.to }), tone: 'good' }),
            onError: (error) => toast({ text: faultText(error), tone: 'late' }),
          },
        )
      }
    >
      {t('end')}
    </Button>
  );
}

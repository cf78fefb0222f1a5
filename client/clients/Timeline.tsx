import { useCallback, useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Button } from '../parts/Button.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { CorrectNote } from './CorrectNote.tsx';
import { Entry, useEntryWords } from './TimelineEntry.tsx';

export type TimelineEntry = Outputs['clients']['timeline']['entries'][number];
export type NoteEntry = Extract<TimelineEntry, { what: 'note' }>;

/** Everything that happened, the latest first, each with who and when. */
export function Timeline({ clientId }: { clientId: string }): ReactNode {
  const t = useTranslations('clients.timeline');
  const trpc = useTRPC();
  const words = useEntryWords();
  const [correcting, setCorrecting] = useState<NoteEntry | null>(null);
  const timeline = useInfiniteQuery(
    trpc.clients.timeline.infiniteQueryOptions(
      { id: clientId },
      { getNextPageParam: (page) => page.next },
    ),
  );
  const { fetchNextPage } = timeline;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (timeline.isError)
    return <Broken error={timeline.error} retry={() => void timeline.refetch()} />;
  if (!timeline.data) return <Skeleton rows={5} />;
  const entries = timeline.data.pages.flatMap((page) => page.entries);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-16 font-semibold">{t('title')}</h2>
      {entries.length === 0 && <p className="text-soft">{t('empty')}</p>}
      <ol className="flex flex-col">
        {entries.map((entry) => (
          <li
            key={`${entry.what} ${entry.id}`}
            id={`${entry.what}-${entry.id}`}
            className="flex flex-col gap-1 border-b border-line py-3 last:border-0"
          >
            <div className="flex flex-wrap items-center gap-x-2 text-13 text-faint">
              <span>{t('by', { what: words.kindOf(entry), who: entry.by ?? t('nobody') })}</span>
              <TimeAgo at={entry.at} focusable />
              {entry.what === 'note' && entry.mayCorrect && (
                <Button compact tone="quiet" onClick={() => setCorrecting(entry)}>
                  {words.correct}
                </Button>
              )}
            </div>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      <LoadMore
        loaded={entries.length}
        total={null}
        more={timeline.hasNextPage}
        busy={timeline.isFetchingNextPage}
        load={load}
      />
      <CorrectNote note={correcting} close={() => setCorrecting(null)} />
    </section>
  );
}

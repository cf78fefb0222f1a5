import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { OneCheck, type Check } from './OneCheck.tsx';

export function Component(): ReactNode {
  const t = useTranslations('postings.queue');
  const trpc = useTRPC();
  const waiting = useQuery(trpc.postings.checks.queryOptions());
  // The queue is the one that was begun: what is done leaves it, but "3 of 12" stays true.
  const [queue, setQueue] = useState<readonly Check[] | null>(null);
  if (queue === null && waiting.data && !waiting.isFetching) setQueue(waiting.data);
  if (waiting.isError) return <Broken error={waiting.error} retry={() => void waiting.refetch()} />;
  if (queue === null) {
    return (
      <Page title={t('title')}>
        <Skeleton rows={6} />
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead', { count: queue.length })}>
      {queue.length === 0 ? (
        <Empty action={<ButtonLink to="/postings">{t('to_postings')}</ButtonLink>}>
          {t('empty')}
        </Empty>
      ) : (
        <Queue queue={queue} />
      )}
    </Page>
  );
}

function Queue({ queue }: { queue: readonly Check[] }): ReactNode {
  const t = useTranslations('postings.queue');
  const { announce } = useVoice();
  const [at, setAt] = useState(0);
  const [looked, setLooked] = useState(0);
  const check = queue[at];
  const next = (saved: boolean): void => {
    if (saved) setLooked(looked + 1);
    setAt(at + 1);
    announce(
      at + 1 < queue.length ? t('progress', { at: at + 2, total: queue.length }) : t('finished'),
    );
  };
  if (!check) {
    return (
      <Empty action={<ButtonLink to="/postings">{t('to_postings')}</ButtonLink>}>
        {t('done', { count: looked })}
      </Empty>
    );
  }
  return (
    <div className="flex max-w-2xl min-w-0 flex-col gap-3">
      <div className="flex items-center gap-3">
        <progress
          value={at}
          max={queue.length}
          aria-label={t('title')}
          className="h-2 grow appearance-none overflow-hidden rounded-round bg-grey-5 [&::-webkit-progress-bar]:bg-grey-5 [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
        />
        <p className="figures text-13 text-soft">
          {t('progress', { at: at + 1, total: queue.length })}
        </p>
      </div>
      <OneCheck key={check.id} check={check} next={next} />
      <p className="no-print text-12 text-faint">{t('keys')}</p>
    </div>
  );
}

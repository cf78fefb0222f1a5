import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { JobCard } from './JobCard.tsx';
import StartPlacementDialog from './StartPlacementDialog.tsx';

interface Props {
  clientId: string;
  name: string;
}

/** Where a client works or worked: what it counts as, its proof and its checks; a job found elsewhere is recorded here. */
export function ClientPlacements({ clientId, name }: Props): ReactNode {
  const t = useTranslations('placements.of_client');
  const job = useTranslations('followups.job');
  const trpc = useTRPC();
  const { can } = useOffice();
  const [starting, setStarting] = useState(false);
  const seen = useQuery(trpc.placements.ofClient.queryOptions({ clientId }));
  if (seen.isPending) return <Skeleton rows={4} tall />;
  if (seen.isError) return <Broken error={seen.error} retry={() => void seen.refetch()} />;
  const working = seen.data.some(({ endOn, primaryJob }) => endOn === null && primaryJob);
  return (
    <section aria-labelledby="placements" className="flex flex-col gap-3">
      <h2 id="placements" className="text-16 font-semibold">
        {t('title')}
      </h2>
      {seen.data.length === 0 && <p className="text-14 text-soft">{t('empty')}</p>}
      {seen.data.map((placement) => (
        <JobCard key={placement.id} job={placement} client={name} />
      ))}
      {can('create', 'placement') && (
        <div>
          <Button onClick={() => setStarting(true)}>
            {seen.data.length === 0 ? t('add') : job('another')}
          </Button>
        </div>
      )}
      {starting && (
        <StartPlacementDialog
          clientId={clientId}
          beside={working}
          close={() => setStarting(false)}
        />
      )}
    </section>
  );
}

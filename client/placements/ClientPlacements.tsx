import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import StartPlacementDialog from './StartPlacementDialog.tsx';

/** Where a client works or worked, each with its follow-ups; a job found elsewhere is recorded here. */
export function ClientPlacements({ clientId }: { clientId: string }): ReactNode {
  const t = useTranslations('placements.of_client');
  const trpc = useTRPC();
  const { can } = useOffice();
  const [starting, setStarting] = useState(false);
  const seen = useQuery(trpc.placements.ofClient.queryOptions({ clientId }));
  if (seen.isPending) return <Skeleton rows={2} />;
  if (seen.isError) return <Broken error={seen.error} />;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      {seen.data.length === 0 && <p className="text-14 text-soft">{t('empty')}</p>}
      {seen.data.map((placement) => (
        <OnePlacement key={placement.id} placement={placement} />
      ))}
      {can('create', 'placement') && (
        <div>
          <Button onClick={() => setStarting(true)}>{t('add')}</Button>
        </div>
      )}
      {starting && <StartPlacementDialog clientId={clientId} close={() => setStarting(false)} />}
    </section>
  );
}

type Placement = Outputs['placements']['ofClient'][number];

function OnePlacement({ placement }: { placement: Placement }): ReactNode {
  const t = useTranslations('placements');
  const formats = useFormats();
  const { startOn, endOn, followups } = placement;
  const when =
    endOn === null
      ? t('of_client.since', { day: formats.day(startOn) })
      : t('of_client.ended', { from: formats.day(startOn), to: formats.day(endOn) });
  return (
    <article className="flex flex-col gap-1 text-14">
      <h3 className="font-medium">
        {placement.jobTitle} · {placement.employerName}
      </h3>
      <p className="text-13 text-soft">
        {when} ·{' '}
        {t('of_client.terms', {
          hours: formats.number(placement.hoursPerWeek, 2),
          wage: formats.money(placement.hourlyWageCents),
          term: t(`terms.${placement.term}`),
        })}
      </p>
      <ul aria-label={t('of_client.followups')} className="flex flex-wrap gap-2">
        {followups.map((each) => (
          <li key={each.month} className="flex items-center gap-1 text-13 text-soft">
            {t('of_client.month', { month: each.month })}, {formats.day(each.dueOn)}
            <Chip>{t(`statuses.${each.status}`)}</Chip>
          </li>
        ))}
      </ul>
    </article>
  );
}

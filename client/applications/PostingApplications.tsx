import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { PanelRow } from './PanelRow.tsx';
import { useMoves, type PlacementSlot } from './useMoves.tsx';

interface Props {
  postingId: string;
  placing: PlacementSlot;
}

/** Who of ours is on a posting; of other counsellors' clients only how many. Shows nothing to those who follow no client. */
export function PostingApplications(props: Props): ReactNode {
  const { can } = useOffice();
  return can('read', 'application') ? <OnPosting {...props} /> : null;
}

function OnPosting({ postingId, placing }: Props): ReactNode {
  const t = useTranslations('applications.of_posting');
  const trpc = useTRPC();
  const formats = useFormats();
  const moves = useMoves(placing);
  const [open, setOpen] = useState<string | null>(null);
  const seen = useQuery(trpc.applications.ofPosting.queryOptions({ postingId }));
  if (seen.isPending) return <Skeleton rows={3} />;
  if (seen.isError) return <Broken error={seen.error} />;
  const { own, others } = seen.data;
  const list = others.map(({ counsellor, count }) =>
    t('other', { counsellor: counsellor ?? t('nobody'), count }),
  );
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      {own.length === 0 ? (
        <p className="text-14 text-soft">{t('empty')}</p>
      ) : (
        <ul className="flex flex-col">
          {own.map((card) => (
            <PanelRow
              key={card.id}
              card={card}
              name={card.client.name}
              moves={moves}
              open={setOpen}
            />
          ))}
        </ul>
      )}
      {list.length > 0 && (
        <p className="text-13 text-soft">{t('others', { list: formats.list(list) })}</p>
      )}
      {open && <ApplicationSheet id={open} close={() => setOpen(null)} moves={moves} />}
      {moves.dialogs}
    </section>
  );
}

import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { AddToPosting } from './AddToPosting.tsx';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { useCardWords } from './card.ts';
import { PanelRow } from './PanelRow.tsx';
import { SilenceChip, useSilences } from './SilenceChip.tsx';
import { useMoves, type PlacementSlot } from './useMoves.tsx';

interface Props {
  clientId: string;
  placing: PlacementSlot;
}

/** What a client has applied to, open ones first, and the way onto another posting. */
export function ClientApplications({ clientId, placing }: Props): ReactNode {
  const t = useTranslations('applications.of_client');
  const trpc = useTRPC();
  const words = useCardWords();
  const { can } = useOffice();
  const moves = useMoves(placing);
  const [open, setOpen] = useState<string | null>(null);
  const silences = useSilences(clientId);
  const seen = useQuery(trpc.applications.ofClient.queryOptions({ clientId }));
  if (seen.isPending) return <Skeleton rows={3} />;
  if (seen.isError) return <Broken error={seen.error} />;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      {seen.data.length === 0 ? (
        <p className="text-14 text-soft">{t('empty')}</p>
      ) : (
        <ul className="flex flex-col">
          {seen.data.map((card) => {
            const silence = silences.get(card.id);
            return (
              <PanelRow
                key={card.id}
                card={card}
                name={words.title(card.posting)}
                moves={moves}
                open={setOpen}
                beside={silence && <SilenceChip silence={silence} />}
              />
            );
          })}
        </ul>
      )}
      {can('create', 'application') && <AddToPosting clientId={clientId} />}
      {open && <ApplicationSheet id={open} close={() => setOpen(null)} moves={moves} />}
      {moves.dialogs}
    </section>
  );
}

import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { StartPlacementForm, type Draft } from './StartPlacementForm.tsx';

/** From an application that was won, or from the client alone. */
export type StartPlacementProps = { readonly close: () => void } & (
  | { readonly applicationId: string }
  | { readonly clientId: string; readonly beside: boolean }
);

/** A job begins: what is known is filled in already. */
export default function StartPlacementDialog(props: StartPlacementProps): ReactNode {
  const t = useTranslations('placements.start');
  const { draft, error } = useDraft(props);
  // Opened with its form in it, so that the focus starts on the first field.
  if (!draft && error === null) return null;
  return (
    <Dialog
      open
      wide
      close={props.close}
      title={t('title')}
      lead={draft && t('lead', { name: draft.client.name })}
    >
      {error !== null && <Broken error={error} />}
      {draft && (
        <StartPlacementForm
          draft={draft}
          beside={'beside' in props && props.beside}
          close={props.close}
        />
      )}
    </Dialog>
  );
}

function useDraft(props: StartPlacementProps): { draft: Draft | undefined; error: unknown } {
  const trpc = useTRPC();
  const applicationId = 'applicationId' in props ? props.applicationId : null;
  const clientId = 'clientId' in props ? props.clientId : null;
  const won = useQuery({
    ...trpc.placements.draftFor.queryOptions({ applicationId: applicationId ?? '' }),
    enabled: applicationId !== null,
  });
  const alone = useQuery({
    ...trpc.placements.draftForClient.queryOptions({ clientId: clientId ?? '' }),
    enabled: clientId !== null,
  });
  return { draft: won.data ?? alone.data, error: won.error ?? alone.error };
}

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Page } from '../frame/Page.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { TouchButton } from './TouchButton.tsx';

/** The list of a session opens to whoever runs it; a facilitator may step in to help, on record. */
export function HelpFirst({ sessionId }: { sessionId: string }): ReactNode {
  const t = useTranslations('attendance.room');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const help = useMutation(trpc.sessions.help.mutationOptions());
  return (
    <Page title={t('help.title')} lead={<p className="max-w-prose">{t('help.text')}</p>}>
      {help.isError && (
        <div role="alert">
          <Note tone="late">{faultText(help.error)}</Note>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <TouchButton
          tone="primary"
          aria-busy={help.isPending || undefined}
          onClick={() => help.mutate({ id: sessionId })}
        >
          {t('help.join')}
        </TouchButton>
        <ButtonLink to={`/sessions/${sessionId}`}>{t('back')}</ButtonLink>
      </div>
    </Page>
  );
}

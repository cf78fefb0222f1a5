import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import type { Session } from './useSession.ts';

/** To a facilitator who does not run it the list is closed, until they say that they help. */
export function HelpBox({ session: { id } }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const [asked, setAsked] = useState(false);
  const help = useMutation(
    trpc.sessions.help.mutationOptions({
      onSuccess: () => toast({ text: t('page.helping'), tone: 'good' }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  return (
    <section className="card flex flex-col items-start gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('page.help_title')}</h2>
      <p className="max-w-2xl text-14">{t('page.help_lead')}</p>
      <Button onClick={() => setAsked(true)}>{t('actions.help')}</Button>
      <Dialog
        open={asked}
        close={() => setAsked(false)}
        title={t('closing.help.title')}
        lead={t('page.help_logged')}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t('closing.keep')}</Button>
            <Button tone="primary" busy={help.isPending} onClick={() => help.mutate({ id })}>
              {t('closing.help.submit')}
            </Button>
          </>
        }
      />
    </section>
  );
}

import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { NoMail, useGoingOut } from '../frame/NoMail.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';

/** Letters are not called back, so this asks first and says how many it would write. */
export function AskByMail({ sessionId, count }: { sessionId: string; count: number }): ReactNode {
  const t = useTranslations('attendance.evaluations');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const goingOut = useGoingOut();
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const ask = useMutation(
    trpc.attendance.askForEvaluations.mutationOptions({
      onSuccess: (written) =>
        toast({
          text: t('asked', { ...written, waiting: goingOut(written.waiting) }),
          tone: written.waiting > 0 ? 'good' : 'late',
        }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
      onSettled: close,
    }),
  );
  return (
    <div>
      <Button disabled={count === 0} onClick={() => setAsking(true)}>
        {t('ask')}
      </Button>
      <Dialog
        open={asking}
        close={close}
        title={t('ask_title')}
        lead={t('ask_lead', { count })}
        actions={
          <>
            <Button onClick={close}>{common('cancel')}</Button>
            <Button tone="primary" busy={ask.isPending} onClick={() => ask.mutate({ sessionId })}>
              {t('ask_now', { count })}
            </Button>
          </>
        }
      >
        <NoMail />
      </Dialog>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { reopenFollowup } from '@tremplin/shared/followups.ts';
import { useTRPC } from '../api.ts';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';
import type { FollowupFormProps } from './FollowupDialog.tsx';

/** Takes back what was recorded by mistake. */
export function ReopenForm({ followup, close }: FollowupFormProps): ReactNode {
  const t = useTranslations('followups');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const reopen = useMutation(trpc.placements.reopenFollowup.mutationOptions());
  const { id, version, month, client } = followup;
  const form = useSchemaForm({
    schema: reopenFollowup,
    defaults: { id, version },
    save: reopen.mutateAsync,
    then: () => {
      const said = { client: client.name, check: t('after', { month }) };
      toast({ text: t('reopen.done', said), tone: 'good' });
      close();
    },
  });
  return <DialogForm form={form} close={close} save={t('reopen.save')} />;
}

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { waiveFollowup, waiveReasons } from '@tremplin/shared/followups.ts';
import { useTRPC } from '../api.ts';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';
import type { FollowupFormProps } from './FollowupDialog.tsx';

/** Nobody asks at this check, for a reason that is kept. */
export function WaiveForm({ followup, close }: FollowupFormProps): ReactNode {
  const t = useTranslations('followups');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const waive = useMutation(trpc.placements.waive.mutationOptions());
  const { id, version, month, client } = followup;
  const form = useSchemaForm({
    schema: waiveFollowup,
    defaults: { id, version, note: '' },
    save: waive.mutateAsync,
    then: () => {
      const said = { client: client.name, check: t('after', { month }) };
      toast({ text: t('waive.done', said), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} save={t('waive.save')}>
      <RadioGroup
        {...form.field('reason')}
        label={t('waive.reason')}
        choices={waiveReasons.map((value) => ({ value, label: t(`waive.reasons.${value}`) }))}
      />
      <TextArea {...form.field('note')} label={t('record.note')} optional rows={2} />
    </DialogForm>
  );
}

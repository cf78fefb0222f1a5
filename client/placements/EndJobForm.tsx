import { useEffect, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { endedReasons, endPlacement } from '@tremplin/shared/placements.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Note } from '../parts/Chip.tsx';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';

interface Props {
  job: { readonly id: string; readonly version: number; readonly primaryJob: boolean };
  client: string;
  /** Why one is asked now, where it was not one's own idea. */
  before?: string;
  /** Instead of "Cancel". */
  leave?: string;
  close: () => void;
}

/** The job is over; whoever looks for work again is active again. */
export function EndJobForm({ job, client, before, leave, close }: Props): ReactNode {
  const t = useTranslations('followups.job');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { today } = useOffice();
  const end = useMutation(trpc.placements.end.mutationOptions());
  const form = useSchemaForm({
    schema: endPlacement,
    defaults: { id: job.id, version: job.version, endOn: today, looksAgain: job.primaryJob },
    save: end.mutateAsync,
    then: ({ notDue }) => {
      toast({ text: t('ended', { count: notDue }), tone: 'good' });
      close();
    },
  });
  const asked = before !== undefined;
  const first = form.idOf('endOn');
  useEffect(() => {
    // The form before it has taken the focus along.
    if (asked) document.getElementById(first)?.focus();
  }, [asked, first]);
  return (
    <DialogForm form={form} close={close} save={t('end_save')} {...(leave && { leave })}>
      {before && <Note>{before}</Note>}
      <DayField {...form.field('endOn')} label={t('end_on')} />
      <SelectField
        {...form.field('endedReason')}
        label={t('end_reason')}
        blank={common('choose')}
        choices={endedReasons.map((value) => ({ value, label: t(`endedReasons.${value}`) }))}
      />
      <CheckField
        {...form.field('looksAgain')}
        label={t('looks', { client })}
        hint={t('looks_hint')}
      />
    </DialogForm>
  );
}

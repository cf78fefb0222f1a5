import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { entryEmployments, takeOn } from '@tremplin/shared/clients.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

export type WalkIn = Outputs['clients']['unassigned'][number];

/** The one thing the funder asks that nobody asked at the door. */
export function TakeOnForm({ walkIn }: { walkIn: WalkIn }): ReactNode {
  const t = useTranslations('clients');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const take = useMutation(trpc.clients.takeOn.mutationOptions());
  const form = useSchemaForm({
    schema: takeOn,
    defaults: { id: walkIn.id },
    save: take.mutateAsync,
    then: ({ id, fileNo }) => {
      const text = t('walk_ins.taken', { name: walkIn.name, fileNo: String(fileNo) });
      toast({ text, tone: 'good' });
      void navigate(`/clients/${id}`);
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <RadioGroup
        {...form.field('entryEmployment')}
        label={t('intake.employment')}
        choices={entryEmployments.map((value) => ({ value, label: t(`employment.${value}`) }))}
      />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('walk_ins.submit')}
      </Button>
    </form>
  );
}

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { setDetails, supports } from '@tremplin/shared/attendance.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { NumberField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { RosterRow } from './list.ts';

interface Props {
  row: RosterRow | null;
  close: () => void;
}

/** What one person needs in order to come, and how long they stayed. */
export function DetailsDialog({ row, close }: Props): ReactNode {
  const t = useTranslations('attendance.list');
  return (
    <Dialog
      open={row !== null}
      close={close}
      title={t('details_title', { name: row?.name ?? '' })}
      lead={t('details_lead')}
    >
      {row && <DetailsForm row={row} close={close} />}
    </Dialog>
  );
}

function DetailsForm({ row, close }: { row: RosterRow; close: () => void }): ReactNode {
  const t = useTranslations('attendance');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const save = useMutation(trpc.attendance.setDetails.mutationOptions());
  const form = useSchemaForm({
    schema: setDetails,
    defaults: {
      id: row.id,
      version: row.version,
      supports: [...row.supports],
      minutes: row.minutes,
    },
    save: save.mutateAsync,
    then: () => {
      toast({ text: t('list.saved', { name: row.name }), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <RadioGroup
        {...form.field('supports')}
        several
        label={t('list.supports')}
        choices={supports.map((value) => ({ value, label: t(`supports.${value}`) }))}
      />
      <NumberField
        {...form.field('minutes', 'number or null')}
        label={t('list.stayed')}
        hint={t('list.stayed_hint')}
        unit={t('list.unit')}
        optional
      />
      <div className="flex justify-end">
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('list.save')}
        </Button>
      </div>
    </form>
  );
}

import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addDays } from '@tremplin/shared/day.ts';
import { holdContact, longestHoldDays } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { ClientBox } from './ClientBox.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { lastChoice } from './remembered.ts';

const usualHoldDays = 14;

interface Props {
  contactId: string;
  /** For whom; otherwise the client chosen last. */
  client?: Option | undefined;
}

/** Keeps a person of the directory for one client until a day. */
export function HoldButton(props: Props): ReactNode {
  const t = useTranslations('interviews.hold');
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('keep')}</Button>
      <Dialog open={open} close={close} title={t('title')} lead={t('lead')}>
        <HoldForm {...props} close={close} />
      </Dialog>
    </>
  );
}

function HoldForm({ contactId, client, close }: Props & { close: () => void }): ReactNode {
  const t = useTranslations('interviews.hold');
  const trpc = useTRPC();
  const formats = useFormats();
  const { person, today } = useOffice();
  const { toast } = useVoice();
  const [chosen, setChosen] = useState<Option | null>(client ?? lastChoice(person.id).client);
  const hold = useMutation(trpc.interviews.hold.mutationOptions());
  const form = useSchemaForm({
    schema: holdContact,
    defaults: {
      contactId,
      clientId: chosen?.value ?? '',
      untilDay: addDays(today, usualHoldDays),
    },
    save: hold.mutateAsync,
    then: ({ untilDay }) => {
      toast({ text: t('kept', { day: formats.day(untilDay) }), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <ClientBox
        id={form.idOf('clientId')}
        error={form.errorOf('clientId')}
        label={t('client')}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          form.rhf.setValue('clientId', next?.value ?? '', { shouldDirty: true });
        }}
      />
      <DayField
        {...form.field('untilDay')}
        label={t('until')}
        min={today}
        max={addDays(today, longestHoldDays)}
      />
      <DialogFoot close={close} busy={form.busy} save={t('save')} />
    </form>
  );
}

export function ReleaseButton({ contactId }: { contactId: string }): ReactNode {
  const t = useTranslations('interviews.hold');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const release = useMutation(
    trpc.interviews.release.mutationOptions({
      onSuccess: () => toast({ text: t('released'), tone: 'good' }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  return (
    <Button busy={release.isPending} onClick={() => release.mutate({ contactId })}>
      {t('release')}
    </Button>
  );
}

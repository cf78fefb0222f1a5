import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  handoverKinds,
  reassign,
  type CaseloadLine,
  type Reassign,
} from '@tremplin/shared/caseloads.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { DayField, TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { useBalance } from './useBalance.ts';

interface Props {
  open: boolean;
  close: () => void;
  giver: { readonly id: string; readonly name: string };
  clientIds: readonly string[];
  done: () => void;
  /** It was refused: what is on the page may be out of date. */
  failed: () => void;
}

/** To whom, for how long, and what they need to know; then the clients are handed on at once. */
export function ReassignDialog(props: Props): ReactNode {
  const t = useTranslations('caseloads.reassign');
  const { open, close, giver, clientIds } = props;
  const balance = useBalance();
  const receivers = balance.data
    ?.filter(({ here, counsellorId }) => here && counsellorId !== giver.id)
    .toSorted((a, b) => a.active - b.active);
  return (
    <Dialog
      open={open}
      close={close}
      title={t('title', { count: clientIds.length, name: giver.name })}
      lead={t('lead')}
    >
      {!receivers && <Skeleton rows={4} />}
      {receivers?.length === 0 && <Note>{t('nobody')}</Note>}
      {receivers && receivers.length > 0 && <ReassignForm {...props} receivers={receivers} />}
    </Dialog>
  );
}

type FormProps = Props & { receivers: readonly CaseloadLine[] };

function ReassignForm({ receivers, giver, clientIds, close, done, failed }: FormProps): ReactNode {
  const t = useTranslations('caseloads.reassign');
  const { today } = useOffice();
  const load = useLoadWords();
  const hand = useHandOn(receivers, failed);
  const form = useSchemaForm({
    schema: reassign,
    defaults: {
      fromId: giver.id,
      toId: '',
      clientIds: [...clientIds],
      kind: 'permanent',
      untilDay: null,
      note: '',
    },
    save: hand,
    then: () => {
      done();
      close();
    },
  });
  const [toId, kind] = form.rhf.watch(['toId', 'kind']);
  const receiver = receivers.find(({ counsellorId }) => counsellorId === toId);
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <SelectField
        {...form.field('toId')}
        label={t('to')}
        blank={t('blank')}
        choices={receivers.map((line) => ({ value: line.counsellorId, label: load(line) }))}
        hint={
          receiver && kind === 'permanent'
            ? t('after', {
                name: receiver.name,
                active: receiver.active + clientIds.length,
                target: receiver.target === null ? 'none' : String(receiver.target),
              })
            : undefined
        }
      />
      <RadioGroup
        {...form.field('kind')}
        label={t('kind')}
        choices={handoverKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kinds_hint.${value}`, { name: giver.name }),
        }))}
      />
      {kind === 'cover' && (
        <DayField {...form.field('untilDay', 'text or null')} label={t('until')} min={today} />
      )}
      <TextArea {...form.field('note')} label={t('note')} hint={t('note_hint')} rows={3} />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t(`submit.${kind}`, { count: clientIds.length })}
      </Button>
    </form>
  );
}

function useLoadWords(): (line: CaseloadLine) => string {
  const t = useTranslations('caseloads.reassign');
  return ({ name, active, covering, target }) =>
    t('load', { name, active, covering, target: target === null ? 'none' : String(target) });
}

/** Hands them on and says so; a refusal goes on to the form. */
function useHandOn(receivers: readonly CaseloadLine[], failed: () => void) {
  const t = useTranslations('caseloads.reassign');
  const trpc = useTRPC();
  const formats = useFormats();
  const { toast } = useVoice();
  const hand = useMutation(trpc.caseloads.reassign.mutationOptions());
  return async (values: Reassign): Promise<void> => {
    const name = receivers.find(({ counsellorId }) => counsellorId === values.toId)?.name ?? '';
    try {
      const { clients: count } = await hand.mutateAsync(values);
      const day = values.untilDay === null ? '' : formats.day(values.untilDay);
      toast({ text: t(`done.${values.kind}`, { count, name, day }), tone: 'good' });
    } catch (error) {
      failed();
      throw error;
    }
  };
}

import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { approveAttestation, declineAttestation } from '@tremplin/shared/followups.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DayField, TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';

export type Attestation = Outputs['placements']['attestations']['rows'][number];

export interface Asked {
  readonly row: Attestation;
  readonly what: 'approve' | 'decline';
}

interface FormProps {
  readonly row: Attestation;
  readonly close: () => void;
}

/** The name for those who see names, otherwise the number of the file. */
export function useWho(): (row: Attestation) => string {
  const t = useTranslations('followups.attestations');
  return ({ name, fileNo }) => name ?? t('file_no', { fileNo: String(fileNo) });
}

/** Somebody else than its author stands for it, or says why not. */
export function AttestationDialog({ what, ...given }: Asked & FormProps): ReactNode {
  const t = useTranslations('followups.attestations');
  const { row, close } = given;
  const about = { ...useAbout(row), employer: row.employerName };
  const counsellor = row.counsellor ?? t('the_counsellor');
  const approves = what === 'approve';
  return (
    <Dialog
      open
      close={close}
      title={t(approves ? 'title' : 'decline_title', about)}
      lead={approves ? t('dialog_lead', about) : t('decline_lead', { ...about, counsellor })}
    >
      {approves ? <ApproveForm {...given} /> : <DeclineForm {...given} />}
    </Dialog>
  );
}

function useAbout(row: Attestation) {
  const t = useTranslations('followups');
  return { who: useWho()(row), check: t('after', { month: row.month }) };
}

function ApproveForm({ row, close }: FormProps): ReactNode {
  const t = useTranslations('followups.attestations');
  const trpc = useTRPC();
  const { today } = useOffice();
  const { toast } = useVoice();
  const approve = useMutation(trpc.placements.approve.mutationOptions());
  const about = useAbout(row);
  const form = useSchemaForm({
    schema: approveAttestation,
    defaults: { id: row.id, version: row.version, approvedOn: today },
    save: approve.mutateAsync,
    then: () => {
      toast({ text: t('done', about), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} save={t('save')}>
      <DayField
        {...form.field('approvedOn')}
        label={t('day')}
        min={row.recordedOn ?? undefined}
        max={today}
      />
    </DialogForm>
  );
}

function DeclineForm({ row, close }: FormProps): ReactNode {
  const t = useTranslations('followups.attestations');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const decline = useMutation(trpc.placements.decline.mutationOptions());
  const about = useAbout(row);
  const form = useSchemaForm({
    schema: declineAttestation,
    defaults: { id: row.id, version: row.version, reason: '' },
    save: decline.mutateAsync,
    then: () => {
      toast({ text: t('declined', about), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} save={t('decline_save')} tone="danger">
      <TextArea {...form.field('reason')} label={t('reason')} hint={t('reason_hint')} rows={3} />
    </DialogForm>
  );
}

import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { proofShows, startProofTypes } from '@tremplin/shared/followups.ts';
import { recordStartProof } from '@tremplin/shared/placements.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';
import type { Job } from './JobCard.tsx';

/** What shows that the job began. */
export function StartProof({ job }: { job: Job }): ReactNode {
  const t = useTranslations('followups');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { startProofType: kind, startProofOn: on } = job;
  const proven = kind !== null && on !== null;
  return (
    <section aria-label={t('start_proof.title')} className="flex min-w-0 flex-col gap-2 text-13">
      <h4 className="font-semibold">{t('start_proof.title')}</h4>
      <p>
        <Chip tone={proven ? 'good' : 'attention'}>
          {proven
            ? t('start_proof.proven', { proof: t(`proofs.${kind}`), day: formats.day(on) })
            : t('start_proof.none')}
        </Chip>
      </p>
      {!job.startProofFits && (
        <p>
          <Chip tone="attention">{t('start_proof.too_old')}</Chip>
        </p>
      )}
      {job.startProofShows.length > 0 && (
        <p className="text-12 text-faint">
          {t('row.shows', {
            list: job.startProofShows.map((what) => t(`shows.${what}`)).join(' · '),
          })}
        </p>
      )}
      <div>
        <Button compact onClick={() => setOpen(true)}>
          {t(proven ? 'start_proof.change' : 'start_proof.record')}
        </Button>
      </div>
      <Dialog
        open={open}
        close={() => setOpen(false)}
        title={t('start_proof.title')}
        lead={`${job.jobTitle}, ${job.employerName}`}
      >
        <ProofForm job={job} close={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}

function ProofForm({ job, close }: { job: Job; close: () => void }): ReactNode {
  const t = useTranslations('followups');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { today } = useOffice();
  const record = useMutation(trpc.placements.recordStartProof.mutationOptions());
  const { id, version, startProofType } = job;
  const form = useSchemaForm({
    schema: recordStartProof,
    defaults: {
      id,
      version,
      ...(startProofType && { startProofType }),
      startProofOn: job.startProofOn ?? today,
      startProofShows: [...job.startProofShows],
    },
    save: record.mutateAsync,
    then: () => {
      toast({ text: t('start_proof.done'), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} save={t('start_proof.save')}>
      <RadioGroup
        {...form.field('startProofType')}
        label={t('start_proof.kind')}
        choices={startProofTypes.map((value) => ({ value, label: t(`proofs.${value}`) }))}
      />
      <DayField
        {...form.field('startProofOn', 'text or null')}
        label={t('start_proof.received')}
        max={today}
      />
      <RadioGroup
        {...form.field('startProofShows')}
        label={t('start_proof.shows')}
        several
        inline
        choices={proofShows.map((value) => ({ value, label: t(`shows.${value}`) }))}
      />
      {startProofType !== null && <TakeBack job={job} close={close} />}
    </DialogForm>
  );
}

function TakeBack({ job, close }: { job: Job; close: () => void }): ReactNode {
  const t = useTranslations('followups.start_proof');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const record = useMutation(trpc.placements.recordStartProof.mutationOptions());
  const takeBack = (): void =>
    record.mutate(
      {
        id: job.id,
        version: job.version,
        startProofType: null,
        startProofOn: null,
        startProofShows: [],
      },
      {
        onSuccess: () => {
          toast({ text: t('taken_back'), tone: 'good' });
          close();
        },
        onError: (error) => toast({ text: faultText(error), tone: 'late' }),
      },
    );
  return (
    <div>
      <Button compact tone="quiet" busy={record.isPending} onClick={takeBack}>
        {t('take_back')}
      </Button>
    </div>
  );
}

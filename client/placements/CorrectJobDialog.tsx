import type { ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { provinces, startPlacement } from '@tremplin/shared/placements.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';
import type { Job } from './JobCard.tsx';
import { JobFields } from './JobFields.tsx';

interface Props {
  job: Job;
  close: () => void;
}

/** Facts of a job put right, in the form in which they were recorded. */
export function CorrectJobDialog({ job, close }: Props): ReactNode {
  const t = useTranslations('followups.job');
  const trpc = useTRPC();
  const draft = useQuery(trpc.placements.draftForClient.queryOptions({ clientId: job.clientId }));
  // Opened with its form in it, so that the focus starts on the first field.
  if (draft.isPending) return null;
  const enrolled = draft.data?.programmes ?? [];
  const kept = job.programme;
  const programmes =
    kept && !enrolled.some(({ id }) => id === kept.id) ? [...enrolled, kept] : enrolled;
  return (
    <Dialog open wide close={close} title={t('correct_title')} lead={t('correct_lead')}>
      <CorrectForm job={job} programmes={programmes} close={close} />
    </Dialog>
  );
}

interface FormProps extends Props {
  programmes: readonly { readonly id: string; readonly code: string }[];
}

function CorrectForm({ job, programmes, close }: FormProps): ReactNode {
  const t = useTranslations('followups.job');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const correct = useMutation(trpc.placements.correct.mutationOptions());
  const { id, version } = job;
  const said = ({ moved, flagged, proofFits }: Outputs['placements']['correct']): string =>
    [
      t('corrected'),
      ...(moved > 0 ? [t('moved', { moved })] : []),
      ...(flagged > 0 ? [t('flagged', { flagged })] : []),
      ...(proofFits ? [] : [t('proof_doubt')]),
    ].join(' ');
  const form = useSchemaForm({
    schema: startPlacement,
    defaults: factsOf(job),
    save: ({
      applicationId: _app,
      version: _version,
      clientId: _client,
      alsoClose: _close,
      ...facts
    }) => correct.mutateAsync({ id, version, ...facts }),
    then: (answer) => {
      toast({ text: said(answer), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} save={t('correct_save')}>
      <JobFields form={form} programmes={programmes} cents={job.hourlyWageCents} />
    </DialogForm>
  );
}

function factsOf(job: Job) {
  return {
    applicationId: null,
    version: null,
    clientId: job.clientId,
    alsoClose: [],
    startOn: job.startOn,
    hoursPerWeek: job.hoursPerWeek,
    hourlyWageCents: job.hourlyWageCents,
    term: job.term,
    termEndOn: job.termEndOn,
    employerKind: job.employerKind,
    employerName: job.employerName,
    jobTitle: job.jobTitle,
    relatedToField: job.relatedToField,
    newEmployer: job.newEmployer,
    primaryJob: job.primaryJob,
    city: job.city ?? '',
    programmeId: job.programmeId,
    province: provinces.find((code) => code === job.province) ?? 'ON',
    noc: job.noc,
    subsidised: job.subsidised,
    subsidyEndsOn: job.subsidyEndsOn,
  };
}

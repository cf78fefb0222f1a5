import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../parts/Dialog.tsx';
import { EndJobForm } from './EndJobForm.tsx';
import type { Job } from './JobCard.tsx';

interface Props {
  job: Job;
  client: string;
  close: () => void;
}

export function EndJobDialog({ job, client, close }: Props): ReactNode {
  const t = useTranslations('followups.job');
  return (
    <Dialog
      open
      close={close}
      title={t('end_title', { client })}
      lead={t('end_lead', { job: job.jobTitle, employer: job.employerName })}
    >
      <EndJobForm job={job} client={client} close={close} />
    </Dialog>
  );
}

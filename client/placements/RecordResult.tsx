import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EndJobForm } from './EndJobForm.tsx';
import type { FollowupFormProps } from './FollowupDialog.tsx';
import { RecordForm } from './RecordForm.tsx';

/** What was found out; who no longer works is asked in place whether the job has ended. */
export function RecordResult({ followup, close }: FollowupFormProps): ReactNode {
  const t = useTranslations('followups.job');
  const [ending, setEnding] = useState(false);
  if (!ending) return <RecordForm followup={followup} close={close} ask={() => setEnding(true)} />;
  const { placement: job, client } = followup;
  return (
    <EndJobForm
      job={job}
      client={client.name}
      before={t('end_after')}
      leave={t('end_later')}
      close={close}
    />
  );
}

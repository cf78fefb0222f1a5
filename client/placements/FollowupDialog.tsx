import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { AttemptChannel } from '@tremplin/shared/followups.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { AttemptForm } from './AttemptForm.tsx';
import { RecordResult } from './RecordResult.tsx';
import { ReopenForm } from './ReopenForm.tsx';
import { WaiveForm } from './WaiveForm.tsx';

export type Followup = Outputs['placements']['followup'];

export interface Asked {
  readonly id: string;
  readonly what: 'record' | 'attempt' | 'waive' | 'reopen';
  /** The way that was just tried. */
  readonly channel?: AttemptChannel;
}

/** What every form about one check is given. */
export interface FollowupFormProps {
  readonly followup: Followup;
  readonly close: () => void;
}

interface Props {
  asked: Asked;
  close: () => void;
}

/** One thing to do about one check. */
export default function FollowupDialog({ asked, close }: Props): ReactNode {
  const trpc = useTRPC();
  const found = useQuery(trpc.placements.followup.queryOptions({ id: asked.id }));
  const words = useDialogWords();
  const { title, lead } = found.data ? words(asked.what, found.data) : { title: '', lead: '' };
  // Opened with its form in it, so that the focus starts on the first field.
  if (!found.data && !found.isError) return null;
  return (
    <Dialog open wide={asked.what === 'record'} close={close} title={title} lead={lead}>
      {found.isError && <Broken error={found.error} />}
      {found.data && <Form asked={asked} followup={found.data} close={close} />}
    </Dialog>
  );
}

function Form({ asked, ...given }: FollowupFormProps & { asked: Asked }): ReactNode {
  if (asked.what === 'record') return <RecordResult {...given} />;
  if (asked.what === 'attempt') return <AttemptForm {...given} channel={asked.channel} />;
  if (asked.what === 'waive') return <WaiveForm {...given} />;
  return <ReopenForm {...given} />;
}

function useDialogWords() {
  const t = useTranslations('followups');
  const formats = useFormats();
  return (what: Asked['what'], { client, month, dueOn, placement }: Followup) => {
    const check = t('after', { month });
    const { employerName: employer, jobTitle: job } = placement;
    const title = t(`${what}.title`, { client: client.name, check });
    if (what === 'record')
      return { title, lead: t('record.lead', { job, employer, day: formats.day(dueOn) }) };
    if (what === 'attempt') return { title, lead: t('attempt.lead', { check, employer }) };
    return { title, lead: t(`${what}.lead`) };
  };
}

import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Menu } from '../parts/Menu.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { CorrectJobDialog } from './CorrectJobDialog.tsx';
import { EndJobDialog } from './EndJobDialog.tsx';
import { FollowupRows } from './FollowupRows.tsx';
import { FundedTests } from './FundedTests.tsx';
import { StartProof } from './StartProof.tsx';

export type Job = Outputs['placements']['ofClient'][number];

interface Props {
  job: Job;
  client: string;
}

/** One job: its facts, what it counts as, its proof, its checks. */
export function JobCard({ job, client }: Props): ReactNode {
  const t = useTranslations('followups.job');
  const [open, setOpen] = useState<'correct' | 'end' | null>(null);
  const close = (): void => setOpen(null);
  const title = `${job.jobTitle}, ${job.employerName}`;
  return (
    <article
      aria-label={title}
      className="card flex min-w-0 flex-col gap-4 rounded-card border border-line p-4"
    >
      <div className="flex items-start gap-3">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <h3 className="text-14 font-semibold">
              {job.jobTitle} · {job.employerName}
            </h3>
            <Chip tone={job.endOn === null ? 'good' : 'neutral'}>
              {t(job.endOn === null ? 'now' : 'over')}
            </Chip>
          </div>
          <Facts job={job} />
        </div>
        <JobMenu job={job} open={setOpen} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <FundedTests job={job} />
        <StartProof job={job} />
      </div>
      <FollowupRows followups={job.followups} />
      {open === 'correct' && <CorrectJobDialog job={job} close={close} />}
      {open === 'end' && <EndJobDialog job={job} client={client} close={close} />}
    </article>
  );
}

function Facts({ job }: { job: Job }): ReactNode {
  const t = useTranslations('placements');
  const own = useTranslations('followups.job');
  const formats = useFormats();
  const { startOn, endOn, endedReason } = job;
  const subsidy =
    job.subsidyEndsOn === null
      ? own('subsidised')
      : own('subsidised_until', { day: formats.day(job.subsidyEndsOn) });
  const facts = [
    endOn === null
      ? t('of_client.since', { day: formats.day(startOn) })
      : t('of_client.ended', { from: formats.day(startOn), to: formats.day(endOn) }),
    t('of_client.terms', {
      hours: formats.number(job.hoursPerWeek, 2),
      wage: formats.money(job.hourlyWageCents),
      term: t(`terms.${job.term}`),
    }),
    job.termEndOn === null ? null : own('until', { day: formats.day(job.termEndOn) }),
    t(`kinds.${job.employerKind}`),
    job.city,
    job.programme?.code ?? null,
    job.primaryJob ? null : own('secondary'),
    job.subsidised ? subsidy : null,
    job.noc === null ? null : own('noc', { code: job.noc }),
    job.relatedToField === 'unknown' ? null : t(`related.${job.relatedToField}`),
    endedReason === null ? null : own(`endedReasons.${endedReason}`),
  ];
  return <p className="text-13 text-soft">{facts.filter((fact) => fact !== null).join(' · ')}</p>;
}

function JobMenu({ job, open }: { job: Job; open: (what: 'correct' | 'end') => void }): ReactNode {
  const t = useTranslations('followups.job');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const resume = useMutation(trpc.placements.resume.mutationOptions());
  const goOn = (): void =>
    resume.mutate(
      { id: job.id, version: job.version },
      {
        onSuccess: () => toast({ text: t('resumed'), tone: 'good' }),
        onError: (error) => toast({ text: faultText(error), tone: 'late' }),
      },
    );
  return (
    <Menu
      label={t('actions', { job: `${job.jobTitle}, ${job.employerName}` })}
      button={<Ellipsis size={16} aria-hidden />}
      groups={[
        {
          items: [
            { key: 'correct', label: t('correct'), choose: () => open('correct') },
            job.endOn === null
              ? { key: 'end', label: t('end'), choose: () => open('end') }
              : { key: 'resume', label: t('resume'), choose: goOn },
          ],
        },
      ]}
    />
  );
}

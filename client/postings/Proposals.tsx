import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';

export type Proposal = Outputs['postings']['setCompetitionStatus']['proposals'][number];

/** What the news may mean for each application. Each is moved, or left, by the person. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }): ReactNode {
  const t = useTranslations('postings.proposals');
  if (!proposals.some((one) => one.propose !== null))
    return <p className="text-14 text-soft">{t('none')}</p>;
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="text-14 font-semibold">{t('title')}</h3>
      <p className="text-13 text-soft">{t('lead')}</p>
      <ul className="divide-y divide-line rounded-card border border-line">
        {proposals.map((one) => (
          <Line key={one.applicationId} proposal={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({ proposal }: { proposal: Proposal }): ReactNode {
  const t = useTranslations('postings.proposals');
  const stages = useTranslations('applications.stages');
  const faultText = useFaultText();
  const trpc = useTRPC();
  const { today } = useOffice();
  const move = useMutation(trpc.applications.move.mutationOptions());
  const [left, setLeft] = useState(false);
  const { applicationId: id, version, clientName: name, propose } = proposal;
  const stage = stages(proposal.stage);
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-2 px-3 py-2">
      <span className="min-w-32 grow">
        <Link to={`/clients/${proposal.clientId}`} className="font-medium hover:underline">
          {name}
        </Link>{' '}
        <span className="text-13 text-soft">{t('now', { stage })}</span>
      </span>
      {propose === null && <span className="text-13 text-soft">{t('nothing')}</span>}
      {propose !== null && move.isSuccess && (
        <Chip tone="good">{t('applied', { stage: stages(propose) })}</Chip>
      )}
      {propose !== null && left && <Chip>{t('left')}</Chip>}
      {propose !== null && !left && !move.isSuccess && (
        <span className="flex flex-wrap gap-2">
          <Button
            compact
            busy={move.isPending}
            aria-label={t('apply_for', { name, stage: stages(propose) })}
            onClick={() => move.mutate({ id, version, to: propose, effectiveOn: today })}
          >
            {t('apply', { stage: stages(propose) })}
          </Button>
          <Button
            compact
            tone="quiet"
            aria-label={t('leave_for', { name, stage })}
            onClick={() => setLeft(true)}
          >
            {t('leave')}
          </Button>
        </span>
      )}
      {move.isError && (
        <p role="alert" className="w-full text-13 text-late">
          {faultText(move.error)}
        </p>
      )}
    </li>
  );
}

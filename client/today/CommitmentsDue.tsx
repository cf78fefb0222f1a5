import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { commitmentSoonDays, type CommitmentDue } from '@tremplin/shared/today.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';

/** What was promised in one's sessions and is due; a press says that it is done. */
export function CommitmentsDue({
  commitments,
}: {
  commitments: readonly CommitmentDue[];
}): ReactNode {
  const t = useTranslations('today.commitments');
  const titleOf = useSessionTitle();
  if (commitments.length === 0) return null;
  return (
    <Section
      title={t('title')}
      count={commitments.length}
      about={t('about', { days: commitmentSoonDays })}
    >
      {commitments.map((one) => (
        <Row
          key={one.id}
          to={`/sessions/${one.session.id}?tab=feedback`}
          name={one.text}
          detail={
            <p className="text-13 text-soft">
              {t('owner', { owner: one.owner, session: titleOf(one.session) })}
            </p>
          }
        >
          <Chip tone={one.days < 0 ? 'late' : one.days <= 1 ? 'attention' : 'neutral'}>
            {one.days < 0 ? t('past', { days: -one.days }) : t('why', { days: one.days })}
          </Chip>
          <Done commitment={one} />
        </Row>
      ))}
    </Section>
  );
}

function Done({ commitment }: { commitment: CommitmentDue }): ReactNode {
  const t = useTranslations('today.commitments');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const { today } = useOffice();
  const { id, version, text, owner, dueOn } = commitment;
  const change = useMutation(
    trpc.sessions.changeCommitment.mutationOptions({
      onSuccess: () => toast({ text: t('marked', { text }), tone: 'good' }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  return (
    <span className="relative">
      <Button
        compact
        busy={change.isPending}
        aria-label={t('mark_done', { text })}
        onClick={() => change.mutate({ id, version, text, owner, dueOn, doneOn: today })}
      >
        {t('done')}
      </Button>
    </span>
  );
}

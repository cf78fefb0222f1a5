import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { CompetitionChip, useApplicantWords } from './Closing.tsx';
import type { Kept } from './draft.ts';
import { FactList } from './PostingFacts.tsx';
import { Proposals, type Proposal } from './Proposals.tsx';
import { StatusFields, useStatusForm } from './StatusForm.tsx';

/** What the board says of the competition, who saw it when, and the way to set it. */
export function StatusBox({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  const formats = useFormats();
  const applicants = useApplicantWords();
  const { can, today } = useOffice();
  const [setting, setSetting] = useState(false);
  const seenOn = posting.competitionStatusSeenOn;
  return (
    <section className="card flex flex-col gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('status.title')}</h2>
      <p className="flex flex-wrap items-center gap-2">
        <CompetitionChip status={posting.competitionStatus} />
        <span className="text-13 text-soft">
          {seenOn === null
            ? t('status.never_seen')
            : t('status.seen', { day: formats.dayFrom(seenOn, today) })}
        </span>
      </p>
      {posting.competitionStatusRaw !== null && posting.competitionStatus === 'unknown' && (
        <p className="text-13 text-soft">
          {t('read.says', { text: posting.competitionStatusRaw })}
        </p>
      )}
      <FactList
        facts={[
          { name: t('fact.applicantCount'), value: applicants(posting) ?? t('applicants.none') },
        ]}
      />
      {can('update', 'posting') && (
        <div>
          <Button onClick={() => setSetting(true)}>{t('status.set')}</Button>
        </div>
      )}
      <History posting={posting} />
      <StatusDialog posting={posting} open={setting} close={() => setSetting(false)} />
    </section>
  );
}

function History({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  const formats = useFormats();
  if (posting.statusHistory.length === 0) return null;
  return (
    <details className="text-13 text-soft">
      <summary>{t('status.history')}</summary>
      <ol className="mt-1 flex flex-col gap-1">
        {posting.statusHistory.map((one) => (
          <li key={one.id}>
            {t('status.history_line', {
              day: formats.day(one.seenOn),
              status: t(`competition.${one.to}`),
            })}
            {one.byName !== null && `, ${t('status.history_by', { name: one.byName })}`}
            {one.reason !== null && ` – ${one.reason}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

function StatusDialog({
  posting,
  open,
  close,
}: {
  posting: Kept;
  open: boolean;
  close: () => void;
}): ReactNode {
  const t = useTranslations('postings.status');
  return (
    <Dialog open={open} close={close} title={t('dialog')} lead={t('dialog_lead')} wide>
      <SetStatus posting={posting} close={close} />
    </Dialog>
  );
}

function SetStatus({ posting, close }: { posting: Kept; close: () => void }): ReactNode {
  const t = useTranslations('postings');
  const { toast } = useVoice();
  // The posting is read again after saving; the dialog goes on with what it began with.
  const [begun] = useState(posting);
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  const form = useStatusForm(begun, (answer) => {
    toast({
      text: t('status.saved', { status: t(`competition.${answer.status}`) }),
    });
    if (answer.proposals.some((one) => one.propose !== null)) setProposals(answer.proposals);
    else close();
  });
  if (proposals !== null) {
    return (
      <div className="flex flex-col gap-4">
        <Proposals proposals={proposals} />
        <div className="flex justify-end">
          <Button tone="primary" onClick={close}>
            {t('proposals.done')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form onSubmit={(event) => void form.submit(event)} noValidate className="flex flex-col gap-4">
      <StatusFields form={form} from={begun.competitionStatus} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('status.save')}
        </Button>
      </div>
    </form>
  );
}

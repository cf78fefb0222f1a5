import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import Check from 'lucide-react/icons/check';
import { useTranslations } from 'use-intl';
import { daysBetween } from '@tremplin/shared/day.ts';
import { addCommitment } from '@tremplin/shared/sessions.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { ChangeCommitment } from './ChangeCommitment.tsx';

export type Commitment = Outputs['sessions']['byId']['commitments'][number];

/** What was promised in the room: kept, due or late, and a line for one more. */
export function Commitments({ sessionId }: { sessionId: string }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const trpc = useTRPC();
  const { can } = useOffice();
  const [changing, setChanging] = useState<Commitment | null>(null);
  const session = useQuery(trpc.sessions.byId.queryOptions({ id: sessionId }));
  if (!session.data) return null;
  const { commitments, status } = session.data;
  const writes = can('update', 'info_session') && status !== 'cancelled';
  return (
    <section aria-labelledby="commitments" className="flex max-w-4xl flex-col gap-3">
      <div>
        <h2 id="commitments" className="text-16 font-semibold">
          {t('commitments')}
        </h2>
        <p className="text-13 text-faint">{t('commitments_lead')}</p>
      </div>
      {commitments.length === 0 && <p className="text-soft">{t('commitments_none')}</p>}
      {commitments.length > 0 && (
        <ul className="card rounded-card border border-line">
          {commitments.map((one) => (
            <CommitmentRow
              key={one.id}
              commitment={one}
              change={writes ? () => setChanging(one) : null}
            />
          ))}
        </ul>
      )}
      {writes && <NewCommitment sessionId={sessionId} />}
      <ChangeCommitment commitment={changing} close={() => setChanging(null)} />
    </section>
  );
}

function CommitmentRow({
  commitment,
  change,
}: {
  commitment: Commitment;
  /** Opens the dialog; null for those who only read. */
  change: (() => void) | null;
}): ReactNode {
  const t = useTranslations('sessions.feedback');
  const formats = useFormats();
  const { text, owner, dueOn } = commitment;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 first:border-t-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium break-words">{text}</p>
        <p className="text-13 text-soft">
          {dueOn === null ? owner : t('owner_due', { owner, day: formats.day(dueOn) })}
        </p>
      </div>
      <Standing commitment={commitment} />
      {change && (
        <span className="flex gap-2">
          {commitment.doneOn === null && <Done commitment={commitment} />}
          <Button compact tone="quiet" aria-label={t('change_of', { text })} onClick={change}>
            {t('change')}
          </Button>
        </span>
      )}
    </li>
  );
}

function Standing({ commitment: { dueOn, doneOn } }: { commitment: Commitment }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const formats = useFormats();
  const { today } = useOffice();
  if (doneOn !== null) return <Chip tone="good">{t('done_on', { day: formats.day(doneOn) })}</Chip>;
  if (dueOn === null) return null;
  const days = daysBetween(today, dueOn);
  if (days < 0) return <Chip tone="late">{t('overdue', { days: -days })}</Chip>;
  if (days > 7) return null;
  return <Chip tone={days <= 1 ? 'attention' : 'neutral'}>{t('due_soon', { days })}</Chip>;
}

function Done({ commitment }: { commitment: Commitment }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const { today } = useOffice();
  const change = useMutation(
    trpc.sessions.changeCommitment.mutationOptions({
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  return (
    <Button
      compact
      icon={<Check size={14} aria-hidden />}
      busy={change.isPending}
      aria-label={t('mark_done', { text: commitment.text })}
      onClick={() => change.mutate({ ...commitment, doneOn: today })}
    >
      {t('done')}
    </Button>
  );
}

/** One line: what, who, by when; then the next. */
function NewCommitment({ sessionId }: { sessionId: string }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const add = useMutation(trpc.sessions.addCommitment.mutationOptions());
  const blank = () => ({
    id: crypto.randomUUID(),
    sessionId,
    text: '',
    owner: '',
    dueOn: null,
  });
  const form = useSchemaForm({
    schema: addCommitment,
    defaults: blank(),
    save: add.mutateAsync,
    then: () => {
      toast({ text: t('added'), tone: 'good' });
      form.rhf.reset(blank());
      form.rhf.setFocus('text');
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-2">
      <ErrorSummary form={form} />
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-2 basis-64">
          <TextField {...form.field('text')} label={t('text')} />
        </div>
        <div className="min-w-0 flex-1 basis-40">
          <TextField {...form.field('owner')} label={t('owner')} />
        </div>
        <DayField {...form.field('dueOn', 'text or null')} label={t('due')} optional />
      </div>
      <div>
        <Button type="submit" busy={form.busy}>
          {t('add_commitment')}
        </Button>
      </div>
    </form>
  );
}

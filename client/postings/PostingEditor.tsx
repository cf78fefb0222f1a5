import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { moveNeedsReason } from '@tremplin/shared/competitions.ts';
import { savePosting, type SavePosting } from '@tremplin/shared/postings.ts';
import { salaryFlag } from '@tremplin/shared/salary.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { draftOf, emptyPosting, formOf, type Kept, type Parsed } from './draft.ts';
import type { PostingForm } from './fields.tsx';
import { KnownPosting } from './KnownPosting.tsx';
import { ReadContext } from './Marked.tsx';
import { PostingFields } from './PostingFields.tsx';

interface Props {
  /** The posting that is corrected or updated; null for a new one. */
  base: Kept | null;
  parsed: Parsed | null;
  existing: Outputs['postings']['parse']['existing'];
  /** The posting that has this Job ID is still on its way. */
  waiting: boolean;
}

export function PostingEditor({ base, parsed, existing, waiting }: Props): ReactNode {
  const t = useTranslations('postings');
  const navigate = useNavigate();
  const { toast } = useVoice();
  const [stands, setStands] = useState(base?.salary.confirmed ?? false);
  const [reason, setReason] = useState('');
  const saved = useRef(false);
  const keep = useKeep(base, stands, reason);
  const form = useSchemaForm({
    schema: savePosting,
    defaults: base ? formOf(base) : emptyPosting,
    save: keep,
    then: ({ id }) => {
      saved.current = true;
      toast({ text: t(base ? 'form.updated' : 'form.saved') });
      void navigate(`/postings/${id}`);
    },
  });
  useReadInto(form, base, parsed, waiting);
  return (
    <ReadContext value={parsed}>
      <form onSubmit={form.submit} noValidate className="flex min-w-0 flex-col gap-4">
        {parsed && <Summary parsed={parsed} />}
        {existing && <KnownPosting existing={existing} />}
        <ErrorSummary form={form} />
        <PostingFields
          form={form}
          stands={stands}
          setStands={setStands}
          jobIdOffer={<JobIdOffer form={form} offered={parsed?.jobIdSuggested ?? null} />}
        />
        <BackwardReason form={form} base={base} reason={reason} setReason={setReason} />
        <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-page py-3">
          <Button type="submit" tone="primary" busy={form.busy || waiting}>
            {t(base ? 'form.update' : 'form.save')}
          </Button>
        </div>
        <LeaveGuard unsaved={() => !saved.current && (form.unsaved() || parsed !== null)} />
      </form>
    </ReadContext>
  );
}

function useKeep(
  base: Kept | null,
  stands: boolean,
  reason: string,
): (posting: SavePosting) => Promise<{ id: string }> {
  const trpc = useTRPC();
  const save = useMutation(trpc.postings.save.mutationOptions());
  const change = useMutation(trpc.postings.change.mutationOptions());
  return (typed) => {
    // An odd figure counts only once somebody says that it stands.
    const posting = { ...typed, salaryFlag: stands ? null : salaryFlag(typed) };
    if (base === null) return save.mutateAsync(posting);
    return change.mutateAsync({
      id: base.id,
      version: base.version,
      posting,
      reason: reason.trim() || null,
    });
  };
}

/** What is read goes into the fields; what the person has typed stays. */
function useReadInto(
  form: PostingForm,
  base: Kept | null,
  parsed: Parsed | null,
  waiting: boolean,
): void {
  const { today } = useOffice();
  const { reset } = form.rhf;
  useEffect(() => {
    if (parsed === null || waiting) return;
    const kept = base ? formOf(base) : emptyPosting;
    reset(draftOf(parsed, kept, today), { keepDirtyValues: true });
  }, [parsed, base, waiting, today, reset]);
}

function Summary({ parsed }: { parsed: Parsed }): ReactNode {
  const t = useTranslations('postings');
  const verdicts = Object.values(parsed.fields);
  const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="text-13 text-soft">
        {t('read.summary', { found: count('found'), unread: count('unparsed') })}
      </p>
      {parsed.warnings.length > 0 && (
        <Note tone="attention">
          <ul>
            {parsed.warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

function JobIdOffer({ form, offered }: { form: PostingForm; offered: string | null }): ReactNode {
  const t = useTranslations('postings.read');
  const jobId = useWatch({ control: form.rhf.control, name: 'jobId' });
  if (offered === null || jobId === offered) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-2 text-13 text-soft">
      {t('suggested', { jobId: offered })}
      <Button compact onClick={() => form.rhf.setValue('jobId', offered, { shouldDirty: true })}>
        {t('use_suggested', { jobId: offered })}
      </Button>
    </p>
  );
}

interface Reason {
  form: PostingForm;
  base: Kept | null;
  reason: string;
  setReason: (reason: string) => void;
}

function BackwardReason({ form, base, reason, setReason }: Reason): ReactNode {
  const t = useTranslations('postings.fact');
  const status = useWatch({ control: form.rhf.control, name: 'competitionStatus' });
  if (base === null || !moveNeedsReason(base.storedStatus, status)) return null;
  return (
    <TextField
      label={t('reason')}
      hint={t('reason_hint')}
      value={reason}
      maxLength={500}
      onChange={(typed) => setReason(typed.target.value)}
    />
  );
}

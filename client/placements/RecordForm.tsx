import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { earliestProof, proofShows, proofTypes } from '@tremplin/shared/followups.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Note } from '../parts/Chip.tsx';
import { CheckField, RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { DayField, NumberField, TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm, type SchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';
import type { Followup, FollowupFormProps } from './FollowupDialog.tsx';
import {
  answers,
  draftOf,
  isPaper,
  meaningOf,
  needsDay,
  resultDraft,
  resultOf,
  type ResultDraft,
} from './resultDraft.ts';
import { WageField } from './WageField.tsx';

type ResultForm = SchemaForm<ResultDraft, ResultDraft>;

interface Props extends FollowupFormProps {
  /** The answer is kept; whoever no longer works may have a job to end. */
  ask: () => void;
}

/** As few questions as the answer leaves open, and what it will count as. */
export function RecordForm({ followup, close, ask }: Props): ReactNode {
  const t = useTranslations('followups.record');
  const form = useResultForm({ followup, close, ask });
  return (
    <DialogForm form={form} close={close} save={t('save')}>
      {followup.declined && <Declined {...followup.declined} />}
      <RadioGroup
        {...form.field('answer')}
        label={t('employed')}
        inline
        choices={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      {form.rhf.watch('answer') === 'yes' && <Working form={form} followup={followup} />}
      <Meaning form={form} followup={followup} />
      <TextArea {...form.field('note')} label={t('note')} optional rows={2} />
    </DialogForm>
  );
}

/** What a manager missed in the attestation before this proof. */
function Declined({ on, reason }: NonNullable<Followup['declined']>): ReactNode {
  const t = useTranslations('followups.row');
  const formats = useFormats();
  return <Note tone="attention">{t('declined', { day: formats.day(on), reason })}</Note>;
}

function Working({ form, followup }: { form: ResultForm; followup: Followup }): ReactNode {
  const t = useTranslations('followups.record');
  const start = useTranslations('placements.start');
  const proofs = useTranslations('followups.proofs');
  const shows = useTranslations('followups.shows');
  const common = useTranslations('common');
  const { today } = useOffice();
  const proof = form.rhf.watch('proofType');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...form.field('proofType', 'text or null')}
          label={t('proof')}
          blank={common('choose')}
          choices={proofTypes.map((value) => ({ value, label: proofs(value) }))}
        />
        {needsDay(proof) && (
          <DayField
            {...form.field('proofReceivedOn', 'text or null')}
            label={t(proof === 'self_report' ? 'told' : 'received')}
            max={today}
          />
        )}
      </div>
      {isPaper(proof) && (
        <RadioGroup
          {...form.field('proofShows')}
          label={t('shows')}
          several
          inline
          choices={proofShows.map((value) => ({ value, label: shows(value) }))}
        />
      )}
      <CheckField
        {...form.field('same')}
        label={t('same', { employer: followup.placement.employerName })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          {...form.field('hoursPerWeek', 'number or null')}
          label={t('hours')}
          unit={start('hours_unit')}
        />
        <WageField
          id={form.idOf('hourlyWageCents')}
          error={form.errorOf('hourlyWageCents')}
          label={t('wage')}
          cents={followup.hourlyWageCents ?? followup.placement.hourlyWageCents}
          choose={(cents) => form.rhf.setValue('hourlyWageCents', cents, { shouldDirty: true })}
        />
      </div>
    </>
  );
}

/** Said as one answers, so that nobody learns afterwards that it did not count. */
function Meaning({ form, followup }: { form: ResultForm; followup: Followup }): ReactNode {
  const t = useTranslations('followups.record.means');
  const formats = useFormats();
  const meaning = meaningOf(form.rhf.watch(), followup);
  return (
    <div role="status">
      {meaning && (
        <Note
          tone={meaning === 'verified' ? 'good' : meaning === 'too_old' ? 'late' : 'information'}
        >
          {meaning === 'too_old'
            ? t('too_old', { day: formats.day(earliestProof(followup.dueOn)) })
            : t(meaning)}
        </Note>
      )}
    </div>
  );
}

function useResultForm({ followup, close, ask }: Props): ResultForm {
  const t = useTranslations('followups');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { today } = useOffice();
  const record = useMutation(trpc.placements.record.mutationOptions());
  return useSchemaForm({
    schema: resultDraft,
    defaults: draftOf(followup, today),
    save: async (draft) => {
      const kept = await record.mutateAsync(resultOf(followup, draft));
      return { ...kept, came: cameTo(draft, kept) };
    },
    then: ({ came, mayEnd }) => {
      const said = { client: followup.client.name, check: t('after', { month: followup.month }) };
      toast({ text: t(`record.done.${came}`, said), tone: 'good' });
      if (mayEnd) ask();
      else close();
    },
  });
}

type Came = 'verified' | 'reported' | 'ended' | 'unreached';

function cameTo({ answer }: ResultDraft, { verified }: Outputs['placements']['record']): Came {
  if (answer === 'no') return 'ended';
  if (answer === 'unreached') return 'unreached';
  return verified ? 'verified' : 'reported';
}

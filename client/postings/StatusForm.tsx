import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import {
  competitionStatuses,
  moveNeedsReason,
  type CompetitionStatus,
} from '@tremplin/shared/competitions.ts';
import { setCompetitionStatus, type SetCompetitionStatus } from '@tremplin/shared/postings.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { DayField, NumberField, TextField } from '../parts/TextField.tsx';
import { useSchemaForm, type SchemaForm } from '../parts/useSchemaForm.ts';

export type StatusAnswer = Outputs['postings']['setCompetitionStatus'] & {
  readonly status: CompetitionStatus;
};
export type StatusFormState = SchemaForm<SetCompetitionStatus, SetCompetitionStatus>;

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly competitionStatus: CompetitionStatus;
  readonly applicantCount: number | null;
  readonly applicantCountKind: 'approx' | 'fewer_than_30' | null;
}

export function useStatusForm(
  posting: Seen,
  then: (answer: StatusAnswer) => void,
): StatusFormState {
  const trpc = useTRPC();
  const { today } = useOffice();
  const set = useMutation(trpc.postings.setCompetitionStatus.mutationOptions());
  return useSchemaForm<SetCompetitionStatus, SetCompetitionStatus, StatusAnswer>({
    schema: setCompetitionStatus,
    defaults: {
      id: posting.id,
      version: posting.version,
      status: posting.competitionStatus,
      seenOn: today,
      applicantCount: posting.applicantCount,
      applicantCountKind: posting.applicantCountKind,
      reason: null,
    },
    // The board prints a number only as an approximation; under thirty it prints none.
    save: async (seen) => {
      const applicantCountKind = kindOf(seen.applicantCount ?? null, posting);
      return { ...(await set.mutateAsync({ ...seen, applicantCountKind })), status: seen.status };
    },
    then,
  });
}

function kindOf(count: number | null, posting: Seen): Seen['applicantCountKind'] {
  if (count === null) return posting.applicantCount === null ? posting.applicantCountKind : null;
  return count === posting.applicantCount ? posting.applicantCountKind : 'approx';
}

/** What the board says, and on which day somebody saw it; nine ways, each with its digit. */
export function StatusFields({
  form,
  from,
  digits = false,
}: {
  form: StatusFormState;
  from: CompetitionStatus;
  digits?: boolean;
}): ReactNode {
  const t = useTranslations('postings');
  const status = useWatch({ control: form.rhf.control, name: 'status' });
  const label = (at: number, one: CompetitionStatus): string =>
    digits ? `${at + 1} · ${t(`competition.${one}`)}` : t(`competition.${one}`);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ErrorSummary form={form} />
      <RadioGroup
        {...form.field('status')}
        label={t('status.status')}
        choices={competitionStatuses.map((one, at) => ({ value: one, label: label(at, one) }))}
      />
      <div className="flex flex-wrap gap-4">
        <DayField {...form.field('seenOn')} label={t('status.seen_on')} />
        <NumberField
          {...form.field('applicantCount', 'number or null')}
          label={t('status.applicants')}
          optional
        />
      </div>
      {moveNeedsReason(from, status) && (
        <TextField
          {...form.field('reason', 'text or null')}
          label={t('status.reason')}
          hint={t('status.reason_hint')}
        />
      )}
    </div>
  );
}

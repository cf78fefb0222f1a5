import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { regions } from '@tremplin/shared/postings.ts';
import { thresholds, type Thresholds } from '@tremplin/shared/settings.ts';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { NumberField, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

export function Component(): ReactNode {
  const t = useTranslations('settings');
  const pages = useTranslations('frame.pages');
  const rules = useTranslations('outcomeRules');
  const trpc = useTRPC();
  const kept = useQuery(trpc.settings.read.queryOptions());
  if (kept.isError) return <Broken error={kept.error} retry={() => void kept.refetch()} />;
  return (
    <Page
      title={pages('settings')}
      lead={t('lead')}
      actions={<ButtonLink to="/admin/rules">{rules('title')}</ButtonLink>}
    >
      {kept.data ? (
        <SettingsForm kept={kept.data.values} read={kept.data.version} />
      ) : (
        <Skeleton rows={8} tall />
      )}
    </Page>
  );
}

type Numbers = Exclude<keyof Thresholds, 'officeName' | 'officeRegion'>;
type Unit = 'days' | 'working_days' | 'people' | 'approaches' | 'minutes';

const groups: readonly {
  readonly key: 'today' | 'followup' | 'directory' | 'privacy';
  readonly fields: readonly (readonly [Numbers, Unit])[];
}[] = [
  {
    key: 'today',
    fields: [
      ['noContactDays', 'days'],
      ['closingSoonDays', 'days'],
      ['silentDays', 'days'],
      ['statusCheckDays', 'days'],
      ['interviewSilenceDays', 'days'],
    ],
  },
  {
    key: 'followup',
    fields: [
      ['followupDaysBefore', 'days'],
      ['followupDaysAfter', 'days'],
    ],
  },
  {
    key: 'directory',
    fields: [
      ['contactApproaches', 'approaches'],
      ['branchApproaches', 'approaches'],
      ['budgetDays', 'days'],
      ['attemptsPerClient', 'approaches'],
      ['retryWorkingDays', 'working_days'],
      ['thankYouDays', 'days'],
      ['staleContactDays', 'days'],
    ],
  },
  {
    key: 'privacy',
    fields: [
      ['smallCell', 'people'],
      ['idleMinutes', 'minutes'],
    ],
  },
];

function SettingsForm({ kept, read }: { kept: Thresholds; read: number }): ReactNode {
  const t = useTranslations('settings');
  const trpc = useTRPC();
  const { toast } = useVoice();
  // The next save starts from what the last one made.
  const [version, setVersion] = useState(read);
  const save = useMutation(trpc.settings.save.mutationOptions());
  const form = useSchemaForm({
    schema: thresholds,
    defaults: kept,
    save: (values) => save.mutateAsync({ ...values, version }),
    stays: true,
    then: (saved) => {
      setVersion(saved.version);
      toast({ text: t('saved'), tone: 'good' });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex max-w-xl flex-col gap-8">
      <ErrorSummary form={form} />
      <Group title={t('groups.office')}>
        <TextField
          {...form.field('officeName')}
          label={t('fields.officeName.label')}
          hint={t('fields.officeName.hint')}
        />
      </Group>
      {groups.map((group) => (
        <Group key={group.key} title={t(`groups.${group.key}`)}>
          {group.key === 'directory' && (
            <SelectField
              {...form.field('officeRegion')}
              label={t('fields.officeRegion.label')}
              hint={t('fields.officeRegion.hint')}
              choices={regions.map((value) => ({ value, label: t(`regions.${value}`) }))}
            />
          )}
          {group.fields.map(([name, unit]) => (
            <NumberField
              key={name}
              {...form.field(name, 'number')}
              label={t(`fields.${name}.label`)}
              hint={t(`fields.${name}.hint`)}
              unit={t(unit)}
            />
          ))}
        </Group>
      ))}
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('submit')}
        </Button>
      </div>
      <LeaveGuard unsaved={form.unsaved} />
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 text-16 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import {
  employerKinds,
  placementTerms,
  relatedToField,
  startPlacement,
} from '@tremplin/shared/placements.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { readAs } from '../parts/formWords.ts';
import { DayField, NumberField, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { AlsoClose } from './AlsoClose.tsx';

type Won = Outputs['placements']['draftFor'];
export type Draft = Won | Outputs['placements']['draftForClient'];

export function StartPlacementForm({
  draft,
  close,
}: {
  draft: Draft;
  close: () => void;
}): ReactNode {
  const t = useTranslations('placements');
  const common = useTranslations('common');
  const { form, wage } = usePlacementForm(draft, close);
  const choices = <Key extends string>(keys: readonly Key[], label: (key: Key) => string) =>
    keys.map((key) => ({ value: key, label: label(key) }));
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField label={t('start.start_on')} {...form.field('startOn')} />
        <SelectField
          label={t('start.term')}
          blank={common('choose')}
          choices={choices(placementTerms, (term) => t(`terms.${term}`))}
          {...form.field('term')}
        />
        <NumberField
          label={t('start.hours')}
          unit={t('start.hours_unit')}
          {...form.field('hoursPerWeek', 'number')}
        />
        <NumberField label={t('start.wage')} unit={t('start.wage_unit')} {...wage} />
        <DayField
          label={t('start.term_end')}
          optional
          {...form.field('termEndOn', 'text or null')}
        />
        <SelectField
          label={t('start.related')}
          blank={common('choose')}
          choices={choices(relatedToField, (related) => t(`related.${related}`))}
          {...form.field('relatedToField')}
        />
        <TextField label={t('start.employer')} {...form.field('employerName')} />
        <TextField label={t('start.job')} {...form.field('jobTitle')} />
        <SelectField
          label={t('start.kind')}
          blank={common('choose')}
          choices={choices(employerKinds, (kind) => t(`kinds.${kind}`))}
          {...form.field('employerKind')}
        />
        <TextField label={t('start.city')} optional {...form.field('city')} />
        <SelectField
          label={t('start.programme')}
          blank={t('start.no_programme')}
          choices={draft.programmes.map(({ id, code }) => ({ value: id, label: code }))}
          {...form.field('programmeId', 'text or null')}
        />
      </div>
      <CheckField label={t('start.new_employer')} {...form.field('newEmployer')} />
      <CheckField label={t('start.primary')} {...form.field('primaryJob')} />
      <AlsoClose
        others={draft.others}
        choose={(ids) => form.rhf.setValue('alsoClose', ids, { shouldDirty: true })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{common('cancel')}</Button>
        <Button tone="primary" type="submit" busy={form.busy}>
          {t('start.save')}
        </Button>
      </div>
    </form>
  );
}

function usePlacementForm(draft: Draft, close: () => void) {
  const trpc = useTRPC();
  const t = useTranslations('placements.start');
  const french = useLocale() === 'fr';
  const { toast } = useVoice();
  const start = useMutation(trpc.placements.start.mutationOptions());
  const form = useSchemaForm({
    schema: startPlacement,
    defaults: defaultsOf(draft, french),
    save: start.mutateAsync,
    then: (answer) => {
      const said = { name: draft.client.name, count: answer.followups.length };
      toast({ text: t('done', said), tone: 'good' });
      close();
    },
  });
  const offered = offeredWage(draft);
  const [typed, setTyped] = useState(
    offered && offered.from === offered.to ? dollars(offered.from) : '',
  );
  const { id, error } = form.field('hourlyWageCents', 'number');
  const wage = {
    id,
    error,
    hint: useWageHint(offered),
    value: typed,
    onChange: (change: { target: { value: string } }): void => {
      setTyped(change.target.value);
      const cents = Math.round(Number(readAs(change.target.value, 'number')) * 100);
      form.rhf.setValue('hourlyWageCents', cents, { shouldDirty: true });
    },
  };
  return { form, wage };
}

function defaultsOf(draft: Draft, french: boolean) {
  const won = isWon(draft) ? draft : null;
  const offered = offeredWage(draft);
  const title = french ? (won?.titleFr ?? won?.titleEn) : (won?.titleEn ?? won?.titleFr);
  return {
    applicationId: won?.applicationId ?? null,
    version: won?.version ?? null,
    clientId: draft.client.id,
    alsoClose: [],
    startOn: '',
    ...(won?.hoursPerWeek && { hoursPerWeek: won.hoursPerWeek }),
    ...(offered && offered.from === offered.to && { hourlyWageCents: offered.from }),
    ...(won?.term && { term: won.term }),
    termEndOn: null,
    ...(won && { employerKind: won.employerKind }),
    employerName: won?.employerName ?? '',
    jobTitle: title ?? '',
    newEmployer: true,
    primaryJob: true,
    city: won?.city ?? '',
    programmeId: draft.programmes[0]?.id ?? null,
  };
}

function isWon(draft: Draft): draft is Won {
  return 'applicationId' in draft;
}

function offeredWage(draft: Draft): { from: number; to: number } | null {
  return isWon(draft) ? draft.hourlyWage : null;
}

function useWageHint(offered: { from: number; to: number } | null): string | undefined {
  const t = useTranslations('placements.start');
  const formats = useFormats();
  if (offered === null) return undefined;
  const [from, to] = [formats.money(offered.from), formats.money(offered.to)];
  return offered.from === offered.to ? t('wage_hint_one', { from }) : t('wage_hint', { from, to });
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

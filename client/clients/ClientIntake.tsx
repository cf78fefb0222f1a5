import { useEffect, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { entryEmployments, intake, noticeVersion } from '@tremplin/shared/clients.ts';
import { locales } from '@tremplin/shared/people.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { DayField, NumberField, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { ConsentFields, nothingAgreed } from './ConsentFields.tsx';
import { DuplicateWarning } from './DuplicateWarning.tsx';
import { useCounsellorChoices, useProgrammeChoices } from './useChoices.ts';

/** The eight things that open a file, in the order in which one asks for them. */
export function Component(): ReactNode {
  const t = useTranslations('clients');
  const form = useIntakeForm();
  const programmes = useProgrammeChoices({ activeOnly: true });
  const counsellors = useCounsellorChoices();
  const { today } = useOffice();
  const only = programmes.length === 1 ? programmes[0]?.value : undefined;
  const { setValue, getValues, watch } = form.rhf;
  useEffect(() => {
    if (only !== undefined && !getValues('programmeId')) setValue('programmeId', only);
  }, [only, getValues, setValue]);
  return (
    <Page title={t('intake.title')} lead={t('intake.lead')}>
      <form noValidate onSubmit={form.submit} className="flex max-w-xl flex-col gap-4">
        <ErrorSummary form={form} />
        <TextField
          {...form.field('givenName')}
          label={t('intake.given')}
          hint={t('intake.one_name')}
          autoComplete="off"
        />
        <TextField {...form.field('familyName')} label={t('intake.family')} autoComplete="off" />
        <TextField
          {...form.field('phone', 'text or null')}
          type="tel"
          label={t('intake.phone')}
          hint={t('intake.phone_or_email')}
          autoComplete="off"
        />
        <TextField
          {...form.field('email', 'text or null')}
          type="email"
          label={t('intake.email')}
          autoComplete="off"
        />
        <NumberField
          {...form.field('birthYear', 'number or null')}
          label={t('intake.birth_year')}
          hint={t('intake.birth_year_hint')}
          optional
        />
        <DuplicateWarning
          typed={{
            givenName: watch('givenName'),
            familyName: watch('familyName'),
            phone: watch('phone') ?? '',
            email: watch('email') ?? '',
            birthYear: watch('birthYear'),
          }}
        />
        <RadioGroup
          {...form.field('correspondenceLang')}
          inline
          label={t('intake.lang')}
          choices={locales.map((value) => ({ value, label: t(`langs.${value}`) }))}
        />
        <SelectField
          {...form.field('programmeId')}
          label={t('intake.programme')}
          blank={t('list.choose')}
          choices={programmes}
        />
        <SelectField
          {...form.field('counsellorId')}
          label={t('intake.counsellor')}
          hint={t('intake.counsellor_hint')}
          choices={counsellors}
        />
        <DayField {...form.field('intakeOn')} label={t('intake.intake_on')} max={today} />
        <RadioGroup
          {...form.field('entryEmployment')}
          label={t('intake.employment')}
          choices={entryEmployments.map((value) => ({ value, label: t(`employment.${value}`) }))}
        />
        <h2 className="mt-2 text-16 font-semibold">{t('intake.consent')}</h2>
        <ConsentFields field={(name) => form.field(`consent.${name}`)} />
        <div>
          <Button type="submit" tone="primary" busy={form.busy}>
            {t('intake.submit')}
          </Button>
        </div>
        <LeaveGuard unsaved={form.unsaved} />
      </form>
    </Page>
  );
}

function useIntakeForm() {
  const t = useTranslations('clients.intake');
  const { today, person } = useOffice();
  const { toast } = useVoice();
  const counsellors = useCounsellorChoices();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const locale = useLocale() === 'fr' ? 'fr' : 'en';
  const takeIn = useMutation(trpc.clients.intake.mutationOptions());
  const [newId] = useState(() => crypto.randomUUID());
  return useSchemaForm({
    schema: intake,
    defaults: {
      id: newId,
      givenName: '',
      familyName: '',
      phone: null,
      email: null,
      birthYear: null,
      correspondenceLang: locale,
      programmeId: '',
      counsellorId: person.id,
      intakeOn: today,
      consent: { noticeVersion, lang: locale, scope: nothingAgreed },
    },
    save: async (values) => ({
      counsellorId: values.counsellorId,
      ...(await takeIn.mutateAsync(values)),
    }),
    then: ({ id, fileNo, own, counsellorId }) => {
      const counsellor = counsellors.find((one) => one.value === counsellorId)?.label ?? '';
      const number = String(fileNo);
      const text = own
        ? t('opened', { fileNo: number })
        : t('opened_other', { fileNo: number, counsellor });
      toast({ text, tone: 'good' });
      void navigate(own ? `/clients/${id}` : '/clients');
    },
  });
}

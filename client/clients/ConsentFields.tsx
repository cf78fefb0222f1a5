import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { consentMethods, consentScopes, noticeVersion } from '@tremplin/shared/clients.ts';
import { locales } from '@tremplin/shared/people.ts';
import { CheckField, RadioGroup } from '../parts/ChoiceFields.tsx';
import { Note } from '../parts/Chip.tsx';

type Name = 'lang' | 'method' | `scope.${(typeof consentScopes)[number]}`;

interface Props {
  field: (name: Name) => UseFormRegisterReturn & { id: string; error: string | undefined };
}

/** The notice that is read aloud, and what the client answers to it. */
export function ConsentFields({ field }: Props): ReactNode {
  const t = useTranslations('clients');
  return (
    <>
      <Note title={t('intake.notice_title')}>
        <p>{t('intake.notice')}</p>
        <p className="mt-1 text-12">{t('intake.notice_version', { version: noticeVersion })}</p>
      </Note>
      <RadioGroup
        {...field('lang')}
        inline
        label={t('intake.read_in')}
        choices={locales.map((value) => ({ value, label: t(`langs.${value}`) }))}
      />
      <RadioGroup
        {...field('method')}
        inline
        label={t('intake.method')}
        choices={consentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-13 font-medium">{t('intake.agrees')}</legend>
        {consentScopes.map((one) => (
          <CheckField
            key={one}
            {...field(`scope.${one}`)}
            label={t(`scopes.${one}`)}
            {...((one === 'record' || one === 'helpOthers') && {
              hint: t(`intake.${one === 'record' ? 'record_hint' : 'help_hint'}`),
            })}
          />
        ))}
      </fieldset>
    </>
  );
}

/** Nothing is agreed to before somebody has asked. */
export const nothingAgreed = {
  record: false,
  shareWithFunder: false,
  contactAfterPlacement: false,
  contactEmployerForProof: false,
  testimonial: false,
  helpOthers: false,
};

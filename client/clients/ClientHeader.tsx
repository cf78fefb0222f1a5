import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { endsWhen } from '@tremplin/shared/client-rules.ts';
import { mailTo } from '@tremplin/shared/mail-address.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { ClientFile } from './ClientPage.tsx';
import { languageName } from './languages.ts';
import { StatusChip } from './StatusChip.tsx';

/** Under so many days before its end a permit asks for attention; an alert on the careers site, a month. */
export const permitSoonDays = 90;
export const alertSoonDays = 30;

export function ClientName({ file: { name, profile } }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients.page');
  const beside = [
    profile.preferredName === null ? null : t('called', { name: profile.preferredName }),
    profile.pronunciation,
    profile.pronouns,
  ].filter((part) => part !== null && part !== '');
  return (
    <>
      {name}
      {beside.length > 0 && (
        <span className="ms-2 text-14 font-normal text-soft">{beside.join(' · ')}</span>
      )}
    </>
  );
}

/** The status, and whatever about this person must not be missed. */
export function ClientFlags({ file }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients.page');
  const formats = useFormats();
  const { today } = useOffice();
  const permit = file.profile.workAuthExpiresOn;
  const permitEnd = endsWhen(permit, today, permitSoonDays);
  const alertEnd = endsWhen(file.jobAlertExpiresOn, today, alertSoonDays);
  const when = (day: string | null): string => (day === null ? '' : formats.dayFrom(day, today));
  return (
    <span className="flex flex-wrap gap-1">
      <StatusChip status={file.status} />
      {!file.consented && <Chip tone="late">{t('no_consent')}</Chip>}
      {permitEnd === 'past' && <Chip tone="late">{t('work_past', { when: when(permit) })}</Chip>}
      {permitEnd === 'soon' && (
        <Chip tone="attention">{t('work_soon', { when: when(permit) })}</Chip>
      )}
      {alertEnd === 'past' && (
        <Chip tone="attention">{t('alert_past', { when: when(file.jobAlertExpiresOn) })}</Chip>
      )}
      {alertEnd === 'soon' && (
        <Chip tone="attention">{t('alert_soon', { when: when(file.jobAlertExpiresOn) })}</Chip>
      )}
    </span>
  );
}

/** The strip that answers a walk-in without scrolling. */
export function ClientFacts({ file }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients');
  const formats = useFormats();
  const locale = useLocale();
  const { today } = useOffice();
  const { profile, programmes, team, lastContactOn } = file;
  const day = (on: string | null): ReactNode =>
    on === null ? null : <time dateTime={on}>{formats.day(on)}</time>;
  const settled =
    profile.immigrationStatus !== null && profile.immigrationStatus !== 'prefer_not_to_answer';
  const people = team.map(({ name, kind, until }) =>
    kind === 'cover' && until !== null
      ? t('page.cover_until', { name, day: formats.day(until) })
      : name,
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('page.counsellor'), people.join(', ')],
    [t('page.programme'), programmes.map(({ code }) => code).join(', ')],
    [
      t('page.languages'),
      profile.languages.map((code) => languageName(code, locale === 'fr' ? 'fr' : 'en')).join(', '),
    ],
    [t('page.work_permit'), day(profile.workAuthExpiresOn) ?? (settled ? t('page.no_day') : null)],
    [
      t('page.contact'),
      lastContactOn === null ? null : (
        <time dateTime={lastContactOn} title={formats.day(lastContactOn)}>
          {formats.dayFrom(lastContactOn, today)}
        </time>
      ),
    ],
    [t('page.reach'), <Reach key="reach" file={file} />],
  ];
  return (
    <dl aria-label={t('page.facts')} className="flex flex-wrap gap-x-8 gap-y-2 text-14">
      <div>
        <dt className="text-12 text-faint">{t('fileNo', { fileNo: '' }).trim()}</dt>
        <dd className="figures">{file.fileNo}</dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-12 text-faint">{name}</dt>
          <dd className="break-words">
            {value === null || value === '' ? (
              <span className="text-faint">{t('page.unknown')}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reach({ file: { profile } }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients');
  const { number, ext } = phoneParts(profile.phone ?? '');
  return (
    <>
      {profile.phone !== null && (
        <a href={`tel:${profile.phone}`} className="text-accent-text underline underline-offset-2">
          {ext === null ? number : t('phoneExt', { number, ext })}
        </a>
      )}
      {profile.phone !== null && profile.email !== null && ' · '}
      {profile.email !== null && (
        <a href={mailTo(profile.email)} className="text-accent-text underline underline-offset-2">
          {profile.email}
        </a>
      )}
    </>
  );
}

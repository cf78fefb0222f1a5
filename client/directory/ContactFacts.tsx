import type { ReactNode } from 'react';
import ExternalLink from 'lucide-react/icons/external-link';
import { useTranslations } from 'use-intl';
import { mailTo } from '@tremplin/shared/mail-address.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { useFormats } from '../parts/useFormats.ts';
import type { Contact } from './contactDraft.ts';

/** How to reach them, where they are, and since when that is known. */
export function ContactFacts({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts');
  const { city, region, languages } = contact;
  const place = [city, region && t(`regions.${region}`)].filter(Boolean).join(' · ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('page.phone'), contact.phone && <Phone key="phone" contact={contact} />],
    [t('page.email'), contact.email && <Email key="email" address={contact.email} />],
    [t('page.place'), place],
    [
      t('page.languages'),
      languages.length > 0 &&
        t(`languages.${languages.length > 1 ? 'both' : (languages[0] ?? 'en')}`),
    ],
    [t('page.source'), <Source key="source" contact={contact} />],
  ];
  return (
    <section className="card min-w-0 rounded-card border border-line p-4">
      <dl aria-label={t('page.facts')} className="flex flex-wrap gap-x-8 gap-y-3 text-14">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0 max-w-md">
            <dt className="text-12 text-faint">{name}</dt>
            <dd className="break-words">
              {value || <span className="text-faint">{t('page.unknown')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Phone({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.page');
  const { phone, ext } = contact;
  if (phone === null) return null;
  const { number } = phoneParts(phone);
  return (
    <a
      href={`tel:${phone}${ext === null ? '' : `;ext=${ext}`}`}
      className="tabular-nums hover:underline"
    >
      {ext === null ? number : `${number} ${t('ext', { ext })}`}
    </a>
  );
}

function Email({ address }: { address: string }): ReactNode {
  return (
    <a href={mailTo(address)} className="break-all text-accent-text underline underline-offset-2">
      {address}
    </a>
  );
}

function Source({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts');
  const formats = useFormats();
  const { source, sourceUrl, verifiedOn, knownSince } = contact;
  return (
    <>
      <span className="block first-letter:uppercase">
        {t('page.verified_on', {
          source: t(`sources.${source}`),
          day: formats.day(verifiedOn),
        })}
      </span>
      {sourceUrl !== null && (
        <a
          href={sourceUrl}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-accent-text underline underline-offset-2"
        >
          <ExternalLink size={14} aria-hidden />
          {t('page.open_source')}
          <span className="sr-only"> {t('page.new_tab')}</span>
        </a>
      )}
      {knownSince !== null && (
        <span className="block text-13 text-soft">
          {t('page.known', { day: formats.day(knownSince) })}
        </span>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslations, useLocale } from 'use-intl';
import { Link } from 'react-router';
import { useOffice } from '../frame/Office.tsx';
import { OutsideLink } from './SessionFacts.tsx';
import type { Session } from './useSession.ts';

/** What it is about: kind and topics, who speaks, what is mentioned and handed out. */
export function SessionAbout({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const facts: readonly (readonly [string, string])[] = [
    [t('page.kind'), t(`kinds.${session.kind}`)],
    [t('page.mode'), t(`modes.${session.mode}`)],
    [t('page.audience'), t(`audiences.${session.audience}`)],
  ];
  return (
    <section className="card flex min-w-0 flex-col gap-4 rounded-card border border-line p-4 lg:col-span-2">
      <h2 className="text-16 font-semibold">{t('page.about')}</h2>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-12 text-soft">{name}</dt>
            <dd className="text-14 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Presenters session={session} />
      {session.topics.length > 0 && (
        <Part title={t('page.topics')}>
          {session.topics.map((topic) => (
            <li key={topic}>{t(`topics.${topic}`)}</li>
          ))}
        </Part>
      )}
      <Mentioned session={session} />
      {session.notes !== '' && (
        <div>
          <h3 className="text-14 font-semibold">{t('page.notes')}</h3>
          <p className="mt-1 text-14 break-words whitespace-pre-wrap">{session.notes}</p>
        </div>
      )}
    </section>
  );
}

function Presenters({ session: { presenters } }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const { can } = useOffice();
  const french = useLocale() === 'fr';
  return (
    <Part title={t('page.presenters')}>
      {presenters.length === 0 && <li className="text-soft">{t('page.no_presenters')}</li>}
      {presenters.map((one) => {
        const ministry = (french ? one.ministryFr : null) ?? one.ministryEn;
        const role = t(`presenterRoles.${one.role}`);
        const does =
          one.title === null ? role : t('page.presenter_does', { role, title: one.title });
        const said = [one.ministryEn, one.ministryFr].includes(one.organization);
        const from = [said ? null : one.organization, ministry].filter((name) => name !== null);
        return (
          <li key={one.id}>
            {one.contactId !== null && can('read', 'contact') ? (
              <Link to={`/directory/${one.contactId}`} className="font-medium hover:underline">
                {one.name}
              </Link>
            ) : (
              <span className="font-medium">{one.name}</span>
            )}
            <span className="block text-13 text-soft">{[does, ...from].join(' · ')}</span>
          </li>
        );
      })}
    </Part>
  );
}

function Mentioned({ session: { postings, materials } }: { session: Session }): ReactNode {
  const t = useTranslations('sessions.page');
  return (
    <>
      {postings.length > 0 && (
        <Part title={t('postings')}>
          {postings.map((posting) => (
            <li key={posting.id}>
              <Link
                to={`/postings/${posting.id}`}
                className="text-accent-text underline underline-offset-2"
              >
                {posting.title ?? posting.jobId}
              </Link>
              {posting.jobId !== null && (
                <span className="figures text-13 text-soft"> {posting.jobId}</span>
              )}
            </li>
          ))}
        </Part>
      )}
      {materials.length > 0 && (
        <Part title={t('materials')}>
          {materials.map(({ label, url }, at) => (
            <li key={at}>
              <OutsideLink url={url}>{label}</OutsideLink>
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <h3 className="text-14 font-semibold">{title}</h3>
      <ul className="mt-1 flex flex-col gap-1 text-14 break-words">{children}</ul>
    </div>
  );
}

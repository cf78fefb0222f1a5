import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Session } from './useSession.ts';
import { useWhen } from '../parts/useWhen.ts';

/** The strip under the title: when, where, in which language, who runs it. */
export function SessionFacts({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const french = useLocale() === 'fr';
  const { programme } = session;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('page.when'), <When key="when" session={session} />],
    [t('page.where'), <Where key="where" session={session} />],
    [t('page.language'), session.language && t(`languages.${session.language}`)],
    [t('page.facilitator'), <Staff key="staff" session={session} />],
    [
      t('page.programme'),
      <abbr
        key="programme"
        title={(french ? programme.nameFr : null) ?? programme.nameEn}
        className="no-underline"
      >
        {programme.code}
      </abbr>,
    ],
  ];
  return (
    <dl aria-label={t('page.facts')} className="flex flex-wrap gap-x-8 gap-y-2 text-14">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0 max-w-md">
          <dt className="text-12 text-faint">{name}</dt>
          <dd className="break-words">
            {value ?? <span className="text-faint">{t('page.unknown')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function When({ session }: { session: Session }): ReactNode {
  const { whole } = useWhen()(session);
  const ahead = session.status === 'scheduled' && !session.clock.begun;
  return (
    <>
      <time dateTime={session.startsAt}>{whole}</time>
      {ahead && (
        <span className="block text-13 text-soft first-letter:uppercase">
          <TimeAgo at={session.startsAt} />
        </span>
      )}
    </>
  );
}

function Where({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const { mode, location, joinUrl } = session;
  return (
    <>
      {mode === 'online'
        ? t('modes.online')
        : (location ?? <span className="text-faint">{t('page.unknown')}</span>)}
      {mode === 'hybrid' && <span className="block text-13 text-soft">{t('modes.hybrid')}</span>}
      {joinUrl !== null && (
        <span className="block">
          <OutsideLink url={joinUrl}>{t('page.join')}</OutsideLink>
        </span>
      )}
    </>
  );
}

function Staff({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  const { facilitator, helpers } = session;
  if (helpers.length === 0) return facilitator.name;
  return t('also_run_by', {
    name: facilitator.name,
    others: formats.list(helpers.map(({ name }) => name)),
  });
}

/** Leaves the office, in a tab of its own. */
export function OutsideLink({ url, children }: { url: string; children: ReactNode }): ReactNode {
  const t = useTranslations('sessions.page');
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent-text underline underline-offset-2"
    >
      {children}
      <span className="sr-only"> {t('new_tab')}</span>
    </a>
  );
}

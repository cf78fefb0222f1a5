import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import type { Contact } from './contactDraft.ts';

/** Where they spoke to our clients, and to how many. */
export function ContactSessions({ sessions }: Pick<Contact, 'sessions'>): ReactNode {
  const t = useTranslations('contacts.page');
  const formats = useFormats();
  const title = useSessionTitle();
  const { can } = useOffice();
  if (!can('read', 'info_session')) return null;
  return (
    <section className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('sessions')}</h2>
      {sessions.length === 0 && <p className="text-14 text-faint">{t('sessions_none')}</p>}
      <ul className="flex flex-col gap-1">
        {sessions.map((session) => (
          <li key={`${session.id} ${session.role}`} className="flex flex-wrap gap-x-3 text-14">
            <span className="text-soft tabular-nums">{formats.day(session.on)}</span>
            <Link to={`/sessions/${session.id}`} className="min-w-0 font-medium hover:underline">
              {title(session)}
            </Link>
            <span className="text-soft">
              {session.heads !== null && t('session_heads', { heads: session.heads })}
              {session.status === 'cancelled' && t('session_cancelled')}
              {(session.status === 'draft' || session.status === 'scheduled') && t('session_ahead')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

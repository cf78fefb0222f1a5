import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { NoMail } from '../frame/NoMail.tsx';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Session } from './useSession.ts';

type Event = Session['events'][number];

/** Who brought it where it is, latest first, and what went out about it. */
export function SessionHistory({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions.page');
  const { letters, events } = session;
  const lost = letters.noAddress + letters.failed;
  return (
    <section className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('history')}</h2>
      <ol className="flex flex-col gap-3">
        {events.toReversed().map((event) => (
          <Step key={event.id} event={event} />
        ))}
      </ol>
      <p className="text-13 text-soft">
        {t('letters', { sent: letters.sent, waiting: letters.waiting })}
      </p>
      {letters.waiting > 0 && <NoMail />}
      {lost > 0 && <Note tone="attention">{t('letters_lost', { count: lost })}</Note>}
    </section>
  );
}

function Step({ event }: { event: Event }): ReactNode {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  const became = useBecame();
  return (
    <li className="text-14">
      <span className="block">{became(event)}</span>
      {event.reason !== null && (
        <span className="block break-words">{t('said', { reason: event.reason })}</span>
      )}
      <time dateTime={event.at} className="block text-12 text-faint">
        {formats.dayTime(event.at)}
      </time>
    </li>
  );
}

function useBecame(): (event: Event) => string {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  return ({ from, to, byName, movedFrom }) => {
    const name = byName ?? t('somebody');
    if (movedFrom !== null) return t('became.moved', { name, from: formats.dayTime(movedFrom) });
    if (from === 'closed') return t('became.reopened', { name });
    return t(`became.${to}`, { name });
  };
}

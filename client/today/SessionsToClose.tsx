import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import type { SessionToClose } from '@tremplin/shared/today.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';

/** Sessions that are over; each says what is in the way of closing it. */
export function SessionsToClose({ sessions }: { sessions: readonly SessionToClose[] }): ReactNode {
  const t = useTranslations('today.to_close');
  const formats = useFormats();
  const { today } = useOffice();
  const titleOf = useSessionTitle();
  if (sessions.length === 0) return null;
  return (
    <Section title={t('title')} count={sessions.length} about={t('about')}>
      {sessions.map((one) => (
        <Row
          key={one.id}
          to={`/sessions/${one.id}`}
          name={titleOf(one)}
          detail={
            <p className="text-13 text-soft">
              {t('ended', { when: formats.dayFrom(dayOf(parseIso(one.endedAt)), today) })}
            </p>
          }
        >
          <span className="relative flex flex-wrap gap-2">
            {one.gaps.length === 0 && <Chip tone="good">{t('ready')}</Chip>}
            {one.gaps.map((gap) => (
              <Link
                key={gap}
                to={`/sessions/${one.id}/${gap === 'still_registered' ? 'attendance' : 'edit'}`}
                className="rounded-round hover:underline"
              >
                <Chip tone="attention">{t(`gap.${gap}`)}</Chip>
              </Link>
            ))}
          </span>
        </Row>
      ))}
    </Section>
  );
}

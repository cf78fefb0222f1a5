import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { addDays, isClock, isDay, timesShown } from '@tremplin/shared/day.ts';
import type { SessionDraft } from '@tremplin/shared/sessions.ts';
import { NoMail } from '../frame/NoMail.tsx';
import { useOffice } from '../frame/Office.tsx';
import { CheckField } from '../parts/ChoiceFields.tsx';
import { Note } from '../parts/Chip.tsx';
import { DayField, TextArea, TextField } from '../parts/TextField.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { isMoved, type SessionFormState } from './draft.ts';
import { Group } from './Group.tsx';

interface Props {
  form: SessionFormState;
  /** As a scheduled session stood when it was opened; another time than this wants a reason. */
  scheduled: SessionDraft | null;
}

export function WhenFields({ form, scheduled }: Props): ReactNode {
  const t = useTranslations('sessions.form');
  const formats = useFormats();
  const { today } = useOffice();
  const now = useClocks(form);
  const endsEarlier = now.to !== null && now.to <= now.from;
  const moved = scheduled !== null && isMoved(scheduled, { ...scheduled, ...now });
  return (
    <Group title={t('when')}>
      <DayField
        {...form.field('on')}
        label={t('on')}
        hint={isDay(now.on) ? formats.dayWeek(now.on) : undefined}
      />
      <div className="flex flex-wrap gap-4">
        <Clock>
          <TextField {...form.field('from')} label={t('from')} type="time" />
        </Clock>
        <Clock>
          <TextField {...form.field('to', 'text or null')} label={t('to')} type="time" optional />
        </Clock>
      </div>
      {isDay(now.on) && (endsEarlier || now.pastMidnight) && (
        <CheckField
          {...form.field('pastMidnight')}
          label={t('past_midnight', { day: formats.dayLong(addDays(now.on, 1)) })}
        />
      )}
      {!form.errorOf('from') && !form.errorOf('to') && <ClockNotes {...now} />}
      {scheduled === null && isDay(now.on) && now.on < today && (
        <Note tone="information">{t('in_past')}</Note>
      )}
      {moved && (
        <>
          <TextArea
            {...form.field('reason', 'text or null')}
            label={t('reason')}
            hint={t('reason_hint')}
            rows={2}
          />
          <NoMail />
        </>
      )}
    </Group>
  );
}

function Clock({ children }: { children: ReactNode }): ReactNode {
  return <div className="w-40 max-w-full">{children}</div>;
}

type Clocks = Pick<SessionDraft, 'on' | 'from' | 'to' | 'pastMidnight'>;

function useClocks({ rhf }: SessionFormState): Clocks {
  const [on, from, to, pastMidnight] = useWatch({
    control: rhf.control,
    name: ['on', 'from', 'to', 'pastMidnight'],
  });
  return { on, from, to: to === '' ? null : to, pastMidnight };
}

/** On two nights of the year the clock itself needs a word. */
function ClockNotes({ on, from, to, pastMidnight }: Clocks): ReactNode {
  const t = useTranslations('sessions.form');
  if (!isDay(on)) return null;
  const asked = [
    { time: from, day: on },
    { time: to ?? '', day: pastMidnight ? addDays(on, 1) : on },
  ].filter(({ time }) => isClock(time));
  return asked.map(({ time, day }, at) => {
    const shown = timesShown(day, time);
    if (shown === 1) return null;
    return (
      <Note key={at} tone="attention">
        {t(shown === 0 ? 'skipped' : 'repeated', { time })}
      </Note>
    );
  });
}

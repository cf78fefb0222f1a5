import { useTranslations } from 'use-intl';
import { dayOf, parseIso, type Day } from '@tremplin/shared/day.ts';
import { useFormats } from './useFormats.ts';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string | null;
}

interface When {
  readonly day: Day;
  /** `10:00 a.m. – 12:00 p.m.` */
  readonly times: string;
  /** `Tue, Nov 24, 2026, 10:00 a.m. – 12:00 p.m.` */
  readonly whole: string;
}

/** When a session is, in words, on the office's clock. */
export function useWhen(): (session: Times) => When {
  const t = useTranslations('common.when');
  const formats = useFormats();
  return ({ startsAt, endsAt }) => {
    const day = dayOf(parseIso(startsAt));
    const from = formats.time(startsAt);
    const times = endsAt === null ? from : t('times', { from, to: endOf(day, endsAt) });
    return { day, times, whole: t('whole', { day: formats.dayWeek(day), times }) };
  };

  function endOf(day: Day, endsAt: string): string {
    const time = formats.time(endsAt);
    return dayOf(parseIso(endsAt)) === day ? time : t('next_day', { time });
  }
}

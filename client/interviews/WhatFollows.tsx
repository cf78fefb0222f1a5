import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isDay, type Day } from '@tremplin/shared/day.ts';
import { reminderDue, thankYouDue } from '@tremplin/shared/interview-rules.ts';
import { useFormats } from '../parts/useFormats.ts';
import type { LogFormState } from './LogFields.tsx';
import type { BeforeFacts } from './shapes.ts';

interface Props {
  form: LogFormState;
  before: BeforeFacts | undefined;
}

/** What saving leads to, said before it is saved. */
export function WhatFollows({ form, before }: Props): ReactNode {
  const t = useTranslations('interviews.log.next');
  const formats = useFormats();
  const [what, result, on] = form.rhf.watch(['what', 'result', 'on']);
  if (!before || !isDay(on)) return null;
  const { retryWorkingDays, thankYouDays: days } = before.limits;
  const said = (): string => {
    if (what === 'plan') return t('planned');
    if (what === 'met') return t('met', { day: formats.day(thankYouDue(on, days)) });
    if (result === 'bounced') return t('bounced');
    if (result === 'talked') return t('talked', { days });
    return t('asked', { day: formats.day(reminderDue(on, retryWorkingDays)), days });
  };
  return <p className="text-14 text-soft">{said()}</p>;
}

export function ThankYouDue({ heldOn, days }: { heldOn: Day; days: number }): ReactNode {
  const t = useTranslations('interviews.steps');
  const formats = useFormats();
  if (!isDay(heldOn)) return null;
  return (
    <p className="text-14 text-soft">
      {t('thank_due', { day: formats.day(thankYouDue(heldOn, days)) })}
    </p>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  asksOfMove,
  isLate,
  moveApplication,
  type MoveApplication,
  type Stage,
} from '@tremplin/shared/applications.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextArea } from '../parts/TextField.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { useCardWords, type Card } from './card.ts';

interface Props {
  card: Card;
  to: Stage;
  close: () => void;
  send: (input: MoveApplication) => Promise<void>;
}

/** The facts that a move cannot do without: a day, and for a late application its reason. */
export function MoveDialog({ card, to, close, send }: Props): ReactNode {
  const t = useTranslations('applications.move');
  const words = useCardWords();
  const formats = useFormats();
  const { today } = useOffice();
  const stage = words.stage(to);
  const form = useSchemaForm({
    schema: moveApplication,
    defaults: {
      id: card.id,
      version: card.version,
      to,
      effectiveOn: today,
      interviewOn: null,
      note: '',
    },
    save: send,
    then: close,
  });
  const { closingDay } = card.posting;
  const on = form.rhf.watch('effectiveOn');
  const late = to === 'applied' && isLate(on, closingDay);
  const interview = asksOfMove(to) === 'interview';
  return (
    <Dialog
      open
      close={close}
      title={t('title', { stage })}
      lead={t('lead', { name: card.client.name, title: words.title(card.posting) })}
    >
      <form
        noValidate
        onSubmit={(event) => void form.submit(event)}
        className="flex flex-col gap-4"
      >
        <ErrorSummary form={form} />
        {interview && (
          <DayField label={t('interview_on')} {...form.field('interviewOn', 'text or null')} />
        )}
        <DayField label={t(dayWord(to))} max={today} {...form.field('effectiveOn')} />
        {late && closingDay !== null && (
          <Note tone="attention">{t('late', { day: formats.day(closingDay) })}</Note>
        )}
        <TextArea
          label={late ? t('reason') : t('note')}
          optional={!late}
          rows={2}
          {...form.field('note')}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Cancel close={close} />
          <Button tone="primary" type="submit" busy={form.busy}>
            {t('save', { stage })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function Cancel({ close }: { close: () => void }): ReactNode {
  const t = useTranslations('common');
  return <Button onClick={close}>{t('cancel')}</Button>;
}

function dayWord(to: Stage): 'applied_on' | 'offered_on' | 'invited_on' | 'on' {
  if (to === 'applied') return 'applied_on';
  if (to === 'offer') return 'offered_on';
  return to === 'interview' ? 'invited_on' : 'on';
}

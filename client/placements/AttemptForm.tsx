import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  attemptChannels,
  attemptResults,
  recordAttempt,
  type AttemptChannel,
} from '@tremplin/shared/followups.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { DayField, TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogForm } from './DialogForm.tsx';
import type { Followup, FollowupFormProps } from './FollowupDialog.tsx';

interface Props extends FollowupFormProps {
  channel: AttemptChannel | undefined;
}

/** Somebody tried to find out: how, on which day, and whether it worked. */
export function AttemptForm({ followup, channel, close }: Props): ReactNode {
  const t = useTranslations('followups.attempt');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { today } = useOffice();
  const [id] = useState(() => crypto.randomUUID());
  const attempt = useMutation(trpc.placements.attempt.mutationOptions());
  const usual = channel ?? followup.nextContact ?? 'in_person';
  const form = useSchemaForm({
    schema: recordAttempt,
    defaults: {
      id,
      followupId: followup.id,
      channel: usual,
      ...((usual === 'email' || usual === 'text') && { result: 'left_message' }),
      onDay: today,
      note: '',
    },
    save: attempt.mutateAsync,
    then: () => {
      toast({ text: t('done', { client: followup.client.name }), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} save={t('save')}>
      <RadioGroup
        {...form.field('result')}
        label={t('result')}
        inline
        choices={attemptResults.map((value) => ({ value, label: t(`results.${value}`) }))}
      />
      <RadioGroup
        {...form.field('channel')}
        label={t('channel')}
        choices={attemptChannels.map((value) => ({
          value,
          label: t(`channels.${value}`),
          ...(!followup.channels[value] && { hint: t('not_open') }),
          // The office keeps no such attempt: the employer is asked only by agreement.
          ...(value === 'employer' && { disabled: !followup.channels.employer }),
        }))}
      />
      <DayField {...form.field('onDay')} label={t('day')} max={today} />
      <TextArea {...form.field('note')} label={t('note')} optional rows={2} />
      {followup.attempts.length > 0 && <Tried attempts={followup.attempts} />}
    </DialogForm>
  );
}

function Tried({ attempts }: Pick<Followup, 'attempts'>): ReactNode {
  const t = useTranslations('followups.attempt');
  const formats = useFormats();
  return (
    <section aria-label={t('tried')} className="text-13 text-soft">
      <h3 className="font-medium">{t('tried')}</h3>
      <ul>
        {attempts.map((one) => (
          <li key={one.id}>
            {formats.day(one.onDay)} · {t(`channels.${one.channel}`)} · {t(`results.${one.result}`)}
            {one.note !== '' && ` · ${one.note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

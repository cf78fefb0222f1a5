import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { setNextAction } from '@tremplin/shared/applications.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Card } from './card.ts';

export function NextAction({ card }: { card: Card }): ReactNode {
  const t = useTranslations('applications.sheet');
  const trpc = useTRPC();
  const set = useMutation(trpc.applications.setNextAction.mutationOptions());
  const form = useSchemaForm({
    schema: setNextAction,
    defaults: {
      id: card.id,
      version: card.version,
      nextAction: card.nextAction ?? '',
      nextActionOn: card.nextActionOn,
    },
    save: set.mutateAsync,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => void form.submit(event)}
      aria-label={t('next')}
      className="flex flex-col gap-2"
    >
      <ErrorSummary form={form} />
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <TextField label={t('next_what')} {...form.field('nextAction')} />
        </div>
        <DayField label={t('next_on')} {...form.field('nextActionOn', 'text or null')} />
        <Button type="submit" busy={form.busy}>
          {t('next_save')}
        </Button>
      </div>
    </form>
  );
}

import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { openDoorPage } from '@tremplin/shared/attendance.ts';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

const typedCode = z.object({
  code: openDoorPage.shape.code.check(z.minLength(1, 'errors.required')),
});

interface Props {
  /** There is a form below it that waits for a new code. */
  again?: boolean;
  entered: (page: Outputs['door']['page']) => void;
}

/** For whoever types the code off the wall, or comes back to it after it changed. */
export function CodeForm({ again = false, entered }: Props): ReactNode {
  const t = useTranslations('door.phone.code');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useSchemaForm({
    schema: typedCode,
    defaults: { code: '' },
    save: ({ code }) =>
      queries.fetchQuery(trpc.door.page.queryOptions({ code }, { staleTime: 0, gcTime: 0 })),
    then: entered,
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField
        {...form.field('code')}
        label={t(again ? 'again' : 'label')}
        hint={t(again ? 'again_hint' : 'hint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <Button type="submit" tone={again ? 'secondary' : 'primary'} busy={form.busy}>
        {t('submit')}
      </Button>
    </form>
  );
}

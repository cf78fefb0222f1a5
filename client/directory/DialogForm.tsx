import type { BaseSyntheticEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import type { Problem } from '../parts/formWords.ts';

interface Props {
  form: {
    readonly submit: (event?: BaseSyntheticEvent) => Promise<void>;
    readonly busy: boolean;
    readonly problems: readonly Problem[];
    readonly refused: string | null;
  };
  close: () => void;
  submit: string;
  tone?: 'primary' | 'danger';
  children: ReactNode;
}

/** What a dialog asks, with what is wrong above it and the way out and on below. */
export function DialogForm({ form, close, submit, tone = 'primary', children }: Props): ReactNode {
  const t = useTranslations('contacts.actions');
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      {children}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="submit" tone={tone} busy={form.busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

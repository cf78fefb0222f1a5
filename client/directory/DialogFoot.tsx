import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';

interface Props {
  close: () => void;
  busy: boolean;
  submit: string;
  tone?: 'primary' | 'danger';
}

export function DialogFoot({ close, busy, submit, tone = 'primary' }: Props): ReactNode {
  const t = useTranslations('contacts.actions');
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="submit" tone={tone} busy={busy}>
        {submit}
      </Button>
    </div>
  );
}

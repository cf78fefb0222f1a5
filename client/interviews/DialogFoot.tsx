import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';

interface Props {
  close: () => void;
  busy: boolean;
  /** The form above says why it cannot be saved now. */
  barred?: boolean;
  save: string;
}

export function DialogFoot({ close, busy, barred = false, save }: Props): ReactNode {
  const t = useTranslations('common');
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button tone="primary" type="submit" busy={busy} aria-disabled={barred}>
        {save}
      </Button>
    </div>
  );
}

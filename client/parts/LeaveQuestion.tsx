import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import DialogBox from './DialogBox.tsx';

interface Props {
  open: boolean;
  stay: () => void;
  leave: () => void;
}

/** The one question before unsaved text is left behind, by a page or by a dialog. */
export default function LeaveQuestion({ open, stay, leave }: Props): ReactNode {
  const t = useTranslations('common.leave');
  return (
    <DialogBox
      side={false}
      open={open}
      close={stay}
      title={t('title')}
      lead={t('text')}
      actions={
        <>
          <Button tone="danger" onClick={leave}>
            {t('leave')}
          </Button>
          <Button tone="primary" onClick={stay}>
            {t('stay')}
          </Button>
        </>
      }
    />
  );
}

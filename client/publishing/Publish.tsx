import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { Button } from '../parts/Button.tsx';
import { readyDialogs } from '../parts/Dialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';

interface Props {
  scope: Pick<OutcomeFilter, 'period' | 'from' | 'programmeId'>;
}

/** The button on /outcomes, and what it opens. */
export default function Publish({ scope }: Props): ReactNode {
  const t = useTranslations('publishing');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onPointerEnter={readyDialogs} onClick={() => setOpen(true)}>
        {t('publish')}
      </Button>
      {open && <PublishDialog filter={scope} close={() => setOpen(false)} />}
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button, type ButtonTone } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';

interface Props {
  open: boolean;
  close: () => void;
  title: string;
  lead: string;
  confirm: string;
  /** Where “cancel” would be mistaken for what is asked. */
  keep?: string;
  tone?: ButtonTone;
  busy: boolean;
  error: unknown;
  run: () => void;
  children?: ReactNode;
}

/** One question before something large; a refusal is said where it was asked. */
export function Confirm(props: Props): ReactNode {
  const {
    open,
    close,
    title,
    lead,
    confirm,
    keep,
    tone = 'primary',
    busy,
    error,
    run,
    children,
  } = props;
  const t = useTranslations('common');
  const faultText = useFaultText();
  return (
    <Dialog
      open={open}
      close={close}
      title={<span className="break-all">{title}</span>}
      lead={lead}
      actions={
        <>
          <Button onClick={close}>{keep ?? t('cancel')}</Button>
          <Button tone={tone} busy={busy} onClick={run}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <div role="alert">{error ? <Note tone="late">{faultText(error)}</Note> : null}</div>
    </Dialog>
  );
}

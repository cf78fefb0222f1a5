import { useEffect, useRef, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

/** Asks before unsaved text is left behind; `unsaved` is asked at the moment of leaving. */
export function LeaveGuard({ unsaved }: { unsaved: () => boolean }): ReactNode {
  const t = useTranslations('common.leave');
  const ask = useRef(unsaved);
  useEffect(() => {
    ask.current = unsaved;
  });
  const blocker = useBlocker(({ currentLocation: here, nextLocation: there }) => {
    return here.pathname !== there.pathname && ask.current();
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (ask.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  const stay = (): void => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      close={stay}
      title={t('title')}
      lead={t('text')}
      actions={
        <>
          <Button tone="danger" onClick={() => blocker.proceed?.()}>
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

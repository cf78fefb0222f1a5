import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { faultOf } from '../api.ts';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { useFaultText } from './Refusals.tsx';
import { Page } from './Page.tsx';

/** In place of a page, or of what a page could not read: a sentence and the way on. */
export function Broken({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const t = useTranslations('frame');
  const text = useFaultText();
  if (faultOf(error)?.kind === 'not_found') return <NotFound />;
  if (isCut(error)) return <NoNetwork />;
  const refused = faultOf(error) !== null;
  return (
    <Page
      title={t(faultOf(error)?.kind === 'forbidden' ? 'not_yours.title' : 'broken.title')}
      lead={<p className="max-w-prose">{refused ? text(error) : t('broken.text')}</p>}
    >
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" onClick={retry ?? (() => window.location.reload())}>
          {t('broken.retry')}
        </Button>
        <ButtonLink to="/">{t('not_found.home')}</ButtonLink>
      </div>
      {!refused && error instanceof Error && (
        <details className="text-13 text-soft">
          <summary>{t('broken.detail')}</summary>
          <code className="break-words">{`${error.name} · ${error.message}`}</code>
        </details>
      )}
    </Page>
  );
}

/** The code of a page is fetched when it is first opened. */
function isCut(error: unknown): boolean {
  return !navigator.onLine && error instanceof TypeError && faultOf(error) === null;
}

/** Opens by itself once the network is back. */
function NoNetwork(): ReactNode {
  const t = useTranslations('frame.no_network');
  useEffect(() => {
    const again = (): void => window.location.reload();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return (
    <Page title={t('title')} lead={<p className="max-w-prose">{t('text')}</p>}>
      <div>
        <Button tone="primary" onClick={() => window.history.back()}>
          {t('back')}
        </Button>
      </div>
    </Page>
  );
}

export function NotFound(): ReactNode {
  const t = useTranslations('frame.not_found');
  return (
    <Page title={t('title')} lead={<p className="max-w-prose">{t('text')}</p>}>
      <div>
        <ButtonLink to="/" tone="primary">
          {t('home')}
        </ButtonLink>
      </div>
    </Page>
  );
}

export function NotYours(): ReactNode {
  const t = useTranslations('frame');
  return (
    <Page title={t('not_yours.title')} lead={<p className="max-w-prose">{t('not_yours.text')}</p>}>
      <div>
        <ButtonLink to="/" tone="primary">
          {t('not_found.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';

interface Props {
  loaded: number;
  /** All there are; null when nobody counted. */
  total: number | null;
  more: boolean;
  busy: boolean;
  load: () => void;
}

/** Loads the next page when it comes into view; the button does the same for those who do not scroll. */
export function LoadMore({ loaded, total, more, busy, load }: Props): ReactNode {
  const t = useTranslations('common');
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = end.current;
    if (!mark || !more || busy || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) load();
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [more, busy, load]);
  return (
    <div ref={end} className="flex flex-wrap items-center gap-3 py-2 text-13 text-faint">
      {total !== null && <span>{t('loaded_of', { loaded, total })}</span>}
      {more && (
        <Button compact busy={busy} onClick={load}>
          {t('load_more')}
        </Button>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** The outline of what is coming, shown only after 200 ms. */
export function Skeleton({ rows = 6, tall = false }: { rows?: number; tall?: boolean }): ReactNode {
  const t = useTranslations('common');
  return (
    <div className="appear-late flex flex-col gap-2" role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span
          key={row}
          aria-hidden
          className={`block rounded-control bg-grey-4 ${tall ? 'h-16' : 'h-7'}`}
        />
      ))}
    </div>
  );
}

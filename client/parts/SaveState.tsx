import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import { useFormats } from './useFormats.ts';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  /** `at` is an ISO instant. */
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly why?: string; readonly retry: () => void };

/** Stands beside what is being edited and never claims more than is true. */
export function SaveState({ saving }: { saving: Saving }): ReactNode {
  const t = useTranslations('common.saving');
  const formats = useFormats();
  return (
    <span role="status" className="inline-flex min-h-6 items-center gap-2 text-13 text-faint">
      {saving.state === 'saving' && t('saving')}
      {saving.state === 'saved' && t('saved', { time: formats.time(saving.at) })}
      {saving.state === 'failed' && (
        <>
          <span className="text-late">
            {t('failed')}
            {saving.why && <> – {saving.why}</>}
          </span>
          <Button compact tone="quiet" onClick={saving.retry}>
            {t('retry')}
          </Button>
        </>
      )}
    </span>
  );
}

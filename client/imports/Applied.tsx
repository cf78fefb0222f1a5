import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { changeKinds } from '@tremplin/shared/directory.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Changes } from './Changes.tsx';
import { Confirm } from './Confirm.tsx';
import { Effects } from './Effects.tsx';
import type { Import } from './ImportPage.tsx';

/** What the file changed, what that means for us, and the way back. */
export function Applied({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports.applied');
  const formats = useFormats();
  const counted = of.changes ?? {};
  const [first = 'joined', ...rest] = changeKinds.filter((kind) => (counted[kind] ?? 0) > 0);
  const kind = useTab([first, ...rest]);
  const nothing = (counted[first] ?? 0) === 0;
  return (
    <>
      <Effects importId={of.id} />
      <Undo of={of} />
      <section aria-labelledby="what-changed" className="flex flex-col gap-3">
        <h2 id="what-changed" className="text-16 font-semibold">
          {t('title')}
        </h2>
        <p className="text-14 text-soft">
          {of.appliedAt && t('lead', { at: formats.dayTime(of.appliedAt) })}
        </p>
        {nothing ? (
          <p className="text-14">{t('nothing')}</p>
        ) : (
          <>
            <Tabs
              label={t('kinds')}
              current={kind}
              tabs={[first, ...rest].map((key) => ({
                key,
                label: t(`kind.${key}`),
                count: counted[key] ?? 0,
              }))}
            />
            <Changes key={kind} importId={of.id} kind={kind} total={counted[kind] ?? 0} />
          </>
        )}
      </section>
    </>
  );
}

function Undo({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports.undo');
  const trpc = useTRPC();
  const formats = useFormats();
  const { can } = useOffice();
  const { announce } = useVoice();
  const [asked, ask] = useState(false);
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: () => {
        ask(false);
        announce(t('begun'));
      },
    }),
  );
  if (of.undoUntil === null) return null;
  const until = formats.dayTime(of.undoUntil);
  return (
    <div className="no-print flex flex-wrap items-center gap-3 text-14 text-soft">
      <span>{t(of.mayUndo ? 'until' : 'over', { until })}</span>
      {of.mayUndo && can('update', 'contact_import') && (
        <Button onClick={() => ask(true)}>{t('submit')}</Button>
      )}
      <Confirm
        open={asked}
        close={() => ask(false)}
        title={t('title', { name: of.fileName })}
        lead={t('lead')}
        confirm={t('confirm')}
        keep={t('keep')}
        tone="danger"
        busy={undo.isPending}
        error={undo.error}
        run={() => undo.mutate({ id: of.id, version: of.version })}
      />
    </div>
  );
}

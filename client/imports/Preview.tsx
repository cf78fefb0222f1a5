import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ImportTab } from '@tremplin/shared/directory.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckField } from '../parts/ChoiceFields.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { ApplyDialog } from './ApplyDialog.tsx';
import { Confirm } from './Confirm.tsx';
import type { Import } from './ImportPage.tsx';
import { Rows } from './Rows.tsx';

const order: readonly ImportTab[] = [
  'uncertain',
  'new',
  'updated',
  'moved',
  'left',
  'unchanged',
  'duplicate',
  'error',
  'kept_away',
];
const tiles = ['new', 'updated', 'moved', 'left', 'unchanged', 'duplicate', 'error'] as const;

interface Props {
  of: Import;
  /** It is being compared anew: what stands here is from before. */
  waiting: boolean;
  /** Something was decided. */
  reload: () => void;
}

/** What applying the file would do; until then nothing has been done. */
export function Preview({ of, waiting, reload }: Props): ReactNode {
  const t = useTranslations('imports');
  const formats = useFormats();
  const { can } = useOffice();
  const [complete, setComplete] = useState(of.coverage.suggestComplete);
  const counted = (tab: ImportTab): number =>
    tab === 'uncertain' ? of.uncertain : (of.counts?.[tab] ?? 0);
  const shown = order.filter((tab) => counted(tab) > 0 || tab === 'new' || tab === 'error');
  const [first = 'new', ...rest] = shown;
  const tab = useTab([first, ...rest]);
  const shownCount = (tile: (typeof tiles)[number]): number =>
    tile === 'left' && !complete ? 0 : counted(tile);
  return (
    <>
      <section aria-label={t('preview.title')} className="flex flex-col gap-3">
        <h2 className="text-16 font-semibold">{t('preview.title')}</h2>
        <p className="text-14 text-soft">
          {t('preview.rows', { rows: of.rows })} · {t('preview.nothing_yet')}
        </p>
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-7">
          {tiles.map((tile) => (
            <div
              key={tile}
              className="card flex min-w-0 flex-col gap-0.5 rounded-card border border-line px-3 py-2"
            >
              <dt className="text-13 text-soft">{t(`tab.${tile}`)}</dt>
              <dd className="figures text-28 font-semibold">{formats.number(shownCount(tile))}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Missing of={of} complete={complete} choose={setComplete} />
      {can('update', 'contact_import') && of.origin === 'page' && !waiting && (
        <Actions of={of} complete={complete} />
      )}
      <Tabs
        label={t('preview.tabs')}
        current={tab}
        tabs={shown.map((key) => ({ key, label: t(`tab.${key}`), count: counted(key) }))}
      />
      <Rows key={tab} of={of} tab={tab} waiting={waiting} reload={reload} />
    </>
  );
}

function Missing({
  of,
  complete,
  choose,
}: {
  of: Import;
  complete: boolean;
  choose: (complete: boolean) => void;
}): ReactNode {
  const t = useTranslations('imports.complete');
  const { known, named, partOf } = of.coverage;
  const left = known - named;
  return (
    <section className="flex max-w-prose flex-col gap-2">
      <h2 className="text-16 font-semibold">{t('title')}</h2>
      {partOf !== null && (
        <p className="text-14">{partOf === 0 ? t('part_unknown') : t('part', { found: partOf })}</p>
      )}
      {known === 0 ? (
        <p className="text-14 text-soft">{t('first')}</p>
      ) : (
        <>
          <p className="text-14">{t('numbers', { known, named, left })}</p>
          <CheckField
            label={t('label')}
            hint={complete ? t('on', { left }) : t('off')}
            checked={complete}
            onChange={(event) => choose(event.target.checked)}
          />
        </>
      )}
    </section>
  );
}

function Actions({ of, complete }: { of: Import; complete: boolean }): ReactNode {
  const t = useTranslations('imports');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const [asked, ask] = useState<'apply' | 'discard' | null>(null);
  const close = (): void => ask(null);
  const discard = useMutation(
    trpc.imports.discard.mutationOptions({
      onSuccess: () => {
        close();
        toast({ text: t('discard.done') });
      },
    }),
  );
  return (
    <div className="no-print flex flex-wrap gap-2">
      <Button onClick={() => ask('discard')}>{t('discard.submit')}</Button>
      <Button tone="primary" onClick={() => ask('apply')}>
        {t('apply.submit')}
      </Button>
      <ApplyDialog open={asked === 'apply'} close={close} of={of} complete={complete} />
      <Confirm
        open={asked === 'discard'}
        close={close}
        title={t('discard.title', { name: of.fileName })}
        lead={t('discard.lead')}
        confirm={t('discard.confirm')}
        busy={discard.isPending}
        error={discard.error}
        run={() => discard.mutate({ id: of.id, version: of.version })}
      />
    </div>
  );
}

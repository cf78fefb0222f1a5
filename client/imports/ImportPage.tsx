import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Applied } from './Applied.tsx';
import { Preview } from './Preview.tsx';
import { Progress } from './Progress.tsx';
import { Refused } from './Refused.tsx';
import { isUnderWay, isWorking, StateChip } from './StateChip.tsx';

export type Import = Outputs['imports']['byId'];

/** One file, from its arrival to the day it can no longer be taken back. */
export function Component(): ReactNode {
  const t = useTranslations('imports');
  const trpc = useTRPC();
  const { id = '' } = useParams();
  const file = useQuery(
    trpc.imports.byId.queryOptions(
      { id },
      {
        refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? 1000 : false),
        staleTime: 0,
      },
    ),
  );
  useSayWhenDone(file.data);
  const [seen, setSeen] = useState<Import | null>(null);
  if (file.data?.state === 'ready' && file.data !== seen) setSeen(file.data);
  if (file.isError) return <Broken error={file.error} retry={() => void file.refetch()} />;
  if (!file.data) return <Skeleton rows={8} />;
  const of = file.data;
  // After a decision it is compared anew; meanwhile the next ones can be made.
  const preview = of.state === 'ready' ? of : of.state === 'matching' ? seen : null;
  return (
    <Page
      title={<span className="break-all">{of.fileName}</span>}
      windowTitle={t('title')}
      beside={<StateChip of={of} />}
      lead={<About of={of} />}
      actions={<ButtonLink to="/imports">{t('back')}</ButtonLink>}
    >
      {isUnderWay(of.state) && <Progress of={of} />}
      {preview && (
        <Preview of={preview} waiting={of.state !== 'ready'} reload={() => void file.refetch()} />
      )}
      {of.state === 'refused' && <Refused of={of} />}
      {of.state === 'undone' && <Undone of={of} />}
      {of.state === 'discarded' && <Note tone="neutral">{t('discarded')}</Note>}
      {of.state === 'applied' && <Applied of={of} />}
    </Page>
  );
}

function About({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports');
  const formats = useFormats();
  return t('about', {
    format: t(`formats.${of.format ?? 'none'}`),
    size:
      of.bytes < 100_000
        ? t('size_small', { kilobytes: formats.number(Math.ceil(of.bytes / 1000)) })
        : t('size', { megabytes: formats.number(of.bytes / 1_000_000, 1) }),
    by: of.by ?? t('by_command'),
    at: formats.dayTime(of.createdAt),
  });
}

function Undone({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports.undone');
  const formats = useFormats();
  const kept = of.keptRows ?? 0;
  return (
    <Note tone="neutral">
      <p>{t('text', { at: formats.dayTime(of.undoneAt ?? of.createdAt) })}</p>
      {kept > 0 && <p>{t('kept', { count: kept })}</p>}
    </Note>
  );
}

/** Those who do not see the page are told when the work has come to an end. */
function useSayWhenDone(of: Import | undefined): void {
  const t = useTranslations('imports.progress');
  const { announce } = useVoice();
  const before = useRef<Import['state'] | null>(null);
  const state = of?.state;
  useEffect(() => {
    if (state === undefined) return;
    const last = before.current;
    before.current = state;
    if (last === null || last === state) return;
    if (state === 'ready' || state === 'applied' || state === 'undone' || state === 'refused')
      announce(t(`announce_${state}`));
  }, [state, announce, t]);
}

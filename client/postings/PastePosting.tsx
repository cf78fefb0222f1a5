import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import type { Kept } from './draft.ts';
import { PostingEditor } from './PostingEditor.tsx';
import { SourcePane } from './SourcePane.tsx';

/** A new posting, or (with `?posting=` an id) the correction of one that is kept. */
export function Component(): ReactNode {
  const t = useTranslations('postings');
  const trpc = useTRPC();
  const [search] = useSearchParams();
  const id = search.get('posting');
  const kept = useQuery(
    trpc.postings.byId.queryOptions({ id: id ?? '' }, { enabled: id !== null }),
  );
  if (kept.isError) return <Broken error={kept.error} retry={() => void kept.refetch()} />;
  const title = id === null ? t('paste') : t('form.correct_title');
  if (id !== null && !kept.data) {
    return (
      <Page title={title}>
        <Skeleton rows={10} />
      </Page>
    );
  }
  return (
    <Page title={title}>
      <Desk key={id ?? 'new'} kept={kept.data ?? null} />
    </Page>
  );
}

function Desk({ kept }: { kept: Kept | null }): ReactNode {
  const t = useTranslations('postings');
  const faultText = useFaultText();
  const trpc = useTRPC();
  const [source, setSource] = useState(kept?.rawText ?? '');
  const settled = useSettled(source);
  const changed = settled.trim() !== '' && settled !== kept?.rawText;
  const reading = useQuery(
    trpc.postings.parse.queryOptions(
      { source: settled },
      { enabled: changed, gcTime: 0, staleTime: Infinity },
    ),
  );
  const read = changed ? reading.data : undefined;
  const known = read?.existing ?? null;
  const knownId = known !== null && known.id !== kept?.id ? known.id : null;
  const other = useQuery(
    trpc.postings.byId.queryOptions({ id: knownId ?? '' }, { enabled: knownId !== null }),
  );
  const base = knownId === null ? kept : (other.data ?? null);
  return (
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
      <SourcePane
        source={source}
        setSource={setSource}
        reading={changed && reading.isFetching}
        lines={read?.posting?.lines ?? null}
      />
      <div className="flex min-w-0 flex-col gap-4">
        <div role="alert" className="contents">
          {read?.refused && <Note tone="late">{t(`refused.${read.refused}`)}</Note>}
          {changed && reading.isError && <Note tone="late">{faultText(reading.error)}</Note>}
        </div>
        <PostingEditor
          key={base?.id ?? 'new'}
          base={base}
          parsed={read?.posting ?? null}
          existing={known}
          waiting={knownId !== null && !other.data}
        />
      </div>
    </div>
  );
}

/** What was last typed, once nothing more came for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

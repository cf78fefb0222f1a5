import { useRef, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import ExternalLink from 'lucide-react/icons/external-link';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { CompetitionChip, useTitle } from './Closing.tsx';
import type { Kept } from './draft.ts';
import { PostingFacts } from './PostingFacts.tsx';
import { ClosingBox, SalaryBox, WatchBox } from './PostingSide.tsx';
import { StatusBox } from './StatusBox.tsx';
import { SuggestedClients } from './SuggestedClients.tsx';

interface Props {
  /** Who of ours is on it, with names; composed in routes.tsx. */
  onIt: (postingId: string) => ReactNode;
  /** Who could open a door to its division; composed in rooms.tsx. */
  warm?: (postingId: string) => ReactNode;
}

export function PostingPage(props: Props): ReactNode {
  const t = useTranslations('postings');
  const trpc = useTRPC();
  const { id = '' } = useParams();
  const posting = useQuery(trpc.postings.byId.queryOptions({ id }));
  if (posting.isError) return <Broken error={posting.error} retry={() => void posting.refetch()} />;
  if (!posting.data) {
    return (
      <Page title={t('one')}>
        <Skeleton rows={8} />
      </Page>
    );
  }
  return <Shown posting={posting.data} {...props} />;
}

function Shown({ posting, onIt, warm }: Props & { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  const title = useTitle();
  const { can } = useOffice();
  const suggested = useRef<HTMLHeadingElement>(null);
  const adds = can('create', 'application');
  const corrects = can('update', 'posting');
  const counsels = can('read', 'application');
  return (
    <Page
      title={title(posting)}
      windowTitle={`${title(posting)} – ${t('title')}`}
      beside={<CompetitionChip status={posting.competitionStatus} />}
      lead={[posting.organization, posting.jobId && t('untitled', { jobId: posting.jobId })]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {posting.publicUrl !== null && <OnBoard url={posting.publicUrl} />}
          {corrects && (
            <ButtonLink to={`/postings/new?posting=${posting.id}`}>{t('page.correct')}</ButtonLink>
          )}
          {adds && (
            <Button
              tone="primary"
              onClick={() => {
                suggested.current?.scrollIntoView?.({ block: 'start' });
                suggested.current?.focus();
              }}
            >
              {t('page.add_clients')}
            </Button>
          )}
        </>
      }
    >
      <div className="grid min-w-0 items-start gap-4 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
          <section className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4">
            <h2 className="text-16 font-semibold">{t('page.on_it', { count: posting.onIt })}</h2>
            {posting.mine !== null && posting.onIt > 0 && (
              <p className="text-13 text-soft">{t('page.on_it_mine', { mine: posting.mine })}</p>
            )}
            {counsels && onIt(posting.id)}
          </section>
          {adds && <SuggestedClients postingId={posting.id} heading={suggested} />}
          {can('read', 'contact') && warm?.(posting.id)}
          <PostingFacts posting={posting} />
          {posting.rawText !== '' && (
            <details className="card rounded-card border border-line p-4">
              <summary className="text-14 font-medium">{t('page.source')}</summary>
              <p className="mt-2 text-13 break-words whitespace-pre-wrap text-soft">
                {posting.rawText}
              </p>
            </details>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ClosingBox posting={posting} />
          <StatusBox posting={posting} />
          <SalaryBox posting={posting} />
          <WatchBox posting={posting} />
        </div>
      </div>
    </Page>
  );
}

function OnBoard({ url }: { url: string }): ReactNode {
  const t = useTranslations('postings.page');
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-8 items-center gap-1.5 rounded-control border border-edge px-3 py-0.5 font-medium hover:bg-hover"
    >
      <ExternalLink size={14} aria-hidden />
      {t('on_board')}
      <span className="sr-only"> {t('new_tab')}</span>
    </a>
  );
}

import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { ShortcutMenu } from '../parts/ShortcutMenu.tsx';
import { useSingleKeys } from '../parts/singleKeys.ts';
import { Segmented, useTab } from '../parts/Tabs.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Figures } from './Figures.tsx';
import { InterviewBoard } from './InterviewBoard.tsx';
import { InterviewList } from './InterviewList.tsx';

const views = ['board', 'list', 'figures'] as const;

/** Own clients' interviews by whose turn it is; for those without clients the agency's figures. */
export function Component(): ReactNode {
  const { can } = useOffice();
  return can('read', 'interview') ? <Own /> : <FiguresOnly />;
}

function Own(): ReactNode {
  const t = useTranslations('interviews.page');
  const frame = useTranslations('frame.pages');
  const { can } = useOffice();
  const [search, setSearch] = useSearchParams();
  const view = useTab(views, 'view');
  const keys = useSingleKeys();
  const show = (key: string): void => {
    const next = new URLSearchParams(search);
    next.set('view', key);
    setSearch(next, { preventScrollReset: true });
  };
  return (
    <Page
      title={frame('interviews')}
      beside={
        <Segmented
          label={t('view')}
          options={views.map((key) => ({ key, label: t(key) }))}
          current={view}
          choose={show}
        />
      }
      lead={<Lead />}
      actions={
        <>
          {view === 'board' && <ShortcutMenu keys={keys} lead={t('keys')} />}
          {can('read', 'takeaway') && <ButtonLink to="/takeaways">{frame('takeaways')}</ButtonLink>}
          {can('read', 'contact') && (
            <ButtonLink to="/directory" tone="primary">
              {t('find')}
            </ButtonLink>
          )}
        </>
      }
    >
      {view === 'board' && <InterviewBoard keys={keys.on} />}
      {view === 'list' && <InterviewList />}
      {view === 'figures' && <Figures />}
    </Page>
  );
}

/** How many are under way and due, and how one's own requests fare beside the agency's. */
function Lead(): ReactNode {
  const t = useTranslations('interviews.page');
  const trpc = useTRPC();
  const formats = useFormats();
  const open = useQuery(
    trpc.interviews.list.queryOptions({ turn: null, finished: false, cursor: null }),
  );
  const figures = useQuery(trpc.interviews.counts.queryOptions());
  if (!open.data || !figures.data) return null;
  const { us, them, client } = open.data.counts;
  const { own, all } = figures.data;
  const rate = (): string => {
    if (all.rate === null) return t('rate_empty');
    const agency = { all: formats.percent(all.rate), allAsked: all.n };
    if (own.rate === null) return t('rate_none', agency);
    return t('rate', { own: formats.percent(own.rate), ownAsked: own.n, ...agency });
  };
  return (
    <p>
      {t('lead', { open: us + them + client, due: open.data.dueNow })} {rate()}
    </p>
  );
}

function FiguresOnly(): ReactNode {
  const t = useTranslations('interviews.figures');
  const frame = useTranslations('frame.pages');
  const { can } = useOffice();
  return (
    <Page
      title={frame('interviews')}
      lead={t('lead')}
      actions={
        can('read', 'takeaway') && <ButtonLink to="/takeaways">{frame('takeaways')}</ButtonLink>
      }
    >
      <Figures />
    </Page>
  );
}

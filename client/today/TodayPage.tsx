import { useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { rowKey } from '@tremplin/shared/today.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { TodayRow } from './TodayRow.tsx';
import { useRowKeys } from './useRowKeys.ts';

/** What needs a counsellor today, and why. */
export function Component(): ReactNode {
  const t = useTranslations('today');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const today = useQuery(trpc.today.counsellor.queryOptions());
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  if (today.isError) return <Broken error={today.error} retry={() => void today.refetch()} />;
  const groups = today.data?.groups;
  const count = groups?.reduce((sum, group) => sum + group.count, 0) ?? 0;
  return (
    <Page
      title={pages('today')}
      lead={
        groups && (count === 0 ? t('lead', { count }) : `${t('lead', { count })} ${t('keys')}.`)
      }
    >
      {groups === undefined && <Skeleton rows={6} tall />}
      {groups?.length === 0 && (
        <Empty action={<ButtonLink to="/clients">{t('to_clients')}</ButtonLink>}>
          {t('nothing')}
        </Empty>
      )}
      <div ref={list} className="flex max-w-5xl flex-col gap-5">
        {groups?.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </div>
    </Page>
  );
}

function Group({ group }: { group: Outputs['today']['counsellor']['groups'][number] }): ReactNode {
  const t = useTranslations('today');
  const formats = useFormats();
  const id = `today-${group.key}`;
  const [whole, setWhole] = useState(false);
  const rows =
    whole || group.rows.length <= atFirst + 2 ? group.rows : group.rows.slice(0, atFirst);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <h2 id={id} className="text-16 font-semibold">
          {t(`groups.${group.key}`)}{' '}
          <span className="figures font-normal text-soft">{formats.number(group.count)}</span>
        </h2>
        <p className="text-13 text-faint">{t(`about.${group.key}`, { days: group.threshold })}</p>
        {group.key === 'checks' && (
          <ButtonLink compact tone="quiet" to="/postings/checks">
            {t('all_checks')}
          </ButtonLink>
        )}
      </header>
      <ul className="card overflow-hidden rounded-card border border-line">
        {rows.map((row) => (
          <TodayRow key={rowKey(row)} row={row} />
        ))}
      </ul>
      {rows.length < group.rows.length && (
        <div>
          <Button compact tone="quiet" onClick={() => setWhole(true)}>
            {t('show_all', { count: group.rows.length })}
          </Button>
        </div>
      )}
      {whole && group.count > group.rows.length && (
        <p className="text-12 text-faint">
          {t('shown', { shown: group.rows.length, count: group.count })}
        </p>
      )}
    </section>
  );
}

/** Rows of a group before one asks for all of them: the page is read, not scrolled. */
const atFirst = 6;

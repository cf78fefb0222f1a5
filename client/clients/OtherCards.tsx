import { useCallback, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Table } from '../parts/Table.tsx';
import { StatusChip } from './StatusChip.tsx';
import type { useCaseload } from './useCaseload.ts';

/** What one may know of other counsellors' clients: that they are known, and with whom. */
export function OtherCards({
  cards,
}: {
  cards: ReturnType<typeof useCaseload>['cards'];
}): ReactNode {
  const t = useTranslations('clients.list');
  const { fetchNextPage } = cards;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (!cards.data) return null;
  const rows = cards.data.pages.flatMap((page) => page.cards).map((card, at) => ({ ...card, at }));
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-16 font-semibold">{t('others')}</h2>
      <p className="text-13 text-soft">{rows.length === 0 ? t('others_none') : t('others_lead')}</p>
      {rows.length > 0 && (
        <Table
          caption={t('others')}
          compact
          rows={rows}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: 'name', head: t('name'), rowHead: true, cell: (card) => card.name },
            {
              key: 'counsellor',
              head: t('counsellor'),
              cell: (card) => card.counsellor ?? t('nobody'),
            },
            {
              key: 'status',
              head: t('status'),
              cell: (card) => <StatusChip status={card.status} />,
            },
          ]}
          foot={
            <LoadMore
              loaded={rows.length}
              total={null}
              more={cards.hasNextPage}
              busy={cards.isFetchingNextPage}
              load={load}
            />
          }
        />
      )}
    </section>
  );
}

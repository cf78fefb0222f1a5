import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import type { SessionFilter } from './useSessionFilter.ts';

interface Props {
  filter: SessionFilter;
  /** How many it lets through, once that is known. */
  count: number | null;
}

/** The same for the list and the month. */
export function SessionFilters({ filter, count }: Props): ReactNode {
  const t = useTranslations('sessions.list');
  const trpc = useTRPC();
  const { person } = useOffice();
  const steady = { meta: { steady: true } };
  const colleagues = useQuery(trpc.people.colleagues.queryOptions(undefined, steady));
  const programmes = useQuery(trpc.programmes.list.queryOptions({ activeOnly: false }, steady));
  const facilitators = (colleagues.data ?? []).filter(({ roles }) => roles.includes('facilitator'));
  return (
    <section aria-label={t('filter')} className="flex flex-wrap items-end gap-3">
      <div className="w-52 max-w-full">
        <SelectField
          label={t('programme')}
          blank={t('all_programmes')}
          value={filter.programmeId ?? ''}
          onChange={(chosen) => filter.set('programme', chosen.target.value)}
          choices={(programmes.data ?? []).map(({ id, code }) => ({ value: id, label: code }))}
        />
      </div>
      <div className="w-52 max-w-full">
        <SelectField
          label={t('facilitator')}
          blank={t('all_facilitators')}
          value={filter.facilitatorId ?? ''}
          onChange={(chosen) => filter.set('facilitator', chosen.target.value)}
          choices={facilitators.map(({ id, name }) => ({
            value: id,
            label: id === person.id ? t('mine', { name }) : name,
          }))}
        />
      </div>
      {filter.narrowed && (
        <Button tone="quiet" onClick={filter.clear}>
          {t('clear')}
        </Button>
      )}
      {count !== null && (
        <p role="status" className="py-1.5 text-13 text-soft">
          {t('count', { count })}
        </p>
      )}
    </section>
  );
}

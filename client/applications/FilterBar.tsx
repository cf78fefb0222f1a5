import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { stages } from '@tremplin/shared/applications.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { useCardWords } from './card.ts';
import type { FilterInAddress } from './useFilter.ts';

/** The same filters for the board and the list. */
export function FilterBar({ at, count }: { at: FilterInAddress; count: ReactNode }): ReactNode {
  const t = useTranslations('applications.filter');
  const page = useTranslations('applications.page');
  const words = useCardWords();
  const { person } = useOffice();
  const trpc = useTRPC();
  const colleagues = useQuery(trpc.people.colleagues.queryOptions());
  const programmes = useQuery(trpc.programmes.list.queryOptions({ activeOnly: true }));
  const counsellors = (colleagues.data ?? []).filter((one) => one.roles.includes('counsellor'));
  const { filter } = at;
  return (
    <div role="group" aria-label={t('label')} className="flex flex-wrap items-end gap-3">
      <Slim>
        <SelectField
          label={t('counsellor')}
          blank={t('everyone')}
          value={filter.counsellorId ?? ''}
          onChange={(change) => at.set('counsellor', change.target.value)}
          choices={counsellors.map(({ id, name }) => ({
            value: id,
            label: id === person.id ? t('mine', { name }) : name,
          }))}
        />
      </Slim>
      <Slim>
        <SelectField
          label={t('programme')}
          blank={t('all_programmes')}
          value={filter.programmeId ?? ''}
          onChange={(change) => at.set('programme', change.target.value)}
          choices={(programmes.data ?? []).map(({ id, code }) => ({ value: id, label: code }))}
        />
      </Slim>
      <Slim>
        <SelectField
          label={t('stage')}
          blank={t('all_stages')}
          value={filter.stage ?? ''}
          onChange={(change) => at.set('stage', change.target.value)}
          choices={stages.map((stage) => ({ value: stage, label: words.stage(stage) }))}
        />
      </Slim>
      {filter.postingId && (
        <Button onClick={() => at.set('posting', null)}>{t('every_posting')}</Button>
      )}
      {at.narrowed && (
        <Button tone="quiet" onClick={at.clear}>
          {page('clear')}
        </Button>
      )}
      {count && <p className="ms-auto py-1.5 text-13 text-soft">{count}</p>}
    </div>
  );
}

function Slim({ children }: { children: ReactNode }): ReactNode {
  return <div className="w-52 max-w-full">{children}</div>;
}

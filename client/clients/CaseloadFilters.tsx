import type { ReactNode } from 'react';
import Check from 'lucide-react/icons/check';
import { useTranslations } from 'use-intl';
import { clientStatuses, statusFilters } from '@tremplin/shared/clients.ts';
import { locales } from '@tremplin/shared/people.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useCounsellorChoices, useProgrammeChoices } from './useChoices.ts';
import type { useCaseload } from './useCaseload.ts';

interface Props {
  caseload: ReturnType<typeof useCaseload>;
  counts: { readonly byStatus: Readonly<Record<(typeof clientStatuses)[number], number>> } | null;
}

/** One row of filters above the table; each change is an address of its own. */
export function CaseloadFilters({ caseload, counts }: Props): ReactNode {
  const t = useTranslations('clients');
  const { filter, change, typed, setTyped, others } = caseload;
  const { person } = useOffice();
  const programmes = useProgrammeChoices({ activeOnly: false });
  const counsellors = useCounsellorChoices().filter(({ value }) => value !== person.id);
  const counted = (status: (typeof clientStatuses)[number]): string =>
    counts === null || others
      ? t(`statuses.${status}`)
      : `${t(`statuses.${status}`)} (${counts.byStatus[status]})`;
  return (
    <div role="search" aria-label={t('list.filters')} className="flex flex-wrap items-end gap-3">
      <div className="w-60 max-w-full">
        <TextField
          label={t('list.search')}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="w-48 max-w-full">
        <SelectField
          label={t('list.status')}
          value={filter.status}
          onChange={(event) => {
            const status = statusFilters.find((one) => one === event.target.value);
            change({ status: status ?? 'open' });
          }}
          choices={[
            { value: 'open', label: t('list.open') },
            ...clientStatuses.map((value) => ({ value, label: counted(value) })),
            { value: 'all', label: t('list.all') },
          ]}
        />
      </div>
      <div className="w-52 max-w-full">
        <SelectField
          label={t('list.counsellor')}
          value={filter.counsellorId ?? ''}
          onChange={(event) => change({ counsellorId: event.target.value || null })}
          blank={t('list.mine')}
          choices={counsellors}
        />
      </div>
      {!others && (
        <>
          <div className="w-52 max-w-full">
            <SelectField
              label={t('list.programme')}
              value={filter.programmeId ?? ''}
              onChange={(event) => change({ programmeId: event.target.value || null })}
              blank={t('list.every_programme')}
              choices={programmes}
            />
          </div>
          <div className="w-36 max-w-full">
            <SelectField
              label={t('list.language')}
              value={filter.lang ?? ''}
              onChange={(event) =>
                change({ lang: locales.find((one) => one === event.target.value) ?? null })
              }
              blank={t('list.every_language')}
              choices={locales.map((value) => ({ value, label: t(`langs.${value}`) }))}
            />
          </div>
          <Button
            aria-pressed={filter.silent}
            icon={filter.silent ? <Check size={14} aria-hidden /> : null}
            onClick={() => change({ silent: !filter.silent })}
          >
            {t('list.silent')}
          </Button>
        </>
      )}
    </div>
  );
}

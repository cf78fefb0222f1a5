import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { fiscalYear, fiscalYearFrom } from '@tremplin/shared/period.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import { PlacementsFigure } from './PlacementsFigure.tsx';
import { Tiles } from './Tiles.tsx';

/** What came of the work, in figures that say how they were counted. */
export function Component(): ReactNode {
  const t = useTranslations('reports');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const { can } = useOffice();
  const [year, choose] = useYear();
  const asked = { placeholderData: keepPreviousData };
  const placements = useQuery(trpc.reports.placements.queryOptions({ fiscalYear: year }, asked));
  const funnel = useQuery(trpc.reports.funnel.queryOptions({ fiscalYear: year }, asked));
  const failed = placements.error ?? funnel.error;
  if (failed) {
    return (
      <Broken
        error={failed}
        retry={() => void Promise.all([placements.refetch(), funnel.refetch()])}
      />
    );
  }
  const opens = can('read', 'outcome_list');
  const label = fiscalYearFrom(year).label;
  const known = placements.data?.years ?? [year];
  const years = known.includes(year) ? known : [year, ...known];
  return (
    <Page
      title={pages('outcomes')}
      lead={opens ? t('lead', { year: label }) : t('lead_figures', { year: label })}
      actions={
        <SelectField
          label={t('year')}
          value={String(year)}
          onChange={(change) => choose(Number(change.target.value))}
          choices={years.map((one) => ({ value: String(one), label: fiscalYearFrom(one).label }))}
        />
      }
    >
      {placements.data && funnel.data ? (
        <>
          <Tiles placements={placements.data} funnel={funnel.data} />
          <div className="grid min-w-0 gap-4 xl:grid-cols-2">
            <PlacementsFigure report={placements.data} opens={opens} />
            <FunnelFigure report={funnel.data} opens={opens} />
          </div>
        </>
      ) : (
        <Skeleton rows={6} tall />
      )}
    </Page>
  );
}

/** The fiscal year of the address, by the calendar year in which it begins; otherwise the present one. */
function useYear(): readonly [number, (year: number) => void] {
  const { today } = useOffice();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('year') ?? '';
  const year = /^(?:19|20|21)\d{2}$/.test(asked) ? Number(asked) : fiscalYear(today).startYear;
  return [year, (chosen) => setSearch({ year: String(chosen) }, { replace: true })];
}

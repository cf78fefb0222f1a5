import { use, type ReactNode } from 'react';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { periodKinds, type PeriodKind } from '@tremplin/shared/outcomes.ts';
import { stretchOf } from '@tremplin/shared/period.ts';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { OutcomeFilters } from './OutcomeFilters.tsx';
import { OutcomeSlots } from './OutcomeSlots.ts';
import { PeriodSwitch } from './PeriodSwitch.tsx';
import { filterNames, useOutcomeFilter, type FilterName } from './useOutcomeFilter.ts';

const tabs = [
  { key: 'overview', path: '/outcomes', needs: ['read', 'outcome'] },
  { key: 'pipeline', path: '/outcomes/pipeline', needs: ['read', 'outcome'] },
  { key: 'retention', path: '/outcomes/retention', needs: ['read', 'outcome'] },
  { key: 'sessions', path: '/outcomes/sessions', needs: ['read', 'session_figures'] },
  { key: 'equity', path: '/outcomes/equity', needs: ['read', 'equity'] },
  { key: 'directory', path: '/outcomes/directory', needs: ['read', 'interview_count'] },
] as const satisfies readonly {
  key: string;
  path: string;
  needs: readonly [Action, Resource];
}[];
export type OutcomeTab = (typeof tabs)[number]['key'];

interface Props {
  tab: OutcomeTab;
  /** The filters that mean something on this page; all four unless told. */
  filters?: readonly FilterName[];
  /** Lengths of a period that this page counts; all three unless told. */
  kinds?: readonly PeriodKind[];
  /** Instead of what the page tells, and what is compared with when. */
  lead?: ReactNode;
  /** Names of the figures that a ministry does not narrow down, told while one is chosen. */
  notByMinistry?: readonly string[];
  /** Only what is the person's own is counted: the answer says so. */
  own?: boolean;
  children: ReactNode;
}

/** Around every page of /outcomes: what is counted, of whom, compared with when; and the way to the others. */
export function OutcomesFrame({
  tab,
  filters = filterNames,
  kinds = periodKinds,
  lead = <Lead tab={tab} />,
  notByMinistry = [],
  own = false,
  children,
}: Props): ReactNode {
  const t = useTranslations('reports.frame');
  const { filter, presenting } = useOutcomeFilter();
  const formats = useFormats();
  return (
    <Page title={t(`titles.${tab}`)} lead={lead} actions={<Actions />}>
      <TabLinks current={tab} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <PeriodSwitch kinds={kinds} />
        <OutcomeFilters names={filters} />
      </div>
      {own && (
        <p className="text-13 text-soft">{tab === 'sessions' ? t('own_sessions') : t('own')}</p>
      )}
      {filter.ministryId !== null && notByMinistry.length > 0 && (
        <Note>{t('not_by_ministry', { figures: formats.list(notByMinistry) })}</Note>
      )}
      {presenting && <Note>{t('showing')}</Note>}
      {children}
    </Page>
  );
}

function Lead({ tab }: Pick<Props, 'tab'>): ReactNode {
  const t = useTranslations('reports.frame.about');
  return (
    <>
      {tab !== 'equity' && t(tab)} <Compared />
    </>
  );
}

/** The days that are counted, and those they are held against. */
function Compared(): ReactNode {
  const t = useTranslations('reports.frame');
  const formats = useFormats();
  const { today } = useOffice();
  const { period } = useOutcomeFilter();
  if (today < period.from) return t('to_come', { from: formats.day(period.from) });
  const { until, before } = stretchOf(period, today);
  return t('compared', {
    from: formats.day(period.from),
    until: formats.day(until),
    before: formats.day(before.from),
    before_until: formats.day(before.to),
  });
}

function Actions(): ReactNode {
  const t = useTranslations('reports.frame');
  const { can } = useOffice();
  const { filter, presenting, present } = useOutcomeFilter();
  const slots = use(OutcomeSlots);
  return (
    <>
      <Button
        tone="quiet"
        aria-pressed={presenting}
        icon={presenting ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
        onClick={() => present(!presenting)}
      >
        {t('present')}
      </Button>
      {can('read', 'target') && <ButtonLink to="/outcomes/targets">{t('targets')}</ButtonLink>}
      {can('read', 'published_report') && <ButtonLink to="/reports">{t('published')}</ButtonLink>}
      {can('create', 'published_report') && slots?.publish(filter)}
    </>
  );
}

function TabLinks({ current }: { current: OutcomeTab }): ReactNode {
  const t = useTranslations('reports.frame');
  const { can } = useOffice();
  const { search } = useOutcomeFilter();
  return (
    <nav aria-label={t('pages')} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs
          .filter(({ needs: [action, resource] }) => can(action, resource))
          .map(({ key, path }) => (
            <li key={key}>
              <Link
                to={search === '' ? path : `${path}?${search}`}
                aria-current={key === current ? 'page' : undefined}
                className="-mb-px flex min-h-9 items-center border-b-2 border-transparent px-2 text-14 whitespace-nowrap text-soft -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {t(`tabs.${key}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

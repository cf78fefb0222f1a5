import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Checks, MonthEndCheck, QualityCheck } from '@tremplin/shared/outcomes.ts';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useLists, type Behind } from './behind.ts';
import { Counted } from './Counted.tsx';

/** What would make the figures wrong, and what is to be done before a month is sent: as of now. */
export function ChecksBoxes(): ReactNode {
  const t = useTranslations('reports.checks');
  const trpc = useTRPC();
  const asked = useQuery(trpc.reports.checks.queryOptions());
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <Skeleton rows={6} tall />;
  const { quality, monthEnd, own } = asked.data;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <Box title={t('quality_title')} lead={t('quality_lead')} asOf={asked.data.asOf}>
        {quality.map(({ check, count }) => (
          <Line
            key={check}
            words={t(`quality.${check}`)}
            count={count}
            behind={{ kind: 'quality', check }}
            door={qualityDoors[check]}
          />
        ))}
      </Box>
      <Box title={t('month_end_title')} lead={t('month_end_lead')} asOf={asked.data.asOf}>
        {monthEnd.map(({ check, count }) => (
          <Line
            key={check}
            words={t(`month_end.${check}`)}
            count={count}
            behind={own && check === 'unassigned' ? null : (monthEndLists[check] ?? null)}
            door={monthEndDoors[check]}
          />
        ))}
      </Box>
    </div>
  );
}

interface Page {
  readonly to: string;
  readonly needs: readonly [Action, Resource];
}
const qualityDoors: Readonly<Partial<Record<QualityCheck, Page>>> = {
  sessions_open: { to: '/sessions', needs: ['read', 'info_session'] },
};
const monthEndLists: Readonly<Partial<Record<MonthEndCheck, Behind>>> = {
  followups_overdue: { kind: 'followups', group: 'overdue' },
  proof_missing: { kind: 'followups', group: 'proof_missing' },
  unassigned: { kind: 'unassigned' },
  sessions_open: { kind: 'quality', check: 'sessions_open' },
  commitments_overdue: { kind: 'commitments', due: 'overdue' },
};
const monthEndDoors: Readonly<Partial<Record<MonthEndCheck, Page>>> = {
  attestations: { to: '/attestations', needs: ['read', 'attestation'] },
  sessions_open: { to: '/sessions', needs: ['read', 'info_session'] },
  commitments_overdue: { to: '/sessions', needs: ['read', 'info_session'] },
  month_not_keyed: { to: '/sessions/months', needs: ['read', 'monthly_count'] },
};

interface BoxProps {
  title: string;
  lead: string;
  asOf: Checks['asOf'];
  children: ReactNode;
}

function Box({ title, lead, asOf, children }: BoxProps): ReactNode {
  const t = useTranslations('reports.checks');
  const formats = useFormats();
  return (
    <section
      aria-label={title}
      className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4"
    >
      <h2 className="text-16 font-semibold">{title}</h2>
      <p className="text-13 text-soft">{lead}</p>
      <ul className="flex flex-col">{children}</ul>
      <p className="text-12 text-faint">{t('as_of', { time: formats.dayTime(asOf) })}</p>
    </section>
  );
}

interface LineProps {
  words: string;
  count: number;
  behind: Behind | null;
  door: Page | undefined;
}

function Line({ words, count, behind, door }: LineProps): ReactNode {
  const t = useTranslations('reports.checks');
  const formats = useFormats();
  const { can } = useOffice();
  const lists = useLists();
  const number = formats.number(count);
  const forManagers = { to: null, why: behind === null ? t('for_managers') : null };
  const hasList = behind !== null && lists.to(behind) !== null;
  const opens = !hasList && door !== undefined && can(...door.needs);
  return (
    <li className="flex min-h-9 items-center gap-2 border-t border-line py-1 text-14">
      {count === 0 ? (
        <CircleCheck size={16} aria-hidden className="shrink-0 text-good" />
      ) : (
        <CircleAlert size={16} aria-hidden className="shrink-0 text-attention" />
      )}
      <span className="min-w-0 flex-1">{words}</span>
      <span className="figures font-medium">
        {count === 0 ? (
          <span className="font-normal text-soft">{t('none')}</span>
        ) : (
          <Counted
            whole
            behind={opens ? null : behind}
            door={opens ? { to: door.to, why: null } : forManagers}
            label={`${words}: ${number}`}
          >
            {number}
          </Counted>
        )}
      </span>
    </li>
  );
}

import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addDays } from '@tremplin/shared/day.ts';
import { isFirstSource } from '@tremplin/shared/outcome-rules.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { RuleDialog, type Asked } from './RuleDialog.tsx';

export type Rule = Outputs['outcomeRules']['list']['rules'][number];
export type Step = Rule['steps'][number];

/** The funder's numbers with the days from which they hold, read by everyone who is held to them. */
export function Component(): ReactNode {
  const t = useTranslations('outcomeRules');
  const trpc = useTRPC();
  const formats = useFormats();
  const [asked, setAsked] = useState<Asked | null>(null);
  const kept = useQuery(trpc.outcomeRules.list.queryOptions());
  if (kept.isError) return <Broken error={kept.error} retry={() => void kept.refetch()} />;
  if (!kept.data)
    return (
      <Page title={t('title')} lead={t('lead')}>
        <Skeleton rows={8} />
      </Page>
    );
  const { rules, wageIsOld, wageGoodUntil } = kept.data;
  const newest = rules.find(({ key }) => key === 'wage')?.steps[0]?.fromDay;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {wageIsOld && newest !== undefined ? (
        <Note tone="attention">{t('old_wage', { day: formats.day(newest) })}</Note>
      ) : (
        <p className="text-13 text-faint">{t('wage_until', { day: formats.day(wageGoodUntil) })}</p>
      )}
      {rules.map((rule) => (
        <OneRule key={rule.key} rule={rule} ask={setAsked} />
      ))}
      {asked && <RuleDialog asked={asked} close={() => setAsked(null)} />}
    </Page>
  );
}

interface RuleProps {
  rule: Rule;
  ask: (asked: Asked) => void;
}

function OneRule({ rule, ask }: RuleProps): ReactNode {
  const t = useTranslations('outcomeRules');
  const { can } = useOffice();
  const name = t(`names.${rule.key}`);
  return (
    <section aria-label={name} className="flex max-w-4xl min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-16 font-semibold">{name}</h2>
          <p className="text-13 text-soft">{t(`about.${rule.key}`)}</p>
        </div>
        {can('update', 'outcome_rule') && (
          <Button
            compact
            aria-label={t('add_to', { rule: name })}
            onClick={() => ask({ key: rule.key, step: null })}
          >
            {t('add')}
          </Button>
        )}
      </div>
      <Table
        compact
        caption={t('table', { rule: name })}
        columns={useColumns(rule, ask)}
        rows={rule.steps}
        rowKey={({ fromDay }) => fromDay}
      />
    </section>
  );
}

function useColumns(rule: Rule, ask: RuleProps['ask']): readonly Column<Step>[] {
  const t = useTranslations('outcomeRules');
  const common = useTranslations('common');
  const formats = useFormats();
  const { can } = useOffice();
  const valueOf = useRuleValue();
  const name = t(`names.${rule.key}`);
  const columns: Column<Step>[] = [
    {
      key: 'from',
      head: t('from'),
      rowHead: true,
      cell: ({ fromDay }) => (fromDay === beginning ? t('first') : formats.day(fromDay)),
    },
    { key: 'value', head: t('value'), cell: ({ value }) => valueOf(rule.key, value) },
    {
      key: 'source',
      head: t('source'),
      wrap: true,
      half: true,
      cell: (step) => <Source of={rule.key} step={step} />,
    },
    { key: 'state', head: t('state'), cell: (step) => <State rule={rule} step={step} /> },
  ];
  if (can('update', 'outcome_rule'))
    columns.push({
      key: 'actions',
      head: common('table.actions'),
      quietHead: true,
      align: 'end',
      cell: (step) => (
        <Button
          compact
          tone="quiet"
          aria-label={t('change_of', { rule: name, day: formats.day(step.fromDay) })}
          onClick={() => ask({ key: rule.key, step })}
        >
          {t('change')}
        </Button>
      ),
    });
  return columns;
}

/** Long before the office: a step of this day has no beginning that anybody knows. */
const beginning = '2000-01-01';

/** In the reader's language where it is one of the beginning; otherwise as the office wrote it. */
function Source({ of, step }: { of: Rule['key']; step: Step }): ReactNode {
  const t = useTranslations('outcomeRules.sources');
  return isFirstSource({ key: of, source: step.source }) ? t(of) : step.source;
}

function State({ rule, step }: { rule: Rule; step: Step }): ReactNode {
  const t = useTranslations('outcomeRules');
  const formats = useFormats();
  if (step.holds) return <Chip tone="good">{t('holds')}</Chip>;
  if (step.fromDay > rule.now.fromDay) return <Chip tone="information">{t('ahead')}</Chip>;
  const next = rule.steps.at(rule.steps.indexOf(step) - 1);
  return (
    <span className="text-faint">
      {next && t('past', { day: formats.day(addDays(next.fromDay, -1)) })}
    </span>
  );
}

/** A rule's number with its unit. */
function useRuleValue(): (key: Rule['key'], value: number) => string {
  const t = useTranslations('outcomeRules.values');
  const formats = useFormats();
  return (key, value) => {
    if (key === 'wage') return t('wage', { value: formats.money(value) });
    if (key === 'self_employment_weeks') return t('self_employment_weeks', { value });
    return t(key, { value: formats.number(value) });
  };
}

import type { ReactNode } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  isFirstSource,
  type FundedTest,
  type OutcomeRuleKey,
  type RuleStep,
} from '@tremplin/shared/outcome-rules.ts';
import { provinces } from '@tremplin/shared/placements.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Job } from './JobCard.tsx';

/** Whether the job counts as a funded outcome: each test, its verdict, and the number it was held against. */
export function FundedTests({ job }: { job: Job }): ReactNode {
  const t = useTranslations('followups.funded');
  const rules = useTranslations('outcomeRules');
  const { funded } = job;
  const verdict = !funded.counts ? 'fails' : funded.proven ? 'counts' : 'unproven';
  return (
    <section aria-label={t('title')} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h4 className="text-13 font-semibold">{t('title')}</h4>
        <Chip tone={tones[verdict]}>{t(verdict)}</Chip>
      </div>
      <ul className="flex flex-col gap-1 text-13">
        {funded.verdicts.map((one) => (
          <Verdict key={one.test} job={job} test={one.test} passed={one.passed} rule={one.rule} />
        ))}
      </ul>
      {funded.stacked && <Stacked stacked={funded.stacked} />}
      <p className="text-12">
        <Link to="/admin/rules" className="text-accent-text underline underline-offset-2">
          {rules('title')}
        </Link>
      </p>
    </section>
  );
}

const tones: Readonly<Record<'fails' | 'counts' | 'unproven', Tone>> = {
  fails: 'neutral',
  counts: 'good',
  unproven: 'attention',
};

interface VerdictProps {
  job: Job;
  test: FundedTest;
  passed: boolean;
  rule: RuleStep | null;
}

function Verdict({ job, test, passed, rule }: VerdictProps): ReactNode {
  const t = useTranslations('followups.funded');
  const formats = useFormats();
  const words = useTestWords(job);
  const sourceOf = useSource();
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <li className="flex items-start gap-2">
      <span
        className={`flex w-24 shrink-0 items-center gap-1.5 font-medium ${passed ? 'text-good' : 'text-late'}`}
      >
        <Icon size={14} aria-hidden className="shrink-0" />
        {t(passed ? 'met' : 'not_met')}
      </span>
      <span className="min-w-0 flex-1">
        {words[test]()}
        {rule && (
          <span className="block text-12 text-faint">
            {t('from', { source: sourceOf(rule), day: formats.day(rule.fromDay) })}
          </span>
        )}
      </span>
    </li>
  );
}

/** Each test with the facts of this job in it. */
function useTestWords(job: Job): Readonly<Record<FundedTest, () => string>> {
  const t = useTranslations('followups.funded.tests');
  const place = useTranslations('followups.form.provinces');
  const formats = useFormats();
  const numberOf = (key: OutcomeRuleKey): number =>
    job.funded.verdicts.find(({ rule }) => rule?.key === key)?.rule?.value ?? 0;
  const [hours, wage] = [numberOf('hours'), numberOf('wage')];
  const province = provinces.find((code) => code === job.province);
  const subsidy = !job.subsidised ? 'none' : job.subsidyEndsOn === null ? 'open' : 'until';
  return {
    in_ontario: () =>
      job.province === 'ON'
        ? t('in_ontario')
        : t('elsewhere', { province: province ? place(province) : job.province }),
    primary: () => t(job.primaryJob ? 'primary' : 'not_primary'),
    hours: () =>
      t('hours', { hours: formats.number(job.hoursPerWeek, 2), least: formats.number(hours) }),
    wage: () => t('wage', { wage: formats.money(job.hourlyWageCents), least: formats.money(wage) }),
    self_income: () =>
      t('self_income', {
        earned: formats.money(Math.round(job.hoursPerWeek * job.hourlyWageCents)),
        least: formats.money(hours * wage),
        hours: formats.number(hours),
      }),
    not_subsidised: () =>
      t('not_subsidised', { subsidy, day: formats.day(job.subsidyEndsOn ?? job.startOn) }),
    new_work: () =>
      t('new_work', {
        entry: job.entryEmployment === '20h_or_more' ? 'working' : 'looking',
        hours: formats.number(hours),
        employer: job.newEmployer ? 'new' : 'same',
      }),
  };
}

/** In the reader's language where it is one of the beginning; otherwise as the office wrote it. */
function useSource(): (rule: RuleStep) => string {
  const t = useTranslations('outcomeRules.sources');
  return (rule) => (isFirstSource(rule) ? t(rule.key) : rule.source);
}

function Stacked({ stacked }: { stacked: NonNullable<Job['funded']['stacked']> }): ReactNode {
  const t = useTranslations('followups.funded');
  const formats = useFormats();
  return (
    <p className="text-13 text-soft">
      {t('stacked', {
        jobs: stacked.jobs,
        hours: formats.number(stacked.hoursPerWeek, 2),
        day: formats.day(stacked.on),
        percent: formats.percent(stacked.percent.value / 100),
      })}
    </p>
  );
}

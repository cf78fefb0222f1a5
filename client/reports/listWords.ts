import { useTranslations } from 'use-intl';
import { balanceAhead, balanceBack } from '@tremplin/shared/caseloads.ts';
import type {
  ReadListBehind,
  ReadRequestList,
  ReadSessionList,
} from '@tremplin/shared/outcome-lists.ts';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { useFormats } from '../parts/useFormats.ts';
import { usePeriodName } from './PeriodSwitch.tsx';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

export type AskedList = ReadListBehind | ReadSessionList | ReadRequestList;

/** What the number counts, and of which days where it counts a period. */
export function useListHeading(asked: AskedList): string {
  const t = useTranslations('reports.list');
  const kindWord = useTranslations('placements.kinds');
  const placementWord = useTranslations('placements');
  const stageWord = useTranslations('applications.stages');
  const verdictWord = useTranslations('reports.pipeline.silence.verdicts');
  const formats = useFormats();
  const { filter, period } = useOutcomeFilter();
  const periodName = usePeriodName();
  const what = useWhat(asked);
  const parts = [what];
  if (asked.kind === 'placements') {
    if (asked.employerKind) parts.push(kindWord(asked.employerKind));
    if (asked.related) parts.push(placementWord(`related.${asked.related}`));
    if (asked.term) parts.push(placementWord(`terms.${asked.term}`));
  }
  if (asked.kind === 'silence') {
    if (asked.stage) parts.push(stageWord(asked.stage));
    if (asked.verdict) parts.push(verdictWord(asked.verdict));
  }
  const now = ofNow.includes(asked.kind);
  const month = 'month' in asked ? asked.month : null;
  if (now) parts.push(t('now'));
  else if (month === null) parts.push(periodName(filter.period, period));
  else parts.push(formats.month(firstOfMonth(month)));
  return parts.join(' · ');
}

/** What is counted as it stands today, whatever the period. */
const ofNow: readonly AskedList['kind'][] = [
  'followups',
  'silent',
  'silence',
  'unassigned',
  'active',
  'quality',
  'workload',
  'commitments',
];

function useWhat(asked: AskedList): string {
  const t = useTranslations('reports.list');
  const checkWord = useTranslations('reports.checks.quality');
  const stepWord = useTranslations('reports.steps');
  const actWord = useTranslations('reports.sessions_page.action.steps');
  switch (asked.kind) {
    case 'placements':
      return t(asked.funded ? `headings.placements_${asked.funded}` : 'headings.placements');
    case 'funnel':
      return t('headings.funnel', { step: stepWord(asked.step) });
    case 'retention': {
      const months = asked.checkpoint;
      const known = asked.class === null ? null : t(`classes.${asked.class}`);
      if (months === null)
        return known === null
          ? t('headings.knowledge')
          : t('headings.knowledge_class', { class: known });
      if (known === null) return t('headings.retention', { months });
      return t('headings.retention_class', { months, class: known });
    }
    case 'followups':
      return t(`groups.${asked.group}`);
    case 'quality':
      return checkWord(asked.check);
    case 'plans':
      return t(asked.verified ? 'headings.plans_verified' : 'headings.plans');
    case 'active':
      if (asked.contacted) return t('headings.contacted');
      return t(asked.inactive ? 'headings.inactive' : 'headings.active');
    case 'followed':
      if (asked.step === null) return t('headings.followed');
      return t('headings.followed_step', { step: actWord(asked.step) });
    case 'requests':
      return t(asked.step ? `headings.requests_${asked.step}` : 'headings.requests');
    case 'times':
      return t(`headings.${asked.which}`);
    case 'workload':
      return t(`headings.workload_${asked.load}`, {
        days: asked.load === 'intakes' ? balanceBack : balanceAhead,
      });
    case 'sessions':
      return t(`headings.sessions_${asked.state}`);
    case 'attendees':
      return t(`headings.${asked.mark}`);
    case 'commitments':
      return t(asked.due ? `headings.commitments_${asked.due}` : 'headings.commitments');
    default:
      return t(`headings.${asked.kind}`);
  }
}

import { useState, type ReactNode } from 'react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import { useFormats } from '../parts/useFormats.ts';
import FollowupDialog, { type Asked } from './FollowupDialog.tsx';
import type { Job } from './JobCard.tsx';
import { StandingChip } from './StandingChip.tsx';

type Line = Job['followups'][number];

/** The checks of one job, each with what it came to and what can be done about it. */
export function FollowupRows({ followups }: { followups: readonly Line[] }): ReactNode {
  const t = useTranslations('placements.of_client');
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <section aria-label={t('followups')} className="flex min-w-0 flex-col gap-1">
      <h4 className="text-13 font-semibold">{t('followups')}</h4>
      <ul aria-label={t('followups')} className="flex flex-col">
        {followups.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5 text-13 first:border-t-0"
          >
            <span className="w-32 shrink-0 font-medium">{t('month', { month: one.month })}</span>
            <StandingChip one={one} />
            <Said one={one} />
            <Actions one={one} ask={(what) => setAsked({ id: one.id, what })} />
          </li>
        ))}
      </ul>
      {asked && <FollowupDialog asked={asked} close={() => setAsked(null)} />}
    </section>
  );
}

/** When it is due, or what is known of it. */
function Said({ one }: { one: Line }): ReactNode {
  const t = useTranslations('followups');
  const formats = useFormats();
  const shown = one.proofType !== null && one.proofReceivedOn !== null;
  const facts = [
    t('row.due', { day: formats.day(one.dueOn) }),
    one.status === 'scheduled'
      ? t('row.window', { from: formats.day(one.windowFrom), to: formats.day(one.windowTo) })
      : null,
    shown && one.proofType && one.proofReceivedOn
      ? `${t(`proofs.${one.proofType}`)}, ${formats.day(one.proofReceivedOn)}`
      : one.proofType === 'none'
        ? t('proofs.none')
        : null,
    one.attestationApprovedOn === null
      ? null
      : t('row.approved', { day: formats.day(one.attestationApprovedOn) }),
    one.waiveReason === null ? null : t(`waive.reasons.${one.waiveReason}`),
    one.attempts.length === 0 ? null : t('row.attempts', { count: one.attempts.length }),
  ];
  return (
    <span className="flex min-w-0 flex-1 basis-56 flex-wrap items-center gap-x-2 gap-y-1 text-soft">
      {facts.filter((fact) => fact !== null).join(' · ')}
      {one.dueBefore !== null && (
        <Chip tone="attention">{t('row.moved', { day: formats.day(one.dueBefore) })}</Chip>
      )}
      {one.declined !== null && (
        <span className="basis-full break-words text-ink">
          {t('row.declined', { day: formats.day(one.declined.on), reason: one.declined.reason })}
        </span>
      )}
      {one.note !== null && <span className="basis-full text-12 text-faint">{one.note}</span>}
    </span>
  );
}

interface ActionsProps {
  one: Line;
  ask: (what: Asked['what']) => void;
}

function Actions({ one, ask }: ActionsProps): ReactNode {
  const t = useTranslations('followups');
  const { today } = useOffice();
  const check = t('after', { month: one.month });
  const { status } = one;
  const waits = status === 'scheduled' || status === 'unreachable';
  const records = (waits && one.windowFrom <= today) || one.reported;
  const items: MenuItem[] = [
    ...(waits || one.reported
      ? [{ key: 'attempt', label: t('do.attempt'), choose: () => ask('attempt') }]
      : []),
    ...(waits ? [{ key: 'waive', label: t('do.waive'), choose: () => ask('waive') }] : []),
    ...(status === 'scheduled' || status === 'not_due'
      ? []
      : [{ key: 'reopen', label: t('do.reopen_menu'), choose: () => ask('reopen') }]),
  ];
  return (
    <span className="flex shrink-0 items-center gap-1">
      {records && (
        <Button
          compact
          aria-label={`${t(one.reported ? 'do.again' : 'do.record')}, ${check}`}
          onClick={() => ask('record')}
        >
          {t(one.reported ? 'do.again' : 'do.record')}
        </Button>
      )}
      {items.length > 0 && (
        <Menu
          label={t('row.more', { check })}
          look="plain"
          button={<Ellipsis size={16} aria-hidden />}
          groups={[{ items }]}
        />
      )}
    </span>
  );
}

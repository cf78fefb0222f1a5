import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useOffice } from '../frame/Office.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { useSteps } from './useSteps.ts';
import type { Session } from './useSession.ts';

/** What this person may do with the session now; the one that is due is the primary one, and last. */
export function SessionActions({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions.actions');
  const { can } = useOffice();
  const steps = useSteps(session);
  const [asked, setAsked] = useState<'cancel' | 'reopen' | null>(null);
  const { id, status, runs, clock } = session;
  const changes = can('update', 'info_session');
  const open = status !== 'closed' && status !== 'cancelled';
  const marks = status === 'held' || status === 'scheduled';
  const unmarked = status === 'held' && session.numbers.registered > 0;
  const close = (): void => setAsked(null);
  const looksBack =
    (status === 'held' || status === 'closed') && (runs || can('update', 'closed_session'));
  return (
    <>
      <More session={session} save={steps.saveCalendar} cancel={() => setAsked('cancel')} />
      {status === 'closed' && can('update', 'closed_session') && (
        <Button onClick={() => setAsked('reopen')}>{t('reopen')}</Button>
      )}
      {looksBack && <ButtonLink to={`/sessions/${id}/outcome`}>{t('outcome')}</ButtonLink>}
      {changes && open && <ButtonLink to={`/sessions/${id}/edit`}>{t('edit')}</ButtonLink>}
      {changes && status === 'draft' && (
        <Button tone="primary" busy={steps.busy} onClick={steps.schedule}>
          {t('schedule')}
        </Button>
      )}
      {runs && marks && (
        <ButtonLink
          to={`/sessions/${id}/attendance`}
          tone={clock.takesAttendance || unmarked ? 'primary' : 'secondary'}
        >
          {t('attendance')}
        </ButtonLink>
      )}
      <CancelDialog session={session} open={asked === 'cancel'} close={close} />
      <ReopenDialog session={session} open={asked === 'reopen'} close={close} />
    </>
  );
}

function More(props: { session: Session; save: () => void; cancel: () => void }): ReactNode {
  const { session, save, cancel } = props;
  const t = useTranslations('sessions.actions');
  const navigate = useNavigate();
  const { can } = useOffice();
  const { id, status, runs } = session;
  const go = (to: string) => () => void navigate(to);
  const marks = status === 'held' || status === 'scheduled';
  const item = (
    key: 'duplicate' | 'calendar' | 'sheet' | 'door',
    choose: () => void,
  ): MenuItem => ({
    key,
    label: t(key),
    choose,
  });
  const things: MenuItem[] = [
    ...(runs && marks ? [item('door', go(`/sessions/${id}/door`))] : []),
    ...(runs && status !== 'cancelled' ? [item('sheet', go(`/sessions/${id}/sheet`))] : []),
    item('calendar', save),
    ...(can('create', 'info_session') ? [item('duplicate', go(`/sessions/new?from=${id}`))] : []),
  ];
  const ends: MenuItem[] =
    can('update', 'info_session') && (status === 'draft' || status === 'scheduled')
      ? [{ key: 'cancel', label: t('cancel'), tone: 'danger', choose: cancel }]
      : [];
  return (
    <Menu
      button={
        <>
          <Ellipsis size={16} aria-hidden />
          {t('more')}
        </>
      }
      groups={[{ items: things }, ...(ends.length > 0 ? [{ items: ends }] : [])]}
    />
  );
}

import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { totalAttendance } from '@tremplin/shared/session-rules.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSteps } from './useSteps.ts';
import type { Session } from './useSession.ts';

/**
 * What keeps the session from being closed, each with the way to see to it; nothing while it is
 * ahead, nor while people are still in the room and without a mark.
 */
export function SessionClosing({ session }: { session: Session }): ReactNode {
  const { can } = useOffice();
  const over = session.status === 'scheduled' && session.clock.over;
  const marked = !session.gaps.includes('still_registered');
  const toClose = session.status === 'held' && (session.clock.over || marked);
  if (!can('update', 'info_session') || !(over || toClose)) return null;
  return over ? <Over session={session} /> : <ToClose session={session} />;
}

function Over({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const steps = useSteps(session);
  return (
    <Box title={t('closing.over')}>
      <p className="text-14">{t('closing.over_lead')}</p>
      <Button busy={steps.busy} onClick={steps.hold}>
        {t('actions.hold')}
      </Button>
    </Box>
  );
}

function ToClose({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const [asked, setAsked] = useState(false);
  const ready = session.gaps.length === 0;
  return (
    <Box title={t('closing.title')}>
      {ready ? (
        <p className="text-14">{t('closing.ready')}</p>
      ) : (
        <div className="text-14">
          <p>{t('closing.missing')}</p>
          <ul className="mt-1 list-disc ps-5">
            {session.gaps.map((gap) => (
              <li key={gap}>
                <Gap session={session} gap={gap} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {ready && (
        <Button
          tone={session.clock.takesAttendance ? 'secondary' : 'primary'}
          onClick={() => setAsked(true)}
        >
          {t('actions.close')}
        </Button>
      )}
      <CloseDialog session={session} open={asked} close={() => setAsked(false)} />
    </Box>
  );
}

function Gap({ session, gap }: { session: Session; gap: Session['gaps'][number] }): ReactNode {
  const t = useTranslations('sessions');
  const link = 'text-accent-text underline underline-offset-2';
  if (gap !== 'still_registered')
    return (
      <Link to={`/sessions/${session.id}/edit`} className={link}>
        {t(`gaps.${gap}`)}
      </Link>
    );
  const words = t('closing.still_registered', { count: session.numbers.registered });
  if (!session.runs) return words;
  return (
    <Link to={`/sessions/${session.id}/attendance`} className={link}>
      {words}
    </Link>
  );
}

function CloseDialog(props: { session: Session; open: boolean; close: () => void }): ReactNode {
  const { session, open, close } = props;
  const t = useTranslations('sessions');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const { id, version, numbers } = session;
  const freeze = useMutation(
    trpc.sessions.close.mutationOptions({
      onSuccess: () => {
        toast({ text: t('actions.closed'), tone: 'good' });
        close();
      },
    }),
  );
  const total = totalAttendance(numbers);
  return (
    <Dialog
      open={open}
      close={close}
      title={t('closing.confirm.title')}
      lead={t('closing.confirm.lead')}
      actions={
        <>
          <Button onClick={close}>{t('closing.keep')}</Button>
          <Button
            tone="primary"
            busy={freeze.isPending}
            onClick={() => freeze.mutate({ id, version })}
          >
            {t('closing.confirm.submit')}
          </Button>
        </>
      }
    >
      <p className="text-14">
        {t('closing.confirm.sum', {
          attended: numbers.attended,
          anonymous: numbers.anonymous,
          total,
        })}
      </p>
      {freeze.isError && (
        <p role="alert" className="text-14 text-late">
          {faultText(freeze.error)}
        </p>
      )}
    </Dialog>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="card no-print flex flex-col items-start gap-2 rounded-card border border-attention bg-attention-tint p-4">
      <h2 className="text-16 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

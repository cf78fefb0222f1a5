import { useState, type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { AddToList } from '@tremplin/shared/attendance.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { NoMail } from '../frame/NoMail.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckField, RadioGroup } from '../parts/ChoiceFields.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { InviteFilters, type Asked } from './InviteFilters.tsx';
import { InvitePreview } from './InvitePreview.tsx';
import type { Roster, SessionFacts } from './list.ts';
import { useAdded } from './useAdded.ts';

interface Props {
  session: SessionFacts;
  roster: Roster;
  open: boolean;
  close: () => void;
}

/** A group of clients by filter, less the exceptions, invited or registered together. */
export function InviteDialog({ session, roster, open, close }: Props): ReactNode {
  const t = useTranslations('attendance.list.invite');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const added = useAdded();
  const [asked, setAsked] = useState<Asked>(() => ({
    eligibility: 'any',
    lang: null,
    category: null,
    programmeId: session.programme.id,
  }));
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [as, setAs] = useState<AddToList['as']>('invited');
  const [tell, setTell] = useState(true);
  const found = useQuery(
    trpc.attendance.findInvitees.queryOptions(
      { sessionId: session.id, ...asked },
      // Each search is a line in the log: not again because a window came to the front.
      { enabled: open, placeholderData: keepPreviousData, refetchOnWindowFocus: false },
    ),
  );
  const leave = (): void => {
    setUnticked(new Set());
    add.reset();
    close();
  };
  const add = useMutation(
    trpc.attendance.addToList.mutationOptions({
      onSuccess: (answer) => {
        added(answer);
        leave();
      },
    }),
  );
  const rows = found.data?.rows ?? [];
  const clientIds = rows.map((row) => row.clientId).filter((id) => !unticked.has(id));
  const silence = whyNobodyIsTold(session, roster);
  return (
    <Dialog
      wide
      open={open}
      close={leave}
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button
          tone="primary"
          busy={add.isPending}
          disabled={clientIds.length === 0 || found.isPlaceholderData}
          onClick={() =>
            add.mutate({ sessionId: session.id, clientIds, as, tell: tell && silence === null })
          }
        >
          {t(`submit.${as}`, { count: clientIds.length })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {add.isError && (
          <div role="alert">
            <Note tone="late">{faultText(add.error)}</Note>
          </div>
        )}
        <InviteFilters sessionId={session.id} asked={asked} change={setAsked} open={open} />
        <div className="flex flex-wrap items-start gap-x-8 gap-y-2">
          <RadioGroup
            inline
            name="as"
            label={t('as')}
            value={as}
            onChange={({ target }) => setAs(target.value === 'invited' ? 'invited' : 'registered')}
            choices={(['invited', 'registered'] as const).map((value) => ({
              value,
              label: t(`as_choices.${value}`),
            }))}
          />
          {silence === null ? (
            <CheckField
              label={t('tell')}
              hint={t('tell_hint')}
              checked={tell}
              onChange={({ target }) => setTell(target.checked)}
            />
          ) : (
            <p className="text-13 text-soft">{t(silence)}</p>
          )}
        </div>
        {tell && silence === null && <NoMail />}
        {as === 'registered' && <WillWait roster={roster} count={clientIds.length} />}
        {found.isError && <Broken error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && <Skeleton rows={4} />}
        {found.data && (
          <InvitePreview found={found.data} unticked={unticked} setUnticked={setUnticked} />
        )}
      </div>
    </Dialog>
  );
}

function WillWait({ roster, count }: { roster: Roster; count: number }): ReactNode {
  const t = useTranslations('attendance.list.invite');
  const { counts, session } = roster;
  if (session.capacity === null) return null;
  const free = Math.max(0, session.capacity - counts.registered - counts.attended);
  if (count <= free) return null;
  return <Note tone="attention">{t('will_wait', { free, waiting: count - free })}</Note>;
}

/** Letters go out of a session that is announced and has not begun. */
function whyNobodyIsTold(session: SessionFacts, roster: Roster): 'tell_draft' | 'tell_late' | null {
  if (session.status === 'draft') return 'tell_draft';
  return roster.asOf >= session.startsAt ? 'tell_late' : null;
}

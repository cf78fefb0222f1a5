import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { faultOf } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { readyDialogs } from '../parts/Dialog.tsx';
import { ShortcutMenu } from '../parts/ShortcutMenu.tsx';
import { useSingleKeys } from '../parts/singleKeys.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { FootBar } from './FootBar.tsx';
import { HelpFirst } from './HelpFirst.tsx';
import { KeyLine } from './KeyLine.tsx';
import type { Roster } from './overlay.ts';
import { RefusedTaps } from './RefusedTaps.tsx';
import { RoomHead } from './RoomHead.tsx';
import { RoomList } from './RoomList.tsx';
import { useTaps } from './Taps.tsx';
import { useMarks } from './useMarks.ts';
import { useRoom, useRoster, type Room, type Taps } from './useRoom.ts';
import { useRoomKeys } from './useRoomKeys.ts';
import { WalkIns } from './WalkIns.tsx';

/** Attendance, for a telephone held in one hand in a crowded room. */
export function Component(): ReactNode {
  const { id = '' } = useParams();
  const t = useTranslations('attendance');
  const taps = useTaps();
  const read = useRoster(id, taps);
  // What a button may need later must not wait for a network that is gone by then.
  useEffect(readyDialogs, []);
  if (read.data && taps)
    return <InRoom key={id} roster={read.data.roster} taps={taps} offline={read.isError} />;
  if (!read.isError) {
    return (
      <Page title={t('title')}>
        <Skeleton rows={8} tall />
      </Page>
    );
  }
  if (faultOf(read.error)?.kind === 'forbidden') return <HelpFirst sessionId={id} />;
  return <Broken error={read.error} retry={() => void read.refetch()} />;
}

interface InRoomProps {
  roster: Roster;
  taps: Taps;
  /** The last look at the list failed: what is shown is what was known. */
  offline: boolean;
}

function InRoom({ roster, taps, offline }: InRoomProps): ReactNode {
  const t = useTranslations('attendance.room');
  const room = useRoom(roster, taps.state);
  const marks = useMarks(room, taps);
  const keys = useSingleKeys();
  const list = useRef<HTMLDivElement>(null);
  const findBox = useRef<HTMLInputElement>(null);
  const [typed, type] = useState('');
  useRoomKeys({ list, room, marks, on: keys.on });
  const emptied = (): void => {
    type('');
    findBox.current?.focus({ preventScroll: true });
  };
  const settled = room.session.status !== 'scheduled' && room.session.status !== 'held';
  const head = { room, marks, typed, type, findBox };
  return (
    <RoomPage room={room} keys={<ShortcutMenu keys={keys} lead={t('keys.lead')} />}>
      {!settled && <RoomHead {...head} />}
      <Remarks room={room} taps={taps} />
      {keys.on && !settled && <KeyLine />}
      <div ref={list} className="-mx-4 -mt-4 min-h-[70dvh] lg:-mx-6">
        <RoomList room={room} marks={marks} typed={typed} settled={settled} />
        {typed.trim() !== '' && room.whole && !settled && (
          <WalkIns typed={typed} room={room} marks={marks} done={emptied} />
        )}
      </div>
      {!settled && <FootBar taps={taps} marks={marks} offline={offline} />}
    </RoomPage>
  );
}

function RoomPage(props: { room: Room; keys: ReactNode; children: ReactNode }): ReactNode {
  const { room, keys, children } = props;
  const t = useTranslations('attendance');
  const formats = useFormats();
  const { session } = room;
  const french = useLocale() === 'fr';
  const home = `/sessions/${session.id}`;
  const title = (french ? session.titleFr : null) ?? session.titleEn;
  return (
    <Page
      title={<span className="block text-20 md:text-28">{title}</span>}
      windowTitle={`${title} – ${t('title')}`}
      lead={
        <>
          {[formats.dayTime(session.startsAt), session.location].filter(Boolean).join(' · ')}
          <span className="md:hidden">
            {' · '}
            <Link to={home} className="text-accent-text underline underline-offset-2">
              {t('room.back')}
            </Link>
          </span>
        </>
      }
      actions={
        <div className="flex gap-2 max-md:hidden">
          {keys}
          <ButtonLink to={home}>{t('room.back')}</ButtonLink>
        </div>
      }
    >
      {children}
    </Page>
  );
}

/** What keeps marks from being made or kept, and what became of those that were not accepted. */
function Remarks({ room, taps }: { room: Room; taps: Taps }): ReactNode {
  const t = useTranslations('attendance.room');
  const formats = useFormats();
  const { session, open, begun, doorsOpenAt } = room;
  const { status, startsAt } = session;
  if (status === 'draft' || status === 'closed' || status === 'cancelled')
    return (
      <>
        <Note>{t(`read_only.${status}`)}</Note>
        <RefusedTaps taps={taps} room={room} />
      </>
    );
  return (
    <>
      {!open && <Note tone="attention">{t('doors', { time: formats.dayTime(doorsOpenAt) })}</Note>}
      {open && !begun && <Note>{t('start', { time: formats.time(startsAt) })}</Note>}
      {taps.state.kept === 'memory' && <Note tone="attention">{t('save.memory')}</Note>}
      <OthersTaps taps={taps} />
      <RefusedTaps taps={taps} room={room} />
    </>
  );
}

function OthersTaps({ taps }: { taps: Taps }): ReactNode {
  const t = useTranslations('attendance.room.save');
  const { person } = useOffice();
  const count = taps.state.waiting.filter((tap) => tap.personId !== person.id).length;
  return count > 0 && <Note tone="attention">{t('others', { count })}</Note>;
}

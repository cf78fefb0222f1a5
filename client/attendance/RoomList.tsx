import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { fold } from '@tremplin/shared/fold.ts';
import { MarkRow } from './MarkRow.tsx';
import { isHere, type Row } from './overlay.ts';
import { PhoneArrival } from './PhoneArrival.tsx';
import type { Marks } from './useMarks.ts';
import type { Room } from './useRoom.ts';

interface Props {
  room: Room;
  marks: Marks;
  typed: string;
  settled: boolean;
}

/** Those on the list by name, and under them whoever was only invited or waits for a seat. */
export function RoomList({ room, marks, typed, settled }: Props): ReactNode {
  const t = useTranslations('attendance.room');
  const { rows } = room;
  const words = fold(typed);
  const found = useMemo(() => rows.filter((row) => isCalled(row, words)), [rows, words]);
  if (rows.length === 0) return <Line>{room.whole ? t('empty') : t('empty_own')}</Line>;
  if (found.length === 0) return <Line>{t('none_here')}</Line>;
  const waiting = found.filter((row) => room.isWaiting(row));
  const list = found.filter((row) => !room.isWaiting(row));
  const group = { room, marks, settled };
  return (
    <>
      {list.length > 0 && <Group {...group} name={t('groups.list')} rows={list} quiet />}
      {waiting.length > 0 && <Group {...group} name={t('groups.waiting')} rows={waiting} />}
    </>
  );
}

interface GroupProps extends Omit<Props, 'typed'> {
  name: string;
  rows: readonly Row[];
  /** The first group needs no heading to be understood. */
  quiet?: boolean;
}

function Group({ name, rows, quiet = false, room, marks, settled }: GroupProps): ReactNode {
  return (
    <section aria-label={name}>
      <h2 className={quiet ? 'sr-only' : 'px-4 pt-5 pb-1 text-16 font-semibold lg:px-6'}>{name}</h2>
      <ul>
        {rows.map((row) => (
          <MarkRow
            key={row.id}
            row={row}
            settled={settled}
            open={room.open}
            begun={room.begun}
            touch={marks.touch}
            arrival={
              row.byPhone && isHere(row.mark) ? (
                <PhoneArrival row={row} open={room.open && room.whole} />
              ) : null
            }
          />
        ))}
      </ul>
    </section>
  );
}

function Line({ children }: { children: ReactNode }): ReactNode {
  return <p className="px-4 py-4 text-14 text-soft lg:px-6">{children}</p>;
}

/** Each word typed begins a word of the name, whatever its accents. */
function isCalled({ name }: Row, typed: string): boolean {
  if (typed === '') return true;
  const parts = fold(name).split(' ');
  return typed.split(' ').every((word) => parts.some((part) => part.startsWith(word)));
}

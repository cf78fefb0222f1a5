import type { ComponentType, ReactNode } from 'react';
import CalendarX from 'lucide-react/icons/calendar-x';
import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import CloudOff from 'lucide-react/icons/cloud-off';
import LogOut from 'lucide-react/icons/log-out';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import { markButtons, type MarkButton } from '@tremplin/shared/session-rules.ts';
import { Chip } from '../parts/Chip.tsx';
import type { Row } from './overlay.ts';
import { mayTouch } from './useMarks.ts';

interface Props {
  row: Row;
  /** Nothing of the list changes any more: the mark is said, and no button shown. */
  settled: boolean;
  open: boolean;
  begun: boolean;
  touch: (row: Row, button: MarkButton) => void;
  /** Of somebody who signed in by telephone. */
  arrival: ReactNode;
}

/** One person: the name, and five buttons for a thumb. */
export function MarkRow(props: Props): ReactNode {
  const { row, settled, open, begun, touch, arrival } = props;
  const t = useTranslations('attendance.room');
  return (
    <li
      data-row={row.id}
      tabIndex={-1}
      className="-outline-offset-2 scroll-mt-28 flex min-h-14 flex-col gap-1.5 border-b border-line px-4 py-2 md:flex-row md:items-center md:gap-4 lg:px-6"
    >
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="min-w-0 text-16 font-medium break-words">{row.name}</span>
        <Beside row={row} />
        {arrival}
      </div>
      {settled ? (
        <span className="text-14 text-soft first-letter:uppercase md:inline-block">
          {t(`states.${row.mark}`)}
        </span>
      ) : (
        <div
          role="group"
          aria-label={row.name}
          className="grid grid-cols-5 gap-1 max-[359px]:-mx-2 max-[359px]:gap-0.5 md:gap-2"
        >
          {markButtons.map((button) => (
            <MarkTouch
              key={button}
              button={button}
              name={row.name}
              pressed={isPressed(row, button)}
              disabled={!mayTouch({ open, begun }, row, button)}
              touch={() => touch(row, button)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

function Beside({ row }: { row: Row }): ReactNode {
  const t = useTranslations('attendance.room');
  return (
    <>
      {row.programme !== null && <span className="text-12 text-faint">{row.programme}</span>}
      {!row.recordable && <Chip tone="attention">{t('walk_ins.cannot')}</Chip>}
      {row.walkIn && <Chip>{t('walk_in')}</Chip>}
      {row.status === 'invited' && row.mark === 'unmarked' && <Chip>{t('invited')}</Chip>}
      {row.status === 'waitlisted' && row.mark === 'unmarked' && row.waitNo !== null && (
        <Chip>{t('waitlisted', { no: row.waitNo })}</Chip>
      )}
      {row.waits && (
        <span className="text-faint" title={t('waiting_tap')}>
          <CloudOff size={14} aria-hidden />
          <span className="sr-only">{t('waiting_tap')}</span>
        </span>
      )}
    </>
  );
}

interface TouchProps {
  button: MarkButton;
  name: string;
  pressed: boolean;
  disabled: boolean;
  touch: () => void;
}

function MarkTouch({ button, name, pressed, disabled, touch }: TouchProps): ReactNode {
  const t = useTranslations('attendance.room');
  const word = t(`buttons.${button}`);
  const Icon = icons[button];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={t('button_of', { mark: word, name })}
      disabled={disabled}
      onClick={touch}
      className={`scroll-mt-36 flex min-h-12 min-w-11 touch-manipulation flex-col items-center justify-center gap-0.5 rounded-control border py-1 text-12 leading-[1.15] font-medium select-none disabled:cursor-not-allowed disabled:opacity-45 md:min-h-11 md:min-w-24 md:flex-row md:gap-1.5 md:px-2 md:text-13 ${
        pressed ? `${fills[button]} border-transparent` : 'border-edge bg-page text-soft'
      }`}
    >
      <Icon size={16} aria-hidden className="shrink-0" strokeWidth={pressed ? 3 : 2} />
      <span className="text-center">{word}</span>
    </button>
  );
}

function isPressed({ mark }: Row, button: MarkButton): boolean {
  if (mark === 'late_and_left') return button === 'late' || button === 'left_early';
  return mark === button;
}

interface IconProps {
  size: number;
  strokeWidth: number;
  className: string;
  'aria-hidden': true;
}

const icons: Record<MarkButton, ComponentType<IconProps>> = {
  present: Check,
  late: Clock,
  left_early: LogOut,
  absent: X,
  excused: CalendarX,
};

const fills: Record<MarkButton, string> = {
  present: 'bg-good text-page',
  late: 'bg-attention text-page',
  left_early: 'bg-attention text-page',
  absent: 'bg-late text-page',
  excused: 'bg-information text-page',
};

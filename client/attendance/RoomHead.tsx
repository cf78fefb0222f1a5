import { useRef, type ReactNode, type RefObject } from 'react';
import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import { TouchButton } from './TouchButton.tsx';
import type { Marks } from './useMarks.ts';
import type { Room } from './useRoom.ts';

interface Props {
  room: Room;
  marks: Marks;
  typed: string;
  type: (text: string) => void;
  findBox: RefObject<HTMLInputElement | null>;
}

/** Stays in view: how many are here, and the two ways to begin. */
export function RoomHead(props: Props): ReactNode {
  const { room, marks, typed, type, findBox } = props;
  const t = useTranslations('attendance.room');
  const all = marks.unmarked === 0;
  return (
    <div className="z-20 -mx-4 flex flex-col gap-2 border-b border-line bg-page px-4 pt-2 pb-3 lg:-mx-6 lg:px-6 [@media(min-height:480px)]:sticky [@media(min-height:480px)]:top-12">
      <div className="flex items-center justify-between gap-3">
        <p className="figures flex min-w-0 flex-wrap items-baseline gap-x-1.5">
          <span data-present className="text-20 font-semibold">
            {t('present_of', { present: room.present, listed: room.listed })}
          </span>
          <span className="text-14 text-soft">{t('present')}</span>
        </p>
        {room.whole && <Heads room={room} marks={marks} />}
      </div>
      <div className="grid grid-cols-2 gap-2 md:flex">
        <TouchButton
          tone="primary"
          icon={<Check size={18} aria-hidden />}
          disabled={!room.open}
          aria-disabled={all || undefined}
          aria-keyshortcuts="A"
          onClick={marks.allPresent}
        >
          {all && room.rows.length > 0 ? t('all_marked') : t('all_present')}
        </TouchButton>
        <FindBox typed={typed} type={type} box={findBox} />
      </div>
    </div>
  );
}

function Heads({ room, marks }: { room: Room; marks: Marks }): ReactNode {
  const t = useTranslations('attendance.room');
  return (
    <div role="group" aria-label={t('heads_label')} className="flex items-center gap-1">
      <TouchButton
        aria-label={t('head_fewer')}
        icon={<Minus size={18} aria-hidden />}
        disabled={!room.open || room.anonymous === 0}
        onClick={() => marks.head(-1)}
      />
      <p className="figures min-w-11 text-center leading-none">
        <span data-heads className="block text-20 font-semibold">
          {room.anonymous}
        </span>
        <span className="text-12 text-soft">{t('heads', { count: room.anonymous })}</span>
      </p>
      <TouchButton
        aria-label={t('head_more')}
        icon={<Plus size={18} aria-hidden />}
        disabled={!room.open}
        onClick={() => marks.head(1)}
      />
    </div>
  );
}

interface FindProps {
  typed: string;
  type: (text: string) => void;
  box: RefObject<HTMLInputElement | null>;
}

/** Finds in the list at once, and from three letters on beyond it. */
function FindBox({ typed, type, box }: FindProps): ReactNode {
  const t = useTranslations('attendance.room');
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      role="search"
      className="relative min-w-0 flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        // The keyboard of a telephone goes, and what was found is seen.
        box.current?.blur();
      }}
    >
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-faint"
      />
      <input
        ref={box}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-label={t('find')}
        placeholder={t('find_short')}
        value={typed}
        onChange={(event) => type(event.target.value)}
        className={`min-h-11 w-full rounded-control border border-edge bg-page ps-8 text-16 text-ink placeholder:text-14 ${typed === '' ? 'pe-1' : 'pe-9'}`}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label={t('clear')}
          className="absolute inset-y-0 end-0 grid w-9 place-items-center text-soft"
          onClick={() => {
            type('');
            box.current?.focus();
          }}
        >
          <X size={16} aria-hidden />
        </button>
      )}
    </form>
  );
}

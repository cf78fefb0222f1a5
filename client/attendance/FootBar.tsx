import type { ReactNode } from 'react';
import Check from 'lucide-react/icons/check';
import CloudOff from 'lucide-react/icons/cloud-off';
import Undo2 from 'lucide-react/icons/undo-2';
import { useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { TouchButton } from './TouchButton.tsx';
import type { Marks } from './useMarks.ts';
import type { Taps } from './useRoom.ts';

interface Props {
  taps: Taps;
  marks: Marks;
  /** The last look at the list failed. */
  offline: boolean;
}

/** Where the thumb is: what was done last, whether it is saved, and the way back. */
export function FootBar({ taps, marks, offline }: Props): ReactNode {
  const t = useTranslations('common');
  return (
    <div className="z-20 -mx-4 -mb-4 flex min-h-16 items-center gap-3 border-t border-line bg-float px-4 py-2 lg:-mx-6 lg:-mb-6 lg:px-6 [@media(min-height:480px)]:sticky [@media(min-height:480px)]:bottom-0">
      <div className="min-w-0 flex-1">
        {marks.last !== null && (
          <p data-last className="truncate text-14 font-medium">
            {marks.last}
          </p>
        )}
        <SaveLine taps={taps} offline={offline} />
      </div>
      {marks.last !== null && (
        <TouchButton
          icon={<Undo2 size={18} aria-hidden />}
          aria-keyshortcuts="Z Control+Z"
          onClick={marks.undo}
        >
          {t('undo')}
        </TouchButton>
      )}
    </div>
  );
}

/** Never claims more than is true; read out politely when it changes. */
function SaveLine({ taps, offline }: Omit<Props, 'marks'>): ReactNode {
  const t = useTranslations('attendance.room.save');
  const { queue, state } = taps;
  const { text, tone } = useLine(taps, offline);
  const stuck = tone === 'waits' && (state.trouble === 'network' || state.trouble === 'office');
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-13">
      <span role="status" data-save={tone} className={looks[tone]}>
        {tone === 'saved' && <Check size={14} aria-hidden className={inline} />}
        {tone === 'waits' && <CloudOff size={14} aria-hidden className={inline} />}
        {text}
      </span>
      {stuck && (
        <Button compact tone="quiet" onClick={() => void queue.send()}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

const inline = 'me-1 inline align-[-2px]';

type Tone = 'quiet' | 'saved' | 'waits';

const looks: Record<Tone, string> = {
  quiet: 'text-faint',
  saved: 'text-good',
  waits: 'font-medium text-attention',
};

function useLine({ state }: Taps, offline: boolean): { text: string; tone: Tone } {
  const t = useTranslations('attendance.room.save');
  const formats = useFormats();
  const { person } = useOffice();
  const count = state.waiting.filter((tap) => tap.personId === person.id).length;
  if (count > 0 && state.trouble !== null)
    return { text: t(state.trouble, { count }), tone: 'waits' };
  if (count > 0) return { text: t('saving'), tone: 'quiet' };
  if (offline) return { text: t('no_network'), tone: 'waits' };
  if (state.savedAt === null) return { text: t('idle'), tone: 'quiet' };
  return { text: t('saved', { time: formats.time(state.savedAt) }), tone: 'saved' };
}

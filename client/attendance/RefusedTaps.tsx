import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../parts/Chip.tsx';
import { useKeyWords } from '../parts/keyWords.ts';
import { useFormats } from '../parts/useFormats.ts';
import type { RefusedTap } from './queue.ts';
import { TouchButton } from './TouchButton.tsx';
import type { Room, Taps } from './useRoom.ts';

/** What the office did not accept, with the names that this page knows; the rows are as they were. */
export function RefusedTaps({ taps, room }: { taps: Taps; room: Room }): ReactNode {
  const t = useTranslations('attendance.room.refused');
  const taken = useTranslations('common.taps');
  const inWords = useKeyWords();
  const what = useTapWords(room);
  const refused = taps.state.refused.filter(({ tap }) => tap.sessionId === room.session.id);
  if (refused.length === 0) return null;
  return (
    <div role="alert">
      <Note tone="late" title={taken('title', { count: refused.length })}>
        <ul className="my-1 flex flex-col gap-1">
          {refused.map((one) => {
            const why = inWords(`faults.${one.key}`, one.values) ?? inWords('faults.refused') ?? '';
            return <li key={one.tap.id}>{t('line', { what: what(one), why })}</li>;
          })}
        </ul>
        <TouchButton onClick={() => taps.queue.forgetRefused()}>{t('dismiss')}</TouchButton>
      </Note>
    </div>
  );
}

function useTapWords(room: Room): (one: RefusedTap) => string {
  const t = useTranslations('attendance.room');
  const formats = useFormats();
  return ({ tap }) => {
    if (tap.kind === 'head') return t('refused.head');
    const names = room.everyRow.filter(({ id }) => tap.rowIds.includes(id)).map(({ name }) => name);
    const who =
      names.length > 0 && names.length <= 5
        ? formats.list(names)
        : t('refused.people', { count: tap.rowIds.length });
    return `${who} (${t(`states.${tap.mark}`)})`;
  };
}

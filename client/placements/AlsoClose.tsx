import { useState, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { CheckField } from '../parts/ChoiceFields.tsx';
import type { Draft } from './StartPlacementForm.tsx';

interface Props {
  others: Draft['others'];
  choose: (ids: string[]) => void;
}

/** What else the client has open: offered for closing one by one or all at once, never closed by itself. */
export function AlsoClose({ others, choose }: Props): ReactNode {
  const t = useTranslations('placements.start');
  const form = useTranslations('followups.form');
  const stages = useTranslations('applications.stages');
  const untitled = useTranslations('applications.card')('no_title');
  const french = useLocale() === 'fr';
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (others.length === 0) return null;
  const set = (next: readonly string[]): void => {
    setChosen(next);
    choose([...next]);
  };
  const turn = (id: string, on: boolean): void =>
    set(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-13 font-medium">{t('also_close')}</legend>
      {others.length > 1 && (
        <CheckField
          label={form('all_others', { count: String(others.length) })}
          checked={chosen.length === others.length}
          onChange={(change) => set(change.currentTarget.checked ? others.map(({ id }) => id) : [])}
        />
      )}
      <div className={`flex flex-col gap-1 ${others.length > 1 ? 'ps-6' : ''}`}>
        {others.map((other) => (
          <CheckField
            key={other.id}
            label={t('would_become', {
              title:
                (french ? (other.titleFr ?? other.titleEn) : (other.titleEn ?? other.titleFr)) ??
                untitled,
              stage: stages(other.wouldBecome),
            })}
            checked={chosen.includes(other.id)}
            onChange={(change) => turn(other.id, change.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

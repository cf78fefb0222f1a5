import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { jobFamilies, takeawayKinds } from '@tremplin/shared/interviews.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { TextField } from '../parts/TextField.tsx';
import { UnitBox } from './UnitBox.tsx';
import type { useFilter } from './useFilter.ts';

interface Props {
  of: ReturnType<typeof useFilter>;
  unit: Option | null;
}

/** Words, family, unit; below them what it is about, one press each. */
export function Filters({ of, unit }: Props): ReactNode {
  const t = useTranslations('takeaways');
  const { filter, typed, setTyped, choose, clear, narrowed } = of;
  return (
    <div role="search" aria-label={t('find.label')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-72 max-w-full">
          <TextField
            label={t('find.words')}
            placeholder={t('find.words_hint')}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <div className="w-56 max-w-full">
          <SelectField
            label={t('find.family')}
            value={filter.family ?? ''}
            onChange={(event) => choose('family', event.target.value)}
            blank={t('find.every_family')}
            choices={jobFamilies.map((value) => ({ value, label: t(`families.${value}`) }))}
          />
        </div>
        <div className="w-80 max-w-full">
          <UnitBox value={unit} choose={(id) => choose('unit', id)} />
        </div>
        {narrowed && (
          <Button tone="quiet" onClick={clear}>
            {t('find.clear')}
          </Button>
        )}
      </div>
      <div role="group" aria-label={t('find.kind')} className="flex flex-wrap gap-2">
        {[null, ...takeawayKinds].map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kind === kind}
            onClick={() => choose('kind', kind)}
            className="min-h-7 rounded-round border border-edge px-3 text-13 text-soft hover:text-ink aria-pressed:bg-pressed aria-pressed:font-medium aria-pressed:text-ink"
          >
            {kind === null ? t('find.every_kind') : t(`kinds.${kind}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

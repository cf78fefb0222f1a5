import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { useChoices } from './useChoices.ts';
import { filterNames, useOutcomeFilter, type FilterName } from './useOutcomeFilter.ts';

/** Whose figures: what is chosen stands there as words, and one button takes it all away. */
export function OutcomeFilters({ names }: { names: readonly FilterName[] }): ReactNode {
  const t = useTranslations('reports.frame');
  const address = useOutcomeFilter();
  const choices = useChoices();
  const chosen = useFilterWords();
  const open = names.filter((name) => choices[name].length > 0);
  return (
    <>
      {open.length > 0 && (
        <section
          aria-label={t('filter')}
          className="no-print grid min-w-0 grid-cols-2 gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
        >
          {open.map((name) => (
            <div key={name} className="min-w-0 sm:w-48">
              <SelectField
                label={t(`filters.${name}`)}
                blank={t(`all.${name}`)}
                value={valueOf(address.filter, name)}
                onChange={(change) => address.set(name, change.target.value)}
                choices={choices[name]}
              />
            </div>
          ))}
        </section>
      )}
      {chosen.length > 0 && (
        <p className="flex basis-full flex-wrap items-center gap-2">
          {chosen.map(({ name, words }) => (
            <Chip key={name}>{words}</Chip>
          ))}
          <span className="no-print">
            <Button compact tone="quiet" onClick={address.clear}>
              {t('clear')}
            </Button>
          </span>
        </p>
      )}
    </>
  );
}

/** `Stream: Professional`, for chips, pictures and files. */
export function useFilterWords(): readonly { name: FilterName; words: string }[] {
  const t = useTranslations('reports.frame');
  const { filter } = useOutcomeFilter();
  const choices = useChoices();
  return filterNames.flatMap((name) => {
    const value = valueOf(filter, name);
    if (value === '') return [];
    const found = choices[name].find((one) => one.value === value);
    const label = found?.label ?? '…';
    // A stream is called one; the others are bare names and codes.
    const words =
      name === 'stream' ? label : t('chosen', { filter: t(`filters.${name}`), value: label });
    return [{ name, words }];
  });
}

function valueOf(filter: ReturnType<typeof useOutcomeFilter>['filter'], name: FilterName): string {
  const { programmeId, counsellorId, stream, ministryId } = filter;
  const of = { programme: programmeId, counsellor: counsellorId, stream, ministry: ministryId };
  return of[name] ?? '';
}

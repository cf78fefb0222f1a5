import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { filtersOf } from './listSource.ts';
import type { AskedList } from './listWords.ts';
import { useFilterWords } from './OutcomeFilters.tsx';
import type { FilterName } from './useOutcomeFilter.ts';

/** Which filters narrow the list, and which of those chosen do not. */
export function ListFilters({ asked }: { asked: AskedList }): ReactNode {
  const t = useTranslations('reports.list');
  const word = useTranslations('reports.frame.filters');
  const formats = useFormats();
  const { can } = useOffice();
  const chosen = useFilterWords();
  const heeded = filtersOf(asked, can);
  const others = chosen.flatMap(({ name }) => (heeded.includes(name) ? [] : [name]));
  const all = can('read', 'session_list', 'other');
  const heads = others.filter((name) => all && countsHeads(asked, name));
  const none = others.filter((name) => !heads.includes(name));
  const said = (names: readonly FilterName[]) => ({
    count: names.length,
    filters: formats.list(
      names.map((name) => word(name)),
      'and',
    ),
  });
  return (
    <>
      {chosen.length > others.length && (
        <p className="flex flex-wrap gap-2">
          {chosen.map(
            ({ name, words }) => heeded.includes(name) && <Chip key={name}>{words}</Chip>,
          )}
        </p>
      )}
      {heads.length > 0 && <Note>{t('heads_filtered', said(heads))}</Note>}
      {none.length > 0 && <Note>{t('not_filtered', said(none))}</Note>}
    </>
  );
}

/** Every session stays on the list of those held, with how many of the chosen people came to it. */
function countsHeads(asked: AskedList, name: FilterName): boolean {
  const ofPeople = name === 'counsellor' || name === 'stream';
  return ofPeople && asked.kind === 'sessions' && asked.state === 'held';
}

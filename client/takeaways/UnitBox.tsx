import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { useNames } from './useNames.ts';

/** A unit of the directory by its words; cleared, it is all of them. */
export function UnitBox({
  value,
  choose,
}: {
  value: Option | null;
  choose: (unitId: string | null) => void;
}): ReactNode {
  const t = useTranslations('takeaways.find');
  const trpc = useTRPC();
  const names = useNames();
  const [typed, setTyped] = useState('');
  const found = useQuery(
    trpc.directory.suggestOrganization.queryOptions(
      { typed },
      { enabled: typed.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const items = (typed.trim() === '' ? [] : (found.data ?? [])).flatMap(({ id, path }) => {
    const own = path.at(-1);
    if (!own) return [];
    const above = path.slice(0, -1).map(names.unit).join(' › ');
    return [{ value: id, label: names.unit(own), detail: above === '' ? undefined : above }];
  });
  return (
    <Combobox
      label={t('unit')}
      placeholder={t('unit_hint')}
      value={value}
      items={items}
      onQuery={setTyped}
      busy={found.isFetching}
      onChange={(one) => choose(one?.value ?? null)}
    />
  );
}

import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { CheckField } from '../parts/ChoiceFields.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';

interface Props {
  others: readonly Option[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], on: boolean) => void;
  pick: (one: Option) => void;
}

/** Those whom nothing suggests, found by name or file number, one after the other. */
export function OtherClients({ others, chosen, choose, pick }: Props): ReactNode {
  const t = useTranslations('postings.suggested');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(0);
  const found = useQuery(
    trpc.clients.suggest.queryOptions(
      { typed },
      { enabled: typed.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const items = (typed.trim() === '' ? [] : (found.data ?? [])).map((one) => ({
    value: one.id,
    label: one.name,
    detail: String(one.fileNo),
  }));
  return (
    <div className="flex max-w-96 min-w-0 flex-col gap-2">
      {others.map((one) => (
        <CheckField
          key={one.value}
          label={`${one.label} · ${one.detail ?? ''}`}
          checked={chosen.has(one.value)}
          onChange={(tick) => choose([one.value], tick.target.checked)}
        />
      ))}
      {/* A fresh box after each choice, so that the next name can be typed at once. */}
      <Combobox
        key={picked}
        label={t('other')}
        hint={t('other_hint')}
        value={null}
        items={items}
        onQuery={setTyped}
        busy={found.isFetching}
        onChange={(one) => {
          if (one === null) return;
          pick(one);
          setTyped('');
          setPicked(picked + 1);
        }}
      />
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api.ts';
import { Combobox, type ComboboxProps, type Option } from '../parts/Combobox.tsx';

type Props = Pick<
  ComboboxProps<Option>,
  'id' | 'label' | 'hint' | 'value' | 'onChange' | 'startsHere'
> & { error: string | undefined };

/** One of one's own clients, by the first letters of a name or by file number. */
export function ClientBox({ value, ...rest }: Props): ReactNode {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
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
    <Combobox
      {...rest}
      value={value}
      items={items.length === 0 && value && typed === '' ? [value] : items}
      onQuery={setTyped}
      busy={found.isFetching}
    />
  );
}

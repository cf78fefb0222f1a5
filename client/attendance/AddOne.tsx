import { useState, type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import type { RosterRow, SessionFacts } from './list.ts';
import { useAdded } from './useAdded.ts';

interface Props {
  session: SessionFacts;
  listed: readonly RosterRow[];
}

/** A counsellor registers one of their own clients, found by typing. */
export function AddOne({ session, listed }: Props): ReactNode {
  const t = useTranslations('attendance.list');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const added = useAdded();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const found = useQuery(
    trpc.clients.suggest.queryOptions(
      { typed },
      { enabled: typed !== '', placeholderData: keepPreviousData },
    ),
  );
  const add = useMutation(
    trpc.attendance.addToList.mutationOptions({
      onSuccess: (answer) => {
        added(answer);
        setChosen(null);
        setTyped('');
      },
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  const on = new Set(listed.filter((row) => row.status !== 'cancelled').map((row) => row.clientId));
  const items = (typed === '' ? [] : (found.data ?? []))
    .filter(({ id }) => !on.has(id))
    .map(({ id, name, fileNo }) => ({ value: id, label: name, detail: String(fileNo) }));
  return (
    <div className="flex min-w-0 flex-wrap items-end gap-2">
      <div className="w-80 max-w-full">
        <Combobox
          label={t('add_one')}
          value={chosen}
          onChange={setChosen}
          items={items}
          onQuery={setTyped}
          busy={found.isFetching}
          placeholder={t('add_one_hint')}
        />
      </div>
      {chosen && (
        <Button
          busy={add.isPending}
          onClick={() =>
            add.mutate({
              sessionId: session.id,
              clientIds: [chosen.value],
              as: 'registered',
              tell: true,
            })
          }
        >
          {t(session.status === 'scheduled' ? 'register_tell' : 'register')}
        </Button>
      )}
    </div>
  );
}

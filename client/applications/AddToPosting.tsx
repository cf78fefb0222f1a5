import { useState, type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useCardWords } from './card.ts';

/** Puts one client on a posting found by typing; a posting nobody has pasted yet is one link away. */
export function AddToPosting({ clientId }: { clientId: string }): ReactNode {
  const t = useTranslations('applications.of_client');
  const untitled = useTranslations('applications.card')('no_title');
  const trpc = useTRPC();
  const words = useCardWords();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const found = useQuery(
    trpc.postings.suggest.queryOptions(
      { typed },
      { enabled: typed !== '', placeholderData: keepPreviousData },
    ),
  );
  const add = useMutation(
    trpc.applications.add.mutationOptions({
      onSuccess: ({ added }) => {
        if (added.length === 0) toast({ text: t('already') });
        setChosen(null);
        setTyped('');
      },
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  const items = (typed === '' ? [] : (found.data ?? [])).map((posting) => ({
    value: posting.id,
    label: posting.title ?? untitled,
    detail: [posting.organization, posting.jobId, words.closing(posting.closingDay)]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
      <div className="min-w-52 flex-1">
        <Combobox
          label={t('posting')}
          hint={t('hint')}
          value={chosen}
          onChange={setChosen}
          items={items}
          onQuery={setTyped}
          busy={found.isFetching}
        />
      </div>
      {chosen ? (
        <Button
          busy={add.isPending}
          onClick={() => add.mutate({ postingId: chosen.value, clientIds: [clientId] })}
        >
          {t('save')}
        </Button>
      ) : (
        <ButtonLink to="/postings/new">{t('paste')}</ButtonLink>
      )}
    </div>
  );
}

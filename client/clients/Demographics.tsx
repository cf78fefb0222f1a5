import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { dimensions } from '@tremplin/shared/demographics.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { DemographicsForm } from './DemographicsForm.tsx';
import { useAnswerWords, type Said } from './useAnswerWords.ts';

/** Voluntary, and apart from the file: the answers are fetched, and that is logged, when somebody wants them. */
export function Demographics({ clientId, name }: { clientId: string; name: string }): ReactNode {
  const t = useTranslations('demographics');
  const [wanted, setWanted] = useState(false);
  return (
    <section
      aria-label={t('title', { client: name })}
      className="flex flex-col gap-3 border-t border-line pt-6"
    >
      <h2 className="text-16 font-semibold">{t('title', { client: name })}</h2>
      <p className="text-13 text-soft">{t('lead')}</p>
      {wanted ? (
        <Answers clientId={clientId} />
      ) : (
        <div>
          <Button onClick={() => setWanted(true)}>{t('show')}</Button>
        </div>
      )}
    </section>
  );
}

function Answers({ clientId }: { clientId: string }): ReactNode {
  const t = useTranslations('demographics');
  const trpc = useTRPC();
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null);
  const asked = useQuery(trpc.clients.demographics.queryOptions({ clientId }));
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <Skeleton rows={3} />;
  const close = (): void => setOpen(null);
  return (
    <>
      {asked.data.consented ? <Told said={asked.data} /> : <p>{t('none')}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('change')}>{t('change')}</Button>
        {asked.data.consented && (
          <Button tone="quiet" onClick={() => setOpen('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
      </div>
      <Dialog
        wide
        open={open === 'change'}
        close={close}
        title={t('change_title')}
        lead={t('change_lead')}
      >
        <DemographicsForm clientId={clientId} said={asked.data} close={close} />
      </Dialog>
      <Withdraw
        clientId={clientId}
        version={asked.data.version}
        open={open === 'withdraw'}
        close={close}
      />
    </>
  );
}

function Told({ said }: { said: Said }): ReactNode {
  const t = useTranslations('demographics');
  const answer = useAnswerWords();
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {dimensions.map((one) => {
          const value = said[one];
          return (
            <div key={one} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-soft">{t(`questions.${one}`)}</dt>
              <dd className={value === null ? 'text-faint' : ''}>
                {value === null ? t('left_open') : answer(one, value)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="text-13 text-soft">{t('agreed')}</p>
    </>
  );
}

interface WithdrawProps {
  clientId: string;
  version: number;
  open: boolean;
  close: () => void;
}

function Withdraw({ clientId, version, open, close }: WithdrawProps): ReactNode {
  const t = useTranslations('demographics');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const save = useMutation(trpc.clients.saveDemographics.mutationOptions());
  const withdraw = (): void =>
    save.mutate(
      { clientId, version, ...nothing, consented: false },
      {
        onSuccess: () => {
          toast({ text: t('withdrawn') });
          close();
        },
      },
    );
  return (
    <Dialog
      open={open}
      close={close}
      title={t('withdraw_title')}
      lead={t('withdraw_lead')}
      actions={
        <Button tone="danger" busy={save.isPending} onClick={withdraw}>
          {t('withdraw')}
        </Button>
      }
    >
      {save.isError && (
        <div role="alert">
          <Note tone="late">{faultText(save.error)}</Note>
        </div>
      )}
    </Dialog>
  );
}

const nothing = {
  gender: null,
  racialized: null,
  indigenous: null,
  disability: null,
  francophone: null,
  age: null,
} as const;

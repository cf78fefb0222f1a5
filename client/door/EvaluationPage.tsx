import { useEffect, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { faultOf, useTRPC, type Outputs } from '../api.ts';
import { Outside } from '../frame/Outside.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { EvaluationForm, type Given } from './EvaluationForm.tsx';

type Asked = Outputs['door']['evaluation'];

/** `/e#TOKEN`: what an attendee thought of a session. Nobody is named, and nobody signs in. */
export function Component(): ReactNode {
  const t = useTranslations('door.evaluation');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const token = useToken();
  const asked = useQuery(
    trpc.door.evaluation.queryOptions(
      { token },
      // What is asked does not change while somebody writes.
      { retry: false, refetchOnWindowFocus: false, meta: { steady: true } },
    ),
  );
  if (asked.isPending) {
    return (
      <Outside title={t('title_unknown')}>
        <Skeleton rows={4} />
      </Outside>
    );
  }
  if (asked.isError) {
    const spent = faultOf(asked.error)?.kind === 'refused';
    return (
      <Outside title={t('title_unknown')} lead={spent ? t('spent') : faultText(asked.error)}>
        {!spent && (
          <div>
            <Again again={() => void asked.refetch()} />
          </div>
        )}
      </Outside>
    );
  }
  return <Answer token={token} asked={asked.data} />;
}

function Again({ again }: { again: () => void }): ReactNode {
  const common = useTranslations('common');
  return <Button onClick={again}>{common('retry')}</Button>;
}

function Answer({ token, asked }: { token: string; asked: Asked }): ReactNode {
  const t = useTranslations('door.evaluation');
  const trpc = useTRPC();
  const formats = useFormats();
  const titleOf = useSessionTitle();
  const { announce } = useVoice();
  const send = useMutation(
    trpc.door.sendEvaluation.mutationOptions({ meta: { keepsLists: true } }),
  );
  const [given, setGiven] = useState<Given | null>(null);
  const [sent, setSent] = useState(false);
  const { office, startsAt, answered } = asked;
  const lead = t('lead', { title: titleOf(asked), day: formats.day(dayOf(parseIso(startsAt))) });
  if (sent) {
    return (
      <Outside key="thanks" title={t('thanks')} lead={t('thanks_lead', { office })}>
        <div>
          <Button onClick={() => setSent(false)}>{t('change')}</Button>
        </div>
      </Outside>
    );
  }
  return (
    <Outside title={t('title')} lead={lead}>
      <p className="text-14 text-soft">
        {answered || given !== null ? t('answered') : t('private', { office })}
      </p>
      <EvaluationForm
        given={given}
        save={({ score, comment }) => send.mutateAsync({ token, score, comment })}
        then={(last) => {
          setGiven(last);
          setSent(true);
          announce(`${t('thanks')}. ${t('thanks_lead', { office })}`);
        }}
      />
    </Outside>
  );
}

/** Read once, then taken out of the address, so that the history of a shared telephone does not keep it. */
function useToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}

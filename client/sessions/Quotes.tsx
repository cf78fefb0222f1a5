import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addQuote } from '@tremplin/shared/sessions.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

type Quote = Outputs['sessions']['byId']['quotes'][number];

/** What was said and may be repeated; a quote goes as easily as it came. */
export function Quotes({ sessionId }: { sessionId: string }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const trpc = useTRPC();
  const { can } = useOffice();
  const [going, setGoing] = useState<Quote | null>(null);
  const session = useQuery(trpc.sessions.byId.queryOptions({ id: sessionId }));
  if (!session.data) return null;
  const { quotes, status, runs } = session.data;
  const writes = can('update', 'info_session');
  return (
    <section aria-labelledby="quotes" className="flex max-w-4xl flex-col gap-3">
      <div>
        <h2 id="quotes" className="text-16 font-semibold">
          {t('quotes')}
        </h2>
        <p className="text-13 text-faint">{t('quotes_lead')}</p>
      </div>
      {quotes.length === 0 && <p className="text-soft">{t('quotes_none')}</p>}
      {quotes.map((quote) => (
        <figure
          key={quote.id}
          className="card flex flex-col gap-1 rounded-card border border-line px-4 py-3"
        >
          <blockquote className="text-16 whitespace-pre-wrap break-words">{quote.text}</blockquote>
          <figcaption className="flex flex-wrap items-center justify-between gap-2 text-13 text-soft">
            <span>
              {quote.saidBy}
              {writes && quote.onFile && <span className="text-faint"> · {t('on_file')}</span>}
            </span>
            {writes && (
              <Button
                compact
                tone="quiet"
                aria-label={t('remove_of', { name: quote.saidBy })}
                onClick={() => setGoing(quote)}
              >
                {t('remove')}
              </Button>
            )}
          </figcaption>
        </figure>
      ))}
      {writes && status !== 'cancelled' && <NewQuote sessionId={sessionId} runs={runs} />}
      <RemoveQuote quote={going} close={() => setGoing(null)} />
    </section>
  );
}

function RemoveQuote({ quote, close }: { quote: Quote | null; close: () => void }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const remove = useMutation(
    trpc.sessions.removeQuote.mutationOptions({
      onSuccess: () => toast({ text: t('removed'), tone: 'good' }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
      onSettled: close,
    }),
  );
  const go = (): void => {
    if (quote) remove.mutate({ id: quote.id, version: quote.version });
  };
  return (
    <Dialog
      open={quote !== null}
      close={close}
      title={t('remove_title')}
      lead={t('remove_lead')}
      actions={
        <>
          <Button onClick={close}>{common('cancel')}</Button>
          <Button tone="danger" busy={remove.isPending} onClick={go}>
            {t('remove_now')}
          </Button>
        </>
      }
    >
      <blockquote className="text-14 break-words">{quote?.text}</blockquote>
    </Dialog>
  );
}

/** Without the tick there is no quote. */
function NewQuote({ sessionId, runs }: { sessionId: string; runs: boolean }): ReactNode {
  const t = useTranslations('sessions.feedback');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const add = useMutation(trpc.sessions.addQuote.mutationOptions());
  const came = useQuery(trpc.attendance.evaluations.queryOptions({ sessionId }, { enabled: runs }));
  const attendees = (came.data?.rows ?? []).map(({ clientId, name, programme }) => ({
    value: clientId,
    label: programme === null ? name : `${name} (${programme})`,
  }));
  const blank = () => ({
    id: crypto.randomUUID(),
    sessionId,
    text: '',
    saidBy: '',
    clientId: null,
    consentOk: false,
  });
  const form = useSchemaForm({
    schema: addQuote,
    defaults: blank(),
    save: add.mutateAsync,
    then: () => {
      toast({ text: t('quote_added'), tone: 'good' });
      form.rhf.reset(blank());
      form.rhf.setFocus('text');
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-3">
      <ErrorSummary form={form} />
      <TextArea {...form.field('text')} label={t('quote')} rows={2} />
      <div className="max-w-80">
        <TextField {...form.field('saidBy')} label={t('said_by')} hint={t('said_by_hint')} />
      </div>
      {runs && (
        <div className="max-w-80">
          <SelectField
            {...form.field('clientId', 'text or null')}
            label={t('said_client')}
            hint={t('said_client_hint')}
            blank={t('said_client_blank')}
            choices={attendees}
            optional
          />
        </div>
      )}
      <CheckField {...form.field('consentOk')} label={t('consent')} />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('add_quote')}
        </Button>
      </div>
    </form>
  );
}

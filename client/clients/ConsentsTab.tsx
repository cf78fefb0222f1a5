import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { scopesIn } from '@tremplin/shared/client-rules.ts';
import { giveConsent, noticeVersion, withdrawConsent } from '@tremplin/shared/clients.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Empty } from '../parts/Empty.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { ClientFile } from './ClientPage.tsx';
import { ConsentFields, nothingAgreed } from './ConsentFields.tsx';

/** Every consent there was, which one stands, and the two things one can do about it. */
export function ConsentsTab({ file }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients.consents');
  const trpc = useTRPC();
  const [open, setOpen] = useState<'give' | 'withdraw' | null>(null);
  const list = useQuery(trpc.clients.consents.queryOptions({ id: file.id }));
  if (list.isError) return <Broken error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={3} />;
  const close = (): void => setOpen(null);
  return (
    <section className="flex max-w-xl flex-col gap-4">
      <p className="text-soft">{t('lead')}</p>
      {list.data.length === 0 && <Empty>{t('none')}</Empty>}
      <ul className="flex flex-col gap-3">
        {list.data.map((one) => (
          <ConsentCard key={one.id} consent={one} stands={one.id === file.consent?.id} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('give')}>{t('add')}</Button>
        {file.consent !== null && (
          <Button tone="danger" onClick={() => setOpen('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
      </div>
      <Dialog wide open={open === 'give'} close={close} title={t('add')}>
        <Give file={file} close={close} />
      </Dialog>
      <Dialog
        open={open === 'withdraw'}
        close={close}
        title={t('withdraw_title')}
        lead={t('withdraw_lead')}
      >
        <Withdraw file={file} close={close} />
      </Dialog>
    </section>
  );
}

interface CardProps {
  consent: Outputs['clients']['consents'][number];
  stands: boolean;
}

function ConsentCard({ consent, stands }: CardProps): ReactNode {
  const t = useTranslations('clients');
  const formats = useFormats();
  const { withdrawnOn, by } = consent;
  const others = [
    t(`methods.${consent.method}`),
    t('intake.notice_version', { version: consent.noticeVersion }),
    t(`langs.${consent.lang}`),
    ...(by === null ? [] : [t('consents.recorded_by', { name: by })]),
  ];
  return (
    <li className="card flex flex-col gap-1 rounded-card border border-line p-4">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {t('consents.given', { day: formats.day(consent.givenOn) })}
        {withdrawnOn !== null && (
          <Chip tone="late">{t('consents.withdrawn', { day: formats.day(withdrawnOn) })}</Chip>
        )}
        {withdrawnOn === null && (
          <Chip tone={stands ? 'good' : 'neutral'}>
            {t(stands ? 'consents.stands' : 'consents.replaced')}
          </Chip>
        )}
      </p>
      <p className="text-13 text-soft">{others.join(' · ')}</p>
      <p>
        {scopesIn(consent.scope)
          .map((one) => t(`scopes.${one}`))
          .join(', ')}
      </p>
    </li>
  );
}

function Give({ file, close }: { file: ClientFile; close: () => void }): ReactNode {
  const t = useTranslations('clients.consents');
  const { today } = useOffice();
  const { toast } = useVoice();
  const trpc = useTRPC();
  const give = useMutation(trpc.clients.giveConsent.mutationOptions());
  const form = useSchemaForm({
    schema: giveConsent,
    defaults: {
      clientId: file.id,
      givenOn: today,
      noticeVersion,
      lang: file.profile.correspondenceLang,
      // An older consent was not asked everything.
      scope: { ...nothingAgreed, ...file.consent?.scope },
    },
    save: (values) => give.mutateAsync(values),
    then: () => {
      toast({ text: t('saved'), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <ConsentFields field={form.field} />
      <DayField {...form.field('givenOn')} label={t('on')} max={today} />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('save')}
      </Button>
    </form>
  );
}

function Withdraw({ file, close }: { file: ClientFile; close: () => void }): ReactNode {
  const t = useTranslations('clients.consents');
  const { today } = useOffice();
  const { toast } = useVoice();
  const trpc = useTRPC();
  const withdraw = useMutation(trpc.clients.withdrawConsent.mutationOptions());
  const form = useSchemaForm({
    schema: withdrawConsent,
    defaults: { clientId: file.id, on: today },
    save: (values) => withdraw.mutateAsync(values),
    then: () => {
      toast({ text: t('withdrawn_done') });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField {...form.field('on')} label={t('withdraw_on')} max={today} />
      <Button type="submit" tone="danger" busy={form.busy}>
        {t('withdraw')}
      </Button>
    </form>
  );
}

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Before, useBefore } from './Before.tsx';
import { HoldButton, ReleaseButton } from './HoldButton.tsx';
import { InterviewLine } from './InterviewLine.tsx';
import type { OfContact } from './shapes.ts';

const LogInterview = lazy(() => import('./LogInterview.tsx'));

/** What we asked of a person of the directory: own clients by name, everybody else's as days. */
export function ContactInterviews({ contactId }: { contactId: string }): ReactNode {
  const t = useTranslations('interviews');
  const trpc = useTRPC();
  const { can } = useOffice();
  const before = useBefore(contactId, null);
  const seen = useQuery(trpc.interviews.ofContact.queryOptions({ contactId }));
  if (seen.isError) return <Broken error={seen.error} retry={() => void seen.refetch()} />;
  if (!seen.data || !before) return <Skeleton rows={3} />;
  const { own, others } = seen.data;
  const writes = can('create', 'interview');
  const { hold, status } = before;
  const reachable = status === 'active' || status === 'moved';
  return (
    <section aria-labelledby="contact-interviews" className="flex flex-col gap-4">
      <h2 id="contact-interviews" className="text-16 font-semibold">
        {t('of_contact.title')}
      </h2>
      <Before before={before} />
      <p className="text-14">{t('of_contact.met', { count: others.clientsMet })}</p>
      {writes && (
        <div className="flex flex-wrap gap-2">
          {status !== 'erased' && <LogButton contactId={contactId} likely={reachable} />}
          {hold === null && reachable && <HoldButton contactId={contactId} />}
          {hold !== null && (hold.own || hold.client !== null) && (
            <ReleaseButton contactId={contactId} />
          )}
        </div>
      )}
      {writes && (
        <div className="flex flex-col gap-1">
          <h3 className="text-14 font-semibold">{t('of_contact.own')}</h3>
          {own.length === 0 && <p className="text-14 text-soft">{t('of_contact.none')}</p>}
          <ul className="flex flex-col">
            {own.map((row) => (
              <InterviewLine key={row.id} row={row} name={row.client.name} />
            ))}
          </ul>
        </div>
      )}
      <Others others={others} />
    </section>
  );
}

/** Of somebody whom nobody may write to only what has been is still logged: it is not what one comes for. */
function LogButton({ contactId, likely }: { contactId: string; likely: boolean }): ReactNode {
  const t = useTranslations('interviews');
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button tone={likely ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
        {t('of_contact.log')}
      </Button>
      <Sheet open={open} close={close} title={t('log.title')}>
        <Suspense fallback={<Skeleton rows={6} />}>
          <LogInterview contactId={contactId} onDone={close} />
        </Suspense>
      </Sheet>
    </>
  );
}

function Others({ others }: { others: OfContact['others'] }): ReactNode {
  const t = useTranslations('interviews');
  const formats = useFormats();
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-14 font-semibold">{t('of_contact.others')}</h3>
      {others.requests + others.met === 0 ? (
        <p className="text-14 text-soft">{t('of_contact.others_none')}</p>
      ) : (
        <ul className="flex flex-col gap-1 text-14">
          {others.approaches.map(({ on, channel, result, byName }, at) => (
            <li key={at}>
              {t('before.line', {
                day: formats.day(on),
                channel: t(`channels.${channel}`),
                result: t(`results.${result}`),
                name: byName ?? '',
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

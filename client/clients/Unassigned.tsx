import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { WalkIn } from './TakeOnForm.tsx';

// A list of clients needs no form: it comes when somebody is taken on.
const TakeOnForm = lazy(async () => ({ default: (await import('./TakeOnForm.tsx')).TakeOnForm }));

/** Who came to a session and has no counsellor yet; nothing at all where there is nobody. */
export function Unassigned(): ReactNode {
  const t = useTranslations('clients.walk_ins');
  const trpc = useTRPC();
  const [taking, setTaking] = useState<WalkIn | null>(null);
  const { data } = useQuery(trpc.clients.unassigned.queryOptions());
  if (!data || (data.length === 0 && taking === null)) return null;
  return (
    <section className="card flex flex-col gap-2 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('title', { count: data.length })}</h2>
      <p className="text-13 text-soft">{t('lead')}</p>
      <ul className="flex flex-col">
        {data.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0"
          >
            <span className="min-w-0 text-14">
              <span className="font-medium">{one.name}</span>
              <span className="block text-13 text-soft">
                <CameTo walkIn={one} />
              </span>
            </span>
            <Button
              compact
              aria-label={t('take_of', { name: one.name })}
              onClick={() => setTaking(one)}
            >
              {t('take')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        open={taking !== null}
        close={() => setTaking(null)}
        title={t('dialog', { name: taking?.name ?? '' })}
        lead={t('dialog_lead')}
      >
        {taking && (
          <Suspense fallback={<Skeleton rows={3} />}>
            <TakeOnForm walkIn={taking} />
          </Suspense>
        )}
      </Dialog>
    </section>
  );
}

function CameTo({ walkIn: { programme, session, since } }: { walkIn: WalkIn }): ReactNode {
  const t = useTranslations('clients.walk_ins');
  const french = useLocale() === 'fr';
  const day = useFormats().day(since);
  const title = session && (french ? (session.titleFr ?? session.titleEn) : session.titleEn);
  const came = title === null ? t('came_day', { day }) : t('came', { day, session: title });
  return programme === null ? came : `${programme} · ${came}`;
}

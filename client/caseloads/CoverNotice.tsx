import type { ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Covers } from '@tremplin/shared/caseloads.ts';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { InWings, type Wing } from '../words.tsx';

const wings: readonly Wing[] = ['placements'];

/** Who has one's clients, and whose one has: a few quiet lines; nothing where nothing was handed on. */
export default function CoverNotice(): ReactNode {
  const trpc = useTRPC();
  const asked = useQuery(trpc.caseloads.covers.queryOptions());
  const told = asked.data;
  if (!told || told.given.length + told.received.length === 0) return null;
  return (
    <InWings of={wings}>
      <Lines told={told} />
    </InWings>
  );
}

function Lines({ told: { given, received } }: { told: Covers }): ReactNode {
  const t = useTranslations('handovers');
  return (
    <section aria-label={t('title')} className="max-w-5xl">
      <ul className="card divide-y divide-line rounded-card border border-line text-13">
        {received.map((one) => (
          <Received key={one.handoverId} one={one} />
        ))}
        {given.map((one) => (
          <Given key={one.handoverId} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Received({ one }: { one: Covers['received'][number] }): ReactNode {
  const t = useTranslations('handovers');
  const day = useDay(one);
  return (
    <li className="px-3 py-2">
      <p>{t(`received.${one.kind}`, { name: one.from, clients: one.clients, day })}</p>
      <p className="whitespace-pre-wrap break-words text-soft">{t('note', { note: one.note })}</p>
    </li>
  );
}

function Given({ one }: { one: Covers['given'][number] }): ReactNode {
  const t = useTranslations('handovers');
  const day = useDay(one);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-1.5">
      <p>{t(`given.${one.kind}`, { name: one.to, clients: one.clients, day })}</p>
      {one.kind === 'cover' && <TakeBack handoverId={one.handoverId} name={one.to} />}
    </li>
  );
}

function TakeBack({ handoverId, name }: { handoverId: string; name: string }): ReactNode {
  const t = useTranslations('handovers');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const back = useMutation(trpc.caseloads.takeBack.mutationOptions());
  return (
    <Button
      compact
      aria-label={t('take_back_from', { name })}
      busy={back.isPending}
      onClick={() =>
        back.mutate(
          { handoverId },
          {
            onSuccess: ({ clients }) =>
              toast({ text: t('taken_back', { count: clients, name }), tone: 'good' }),
            onError: (error) => toast({ text: faultText(error), tone: 'late' }),
          },
        )
      }
    >
      {t('take_back')}
    </Button>
  );
}

/** The last day of a cover, or the day on which clients came for good. */
function useDay({ untilDay, at }: { untilDay: string | null; at: string }): string {
  const formats = useFormats();
  return formats.day(untilDay ?? dayOf(parseIso(at)));
}

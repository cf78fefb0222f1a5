import type { ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { parseIso } from '@tremplin/shared/day.ts';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { OfficeLanguageSwitch } from '../frame/AccountMenu.tsx';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { ThemeSwitch } from '../frame/ThemeSwitch.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useVoice } from '../parts/Toaster.tsx';
import { useSession } from './useSession.ts';
import { Wall } from './Wall.tsx';

type Projected = Outputs['door']['code'];

/** Arrivals are counted so often, whether or not a new code is due. */
const everyMs = 5000;

/** The wall of the room while people come in: how to sign in, how many are here, and nobody's name. */
export function Component(): ReactNode {
  const { id: sessionId = '' } = useParams();
  const trpc = useTRPC();
  const door = useQuery(
    trpc.door.code.queryOptions(
      { sessionId },
      {
        refetchInterval: ({ state }) => Math.min(everyMs, msLeft(state.data) + 50),
        // The projector's window is seldom the one that is worked in.
        refetchIntervalInBackground: true,
        staleTime: 0,
      },
    ),
  );
  if (door.data) return <Door sessionId={sessionId} door={door.data} lost={door.isError} />;
  if (door.isError) return <Broken error={door.error} retry={() => void door.refetch()} />;
  return (
    <div className="p-6">
      <Skeleton rows={8} />
    </div>
  );
}

interface DoorProps {
  sessionId: string;
  door: Projected;
  lost: boolean;
}

function Door({ sessionId, door, lost }: DoorProps): ReactNode {
  const t = useTranslations('door.wall');
  const formats = useFormats();
  const { title, when } = useSession()(door);
  const early = parseIso(door.asOf) < parseIso(door.opensAt);
  return (
    <>
      <div className="flex justify-end px-2 pt-1 lg:-mb-4">
        <OfficeLanguageSwitch />
        <ThemeSwitch />
      </div>
      <Page
        title={title}
        windowTitle={`${title} – ${t('title')}`}
        lead={when}
        actions={
          <>
            <ButtonLink to={`/sessions/${sessionId}`}>{t('back')}</ButtonLink>
            <Turn sessionId={sessionId} door={door} />
          </>
        }
      >
        {lost && (
          <div role="alert">
            <Note tone="late">{t('lost')}</Note>
          </div>
        )}
        {door.shown && early && <Note>{t('early', { time: formats.time(door.opensAt) })}</Note>}
        {door.shown ? (
          <Wall
            shown={door.shown}
            msLeft={msLeft(door)}
            asOf={door.asOf}
            language={door.language}
            arrived={door.arrived}
            expected={door.expected}
          />
        ) : (
          <div className="max-w-prose">
            <h2 className="text-20 font-semibold">{t('shut_title')}</h2>
            <p className="mt-1 text-16 text-soft">{t(door.mayOpen ? 'shut' : 'not_on')}</p>
          </div>
        )}
      </Page>
    </>
  );
}

/** Opens the door, or closes it. */
function Turn({ sessionId, door }: { sessionId: string; door: Projected }): ReactNode {
  const t = useTranslations('door.wall');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const onError = (error: unknown): void => toast({ text: faultText(error), tone: 'late' });
  const open = useMutation(trpc.door.open.mutationOptions({ onError }));
  const close = useMutation(trpc.door.close.mutationOptions({ onError }));
  if (door.shown)
    return (
      <Button busy={close.isPending} onClick={() => close.mutate({ sessionId })}>
        {t('close')}
      </Button>
    );
  if (!door.mayOpen) return null;
  return (
    <Button tone="primary" busy={open.isPending} onClick={() => open.mutate({ sessionId })}>
      {t('open')}
    </Button>
  );
}

/** How long the code on the wall is still the newest, by the office's clock. */
function msLeft(door: Projected | undefined): number {
  if (!door?.shown) return everyMs;
  return Math.max(0, parseIso(door.shown.expiresAt).getTime() - parseIso(door.asOf).getTime());
}

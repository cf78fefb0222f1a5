import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  useState,
  type ReactNode,
} from 'react';
import { useMutation } from '@tanstack/react-query';
import { useMatch, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useSignedOut } from '../frame/signedOut.ts';
import { keepUntilSent } from '../frame/unsent.ts';
import { useVoice } from '../parts/Toaster.tsx';
import { tapsWaiting } from './kept.ts';
import type { QueueState, TapQueue } from './queue.ts';

type Open = () => Promise<TapQueue>;

const TapsContext = createContext<Open | null>(null);

/** Around every room: what was tapped at a session is sent from whichever page opens next. */
export function Taps({ children }: { children: ReactNode }): ReactNode {
  const open = useOneQueue();
  const out = useSignedOut();
  useEffect(() => {
    if (!out && tapsWaiting() > 0) void open().then((queue) => queue.send());
  }, [open, out]);
  useEffect(
    () =>
      keepUntilSent({
        waiting: tapsWaiting,
        send: async () => within(leavingMs, (await open()).send()),
      }),
    [open],
  );
  return <TapsContext value={open}>{children}</TapsContext>;
}

/** The queue of this browser, once it is there. */
export function useTaps(): { queue: TapQueue; state: QueueState } | null {
  const open = use(TapsContext);
  if (open === null) throw new Error('useTaps outside of Taps');
  const [queue, setQueue] = useState<TapQueue | null>(null);
  useEffect(() => {
    let here = true;
    void open().then((opened) => here && setQueue(opened));
    return () => {
      here = false;
    };
  }, [open]);
  const state = useSyncExternalStore(queue?.subscribe ?? hearNothing, queue?.state ?? nothing);
  return useMemo(() => queue && state && { queue, state }, [queue, state]);
}

const leavingMs = 4000;
const nothing = (): null => null;
const hearNothing = () => nothing;

interface Made {
  /** Whoever signed in in another tab since gets a queue of their own. */
  readonly personId: string;
  readonly queue: Promise<TapQueue>;
  readonly over: AbortController;
}

/** Made when first needed; ends with the office's page, and with it whatever it might still send. */
function useOneQueue(): Open {
  const { id: personId } = useOffice().person;
  const trpc = useTRPC();
  const { mutateAsync: send } = useMutation(trpc.attendance.mark.mutationOptions());
  const tell = useRefusalsElsewhere();
  const made = useRef<Made | null>(null);
  const open = useCallback<Open>(() => {
    if (made.current?.personId !== personId) made.current?.over.abort();
    else return made.current.queue;
    made.current = (() => {
      const over = new AbortController();
      const queue = import('./queue.ts').then(({ TapQueue }) => {
        const opened = new TapQueue({ personId, send, over: over.signal });
        opened.subscribe(() => tell.current(opened.state()));
        return opened;
      });
      return { personId, queue, over };
    })();
    return made.current.queue;
  }, [personId, send, tell]);
  useEffect(
    () => () => {
      made.current?.over.abort();
      made.current = null;
    },
    [],
  );
  return open;
}

/** Taps refused while another page is open are told there; the attendance page shows its own. */
function useRefusalsElsewhere() {
  const t = useTranslations('common.taps');
  const { toast } = useVoice();
  const navigate = useNavigate();
  const there = useMatch('/sessions/:id/attendance');
  const told = useRef(0);
  const tell = (state: QueueState): void => {
    const count = state.refused.length;
    const last = state.refused.at(-1);
    if (count > told.current && last && there === null) {
      const show = (): void => void navigate(`/sessions/${last.tap.sessionId}/attendance`);
      const text = t('title', { count });
      toast({ text, tone: 'late', action: { label: t('open'), run: show } });
    }
    told.current = count;
  };
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  return latest;
}

function within(ms: number, asked: Promise<void>): Promise<void> {
  return Promise.race([asked, new Promise<void>((done) => setTimeout(done, ms))]);
}

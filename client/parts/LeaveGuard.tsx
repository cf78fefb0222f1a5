import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { NavigationType, useBlocker } from 'react-router';
import type { Ask } from './guarded.ts';

const Question = lazy(() => import('./LeaveQuestion.tsx'));

/** Asks before unsaved text is left behind; `unsaved` is asked at the moment of leaving. */
export function LeaveGuard({ unsaved }: { unsaved: Ask }): ReactNode {
  const ask = useRef(unsaved);
  useEffect(() => {
    ask.current = unsaved;
  });
  const [own] = useState<Ask>(() => () => ask.current());
  useEffect(() => guards.add(own), [own]);
  const first = useSyncExternalStore(guards.hear, () => guards.isFirst(own));
  return first ? <Blocker /> : null;
}

/** The router knows one guard only, so the first of a page and its dialogs asks for all of them. */
const guards = roll();

function roll() {
  let asks: readonly Ask[] = [];
  const hearers = new Set<() => void>();
  const set = (next: readonly Ask[]): void => {
    asks = next;
    for (const tell of hearers) tell();
  };
  return {
    add: (ask: Ask): (() => void) => {
      set([...asks, ask]);
      return () => set(asks.filter((one) => one !== ask));
    },
    hear: (tell: () => void): (() => void) => {
      hearers.add(tell);
      return () => void hearers.delete(tell);
    },
    isFirst: (ask: Ask): boolean => asks[0] === ask,
    unsaved: (): boolean => asks.some((ask) => ask()),
  };
}

function Blocker(): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: there, historyAction }) =>
      (here.pathname !== there.pathname ||
        (historyAction === NavigationType.Pop && here.search !== there.search)) &&
      guards.unsaved(),
  );
  const blocked = blocker.state === 'blocked';
  const [wanted, setWanted] = useState(false);
  if (blocked && !wanted) setWanted(true);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (guards.unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Question open={blocked} stay={() => blocker.reset?.()} leave={() => blocker.proceed?.()} />
    </Suspense>
  );
}

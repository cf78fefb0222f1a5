import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useNavigate } from 'react-router';
import { useVoice } from './Toaster.tsx';

interface Told {
  readonly id: string;
  readonly label: string;
  /** Pixels from the corner of the chart, of the middle of the point's upper edge. */
  readonly x: number;
  readonly y: number;
  /** Of the chart. */
  readonly width: number;
}

interface Roving {
  readonly current: string | undefined;
  readonly take: (id: string) => void;
  readonly move: (press: KeyboardEvent) => void;
  readonly tell: (id: string, label: string, point: Element) => void;
  readonly hush: () => void;
}

const RovingContext = createContext<Roving | null>(null);

interface AreaProps {
  /** What the chart shows; arrows are named in it for those who hear it. */
  label: string;
  /** Ids of the points in the order in which arrows go through them; one without a point is passed over. */
  points: readonly string[];
  children: ReactNode;
}

/**
 * A chart for the keyboard: one stop for Tab, arrows from point to point, Home and End. The point that
 * has the focus or the pointer shows its words beside it; they are its name, so they are heard too.
 */
export function ChartPoints({ label, points, children }: AreaProps): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  const [chosen, take] = useState<string>();
  const [told, setTold] = useState<Told | null>(null);
  const current = chosen !== undefined && points.includes(chosen) ? chosen : points[0];
  const tell = useCallback((id: string, words: string, point: Element) => {
    const frame = area.current?.getBoundingClientRect();
    const box = point.getBoundingClientRect();
    if (!frame) return;
    const x = box.left + box.width / 2 - frame.left;
    setTold({ id, label: words, x, y: box.top - frame.top, width: frame.width });
  }, []);
  const hush = useCallback(() => setTold(null), []);
  const hold = usePointKept(area);
  const roving = useMemo<Roving>(() => {
    const move = (press: KeyboardEvent): void => {
      if (press.key === 'Escape') hush();
      const next = nextOf(press.key, drawn(area.current, points), document.activeElement);
      if (!next) return;
      next.focus();
      press.preventDefault();
    };
    return { current, take, move, tell, hush };
  }, [current, points, tell, hush]);
  return (
    <RovingContext value={roving}>
      <div ref={area} role="group" aria-label={label} className="relative" {...hold}>
        {children}
        {told && <Tip told={told} />}
      </div>
    </RovingContext>
  );
}

interface PointProps {
  id: string;
  /** All there is to say of it: shown beside it, and its name. */
  label: string;
  /** The list behind it; null where there is none for this person. */
  to?: string | null;
  /** Said on a click where there is no list: whom it is for. */
  why?: string | null;
  children: ReactNode;
}

/** One bar, dot or segment inside `ChartPoints`; with the list behind it for those who may open it. */
export function ChartPoint({ id, label, to = null, why = null, children }: PointProps): ReactNode {
  const roving = use(RovingContext);
  const navigate = useNavigate();
  const { toast } = useVoice();
  if (roving === null) throw new Error('a ChartPoint outside of ChartPoints');
  const ways = {
    'data-point': id,
    'aria-label': label,
    tabIndex: roving.current === id ? 0 : -1,
    onFocus: ({ currentTarget }: { currentTarget: Element }) => {
      roving.take(id);
      roving.tell(id, label, currentTarget);
    },
    onBlur: roving.hush,
    onPointerEnter: ({ currentTarget }: { currentTarget: Element }) =>
      roving.tell(id, label, currentTarget),
    onPointerLeave: roving.hush,
    onKeyDown: roving.move,
  };
  if (to === null) {
    return (
      <g role="img" {...ways} onClick={() => why !== null && toast({ text: why })}>
        {children}
      </g>
    );
  }
  return (
    <a
      href={to}
      {...ways}
      onClick={(press) => {
        if (press.ctrlKey || press.metaKey || press.shiftKey) return;
        press.preventDefault();
        void navigate(to);
      }}
    >
      {children}
    </a>
  );
}

/** Above the point, and never over the edge of the chart. Its words are the point's name already. */
function Tip({ told }: { told: Told }): ReactNode {
  const half = Math.min(110, told.width / 2);
  const left = Math.max(half, Math.min(told.width - half, told.x));
  return (
    <span
      aria-hidden
      data-picture="no"
      className="no-print pointer-events-none absolute z-10 w-max max-w-55 -translate-x-1/2 -translate-y-full rounded-control border border-edge bg-float px-2 py-1 text-center text-12 text-ink shadow-float"
      style={{ left, top: told.y - 4 }}
    >
      {told.label}
    </span>
  );
}

/** A chart that is measured or counted anew draws new points: the focus goes on to the one that took its place. */
function usePointKept(area: RefObject<HTMLElement | null>) {
  const last = useRef<SVGElement | null>(null);
  const pass = useCallback(() => {
    if (last.current === null || last.current.isConnected) return;
    const heir = drawn(area.current, [last.current.dataset['point'] ?? ''])[0];
    if (!heir) return;
    last.current = null;
    if (document.activeElement === document.body) heir.focus({ preventScroll: true });
  }, [area]);
  // With the page, before it looks for the focus itself; and when the chart alone is drawn anew.
  useLayoutEffect(pass);
  useEffect(() => {
    if (area.current === null) return undefined;
    const watch = new MutationObserver(pass);
    watch.observe(area.current, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [area, pass]);
  return {
    onFocus: ({ target }: { target: EventTarget }) => {
      last.current = target instanceof SVGElement ? target : null;
    },
    onBlur: () => {
      last.current = null;
    },
  };
}

function drawn(area: HTMLElement | null, points: readonly string[]): readonly SVGElement[] {
  const all = [...(area?.querySelectorAll<SVGElement>('[data-point]') ?? [])];
  return points.flatMap((id) => all.find((one) => one.dataset['point'] === id) ?? []);
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

function nextOf(
  key: string,
  all: readonly SVGElement[],
  from: Element | null,
): SVGElement | undefined {
  const by = steps[key];
  if (by === undefined || all.length === 0) return undefined;
  const at = all.findIndex((one) => one === from);
  return all[Math.max(0, Math.min(all.length - 1, at + by))];
}

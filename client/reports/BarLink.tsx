import {
  createContext,
  use,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useNavigate } from 'react-router';

interface Roving {
  readonly current: string;
  readonly take: (key: string) => void;
  readonly move: (press: KeyboardEvent) => void;
}

const RovingContext = createContext<Roving | null>(null);

/** A chart whose bars are links: one stop for Tab, then arrows from bar to bar. */
export function LinkedBars({
  label,
  first,
  children,
}: {
  label: string;
  first: string;
  children: ReactNode;
}): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  const [current, take] = useState(first);
  const roving = useMemo<Roving>(() => {
    const move = (press: KeyboardEvent): void => {
      const by = steps[press.key];
      if (by === undefined) return;
      const bars = [...(area.current?.querySelectorAll<SVGAElement>('a[data-bar]') ?? [])];
      const at = bars.findIndex((bar) => bar === document.activeElement);
      bars[Math.max(0, Math.min(bars.length - 1, at + by))]?.focus();
      press.preventDefault();
    };
    return { current, take, move };
  }, [current]);
  return (
    <RovingContext value={roving}>
      <div ref={area} role="group" aria-label={label}>
        {children}
      </div>
    </RovingContext>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Where the chart puts a bar, and which of its row it is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

interface BarProps extends Omit<Place, 'index'> {
  readonly id: string;
  readonly label: string;
  /** Null where the person may not see who is behind it. */
  readonly to: string | null;
  readonly fill: string;
}

/** One bar; with a name for those who hear it, and the list behind it for those who may open it. */
export function BarLink({ id, label, to, x, y, width, height, fill }: BarProps): ReactNode {
  const roving = use(RovingContext);
  const navigate = useNavigate();
  const bar = (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={fill}
      stroke="var(--color-edge)"
      strokeWidth={1}
    >
      <title>{label}</title>
    </rect>
  );
  if (to === null || roving === null) return bar;
  return (
    <a
      href={to}
      data-bar={id}
      aria-label={label}
      tabIndex={roving.current === id ? 0 : -1}
      onFocus={() => roving.take(id)}
      onKeyDown={roving.move}
      onClick={(press) => {
        if (press.ctrlKey || press.metaKey || press.shiftKey) return;
        press.preventDefault();
        void navigate(to);
      }}
    >
      {bar}
    </a>
  );
}

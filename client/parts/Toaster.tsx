import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from './Button.tsx';

export interface Toast {
  readonly text: string;
  readonly tone?: 'good' | 'late';
  /** Usually the way back: "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Voice {
  /** Shows a line at the foot of the page for ten seconds at least, and reads it out. */
  readonly toast: (toast: Toast) => void;
  /** Reads a line out and shows nothing. */
  readonly announce: (text: string) => void;
}

const VoiceContext = createContext<Voice | null>(null);

export function useVoice(): Voice {
  const voice = use(VoiceContext);
  if (voice === null) throw new Error('useVoice outside of Toaster');
  return voice;
}

const stayMs = 10_000;

export function Toaster({ children }: { children: ReactNode }): ReactNode {
  const t = useTranslations('common');
  const [shown, setShown] = useState<readonly (Toast & { id: number })[]>([]);
  const [said, setSaid] = useState('');
  const last = useRef(0);
  const toast = useCallback((one: Toast) => {
    last.current += 1;
    const id = last.current;
    setShown((before) => [...before.slice(-2), { ...one, id }]);
  }, []);
  const drop = useCallback(
    (id: number) => setShown((before) => before.filter((one) => one.id !== id)),
    [],
  );
  // The no-break space makes the same words twice a change, so that they are read again.
  const announce = useCallback(
    (text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)),
    [],
  );
  const voice = useMemo(() => ({ toast, announce }), [toast, announce]);
  return (
    <VoiceContext value={voice}>
      {children}
      <div role="status" className="sr-only">
        {said}
      </div>
      <section
        aria-label={t('toasts')}
        className="no-print pointer-events-none fixed inset-x-2 bottom-3 z-60 flex flex-col items-center gap-2"
      >
        <div role="status" className="contents">
          {shown.map((one) => (
            <Line key={one.id} toast={one} drop={() => drop(one.id)} />
          ))}
        </div>
      </section>
    </VoiceContext>
  );
}

function Line({ toast, drop }: { toast: Toast; drop: () => void }): ReactNode {
  const t = useTranslations('common');
  const [held, setHeld] = useState(false);
  const leave = useRef(drop);
  useEffect(() => {
    leave.current = drop;
  });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => leave.current(), stayMs);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={`card pointer-events-auto flex max-w-full items-center gap-2 rounded-card border bg-float py-1 ps-4 pe-1 text-14 shadow-float ${toast.tone === 'late' ? 'border-late-strong text-late' : 'border-line'}`}
    >
      <span className="min-w-0 py-1">{toast.text}</span>
      {toast.action && (
        <Button
          compact
          tone="quiet"
          onClick={() => {
            toast.action?.run();
            drop();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t('close')} icon={<X size={14} aria-hidden />} onClick={drop} />
    </div>
  );
}

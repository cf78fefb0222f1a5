import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Clock from 'lucide-react/icons/clock';
import Info from 'lucide-react/icons/info';

export type Tone = 'neutral' | 'good' | 'attention' | 'late' | 'information';

/** A state in a word: the icon and the word say it, the colour only helps. */
export function Chip({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <span
      className={`chip inline-flex max-w-full items-center gap-1 rounded-round px-2 py-px text-12 font-medium ${looks[tone]}`}
    >
      {icon ?? icons[tone]}
      <span className="min-w-0 break-words">{children}</span>
    </span>
  );
}

/** A longer word to the person, in the page: why something is so, or what to watch. */
export function Note({
  tone = 'information',
  title,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={`card flex gap-2 rounded-card px-3 py-2 text-14 ${looks[tone]}`}>
      <span className="mt-1">{icons[tone]}</span>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

const looks: Record<Tone, string> = {
  neutral: 'bg-grey-4 text-soft',
  good: 'bg-good-tint text-good',
  attention: 'bg-attention-tint text-attention',
  late: 'bg-late-tint text-late',
  information: 'bg-information-tint text-information',
};

const icons: Record<Tone, ReactNode> = {
  neutral: null,
  good: <CircleCheck size={14} aria-hidden className="shrink-0" />,
  attention: <Clock size={14} aria-hidden className="shrink-0" />,
  late: <CircleAlert size={14} aria-hidden className="shrink-0" />,
  information: <Info size={14} aria-hidden className="shrink-0" />,
};

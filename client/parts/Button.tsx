import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import LoaderCircle from 'lucide-react/icons/loader-circle';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  tone?: ButtonTone;
  busy?: boolean;
  compact?: boolean;
  icon?: ReactNode;
  ref?: React.Ref<HTMLButtonElement>;
}

/** A busy button stays focusable and ignores presses, so that focus is not lost while it saves. */
export function Button({
  tone = 'secondary',
  busy = false,
  compact = false,
  icon,
  children,
  ...rest
}: Props): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={`${shape(compact)} ${tones[tone]} not-aria-busy:aria-disabled:cursor-not-allowed not-aria-busy:aria-disabled:opacity-55 disabled:cursor-not-allowed disabled:opacity-55`}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (press) => press.preventDefault() : rest.onClick}
    >
      {busy ? <LoaderCircle size={16} aria-hidden /> : icon}
      {children}
    </button>
  );
}

interface IconProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'aria-label'
> {
  label: string;
  icon: ReactNode;
  ref?: React.Ref<HTMLButtonElement>;
}

/** Square, with its name for those who do not see the icon. */
export function IconButton({ label, icon, ...rest }: IconProps): ReactNode {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className="inline-grid size-8 shrink-0 place-items-center rounded-control text-soft hover:bg-hover hover:text-ink active:bg-pressed disabled:opacity-55"
    >
      {icon}
    </button>
  );
}

interface LinkButtonProps extends Omit<LinkProps, 'className'> {
  tone?: ButtonTone;
  compact?: boolean;
  icon?: ReactNode;
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({
  tone = 'secondary',
  compact = false,
  icon,
  children,
  ...rest
}: LinkButtonProps): ReactNode {
  return (
    <Link {...rest} className={`${shape(compact)} ${tones[tone]} no-underline`}>
      {icon}
      {children}
    </Link>
  );
}

const tones: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong',
  secondary: 'bg-page text-ink border-edge hover:bg-hover active:bg-pressed',
  quiet: 'bg-transparent text-accent-text border-transparent hover:bg-hover active:bg-pressed',
  danger: 'bg-page text-late border-late-strong hover:bg-late-tint',
};

function shape(compact: boolean): string {
  const size = compact ? 'min-h-7 px-2 text-13' : 'min-h-8 px-3 text-14';
  return `inline-flex items-center justify-center gap-1.5 rounded-control border py-0.5 font-medium transition-colors ${size}`;
}

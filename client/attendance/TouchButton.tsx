import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  tone?: 'primary' | 'secondary';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button for a thumb: 44 pixels each way at least, and no waiting for a second tap. */
export function TouchButton({ tone = 'secondary', icon, children, ...rest }: Props): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex min-h-11 min-w-11 touch-manipulation items-center justify-center gap-1.5 rounded-control border px-3 text-14 leading-tight font-medium text-balance select-none aria-disabled:cursor-default disabled:cursor-not-allowed disabled:opacity-55 ${looks[tone]}`}
    >
      {icon}
      {children}
    </button>
  );
}

const looks = {
  primary:
    'border-transparent bg-accent text-on-accent hover:bg-accent-strong aria-disabled:border-line aria-disabled:bg-page aria-disabled:text-soft',
  secondary: 'border-edge bg-page text-ink hover:bg-hover active:bg-pressed',
};

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export interface FieldWords {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Says "optional" after the label; what must be filled needs no mark. */
  readonly optional?: boolean;
}

interface Props extends FieldWords {
  readonly id: string;
  readonly children: (described: Described) => ReactNode;
}

export interface Described {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Label above, hint below the label, error below the control, all tied to it. */
export function Field({ id, label, hint, error, optional = false, children }: Props): ReactNode {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="w-fit text-13 font-medium">
        {label}
        {optional && <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      {children(describe(id, hint, error))}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function describe(id: string, hint: ReactNode, error: string | undefined): Described {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    ...(ids && { 'aria-describedby': ids }),
    ...(error && { 'aria-invalid': true as const }),
  };
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }): ReactNode {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="text-13 text-faint">
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }): ReactNode {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="text-13 text-late">
      {error}
    </p>
  );
}

export function Optional(): ReactNode {
  const t = useTranslations('common');
  return (
    <span data-optional className="font-normal text-faint">
      {' '}
      ({t('optional')})
    </span>
  );
}

export const controlLook =
  'w-full min-h-8 rounded-control border border-edge bg-page px-2 py-1 text-14 text-ink ' +
  'aria-invalid:border-late-strong disabled:bg-hover disabled:text-faint [&[readonly]]:bg-hover';

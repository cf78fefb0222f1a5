import { useRef, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { KeyHint } from '../parts/KeyHint.tsx';
import { useCtrlEnter } from '../parts/useCtrlEnter.ts';
import type { SchemaForm } from '../parts/useSchemaForm.ts';

interface Props<In extends FieldValues, Out> {
  form: SchemaForm<In, Out>;
  close: () => void;
  save: string;
  tone?: 'primary' | 'danger';
  /** Instead of "Cancel", where something has been saved already. */
  leave?: string;
  children?: ReactNode;
}

/** What is wrong on top, the two ways out at the foot; Ctrl+Enter saves from anywhere in it. */
export function DialogForm<In extends FieldValues, Out>(props: Props<In, Out>): ReactNode {
  const { form, close, save, tone = 'primary', leave, children } = props;
  const common = useTranslations('common');
  const box = useRef<HTMLFormElement>(null);
  useCtrlEnter(box, () => {
    if (!form.busy) void form.submit();
  });
  return (
    <form
      ref={box}
      noValidate
      onSubmit={(event) => void form.submit(event)}
      className="flex flex-col gap-4"
    >
      <ErrorSummary form={form} />
      {children}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="me-auto pointer-coarse:hidden">
          <KeyHint keys="Ctrl+Enter" />
        </span>
        <Button onClick={close}>{leave ?? common('cancel')}</Button>
        <Button tone={tone} type="submit" busy={form.busy}>
          {save}
        </Button>
      </div>
    </form>
  );
}

import { useRef, type ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import { IconButton } from './Button.tsx';
import type { DialogProps } from './Dialog.tsx';

/** Inside the page rather than beside it, so that what hides the page hides its dialogs too. */
export default function DialogBox(props: DialogProps & { side: boolean }): ReactNode {
  const { open, close, title, lead, children, actions, wide = false, side } = props;
  const t = useTranslations('common');
  const body = useRef<HTMLDivElement>(null);
  // A form starts in its first field; what is there to be read starts at the way out.
  const firstField = (): HTMLElement | true =>
    (side ? null : body.current?.querySelector<HTMLElement>('input, select, textarea')) ?? true;
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && close()}
      disablePointerDismissal={!side}
    >
      <Dialog.Portal container={document.getElementById('content') ?? undefined}>
        {/* Over the dialog beneath as well, where one asks a question of another. */}
        <Dialog.Backdrop
          forceRender
          className="fixed inset-0 z-50 bg-grey-12/30 dark:bg-grey-1/70"
        />
        <Dialog.Popup
          initialFocus={firstField}
          className={`floats fixed z-50 flex flex-col border border-line bg-float shadow-float ${place(side, wide)}`}
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-16 font-semibold">{title}</Dialog.Title>
              {lead && (
                <Dialog.Description className="mt-1 text-14 text-soft">{lead}</Dialog.Description>
              )}
            </div>
            <Dialog.Close
              render={<IconButton label={t('close')} icon={<X size={16} aria-hidden />} />}
            />
          </div>
          {/* A foot that a form keeps in sight never covers the field one comes to. */}
          <div
            ref={body}
            className="min-h-0 overflow-y-auto px-5 pt-1 pb-5 has-data-foot:scroll-pb-24"
          >
            {children}
          </div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {actions}
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function place(side: boolean, wide: boolean): string {
  if (side) return `inset-y-0 end-0 max-w-full ${wide ? 'w-[720px]' : 'w-[480px]'}`;
  const width = wide ? 'w-[720px]' : 'w-[480px]';
  return `top-[8dvh] start-1/2 max-h-[84dvh] max-w-[calc(100vw-16px)] -translate-x-1/2 rounded-card ${width}`;
}

import { lazy, Suspense, useState, type ReactNode } from 'react';

export interface DialogProps {
  open: boolean;
  close: () => void;
  title: ReactNode;
  /** One sentence under the title; read out when the dialog opens. */
  lead?: ReactNode;
  children?: ReactNode;
  /** Buttons at the foot, the primary one last. A form keeps its own instead. */
  actions?: ReactNode;
  wide?: boolean;
}

const fetchBox = () => import('./GuardedBox.tsx');
const Box = lazy(fetchBox);

/** Fetches the dialog's code ahead, when someone is about to need it. */
export function readyDialogs(): void {
  // Without a network it comes when it is asked for again.
  void fetchBox().catch(() => undefined);
}

/** For one decision. Focus comes back to where it was; a press outside does not close it, and text that is not saved is asked about. */
export function Dialog(props: DialogProps): ReactNode {
  return <Late side={false} {...props} />;
}

/** For reading beside a list. */
export function Sheet(props: DialogProps): ReactNode {
  return <Late side {...props} />;
}

function Late(props: DialogProps & { side: boolean }): ReactNode {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Box {...props} />
    </Suspense>
  );
}

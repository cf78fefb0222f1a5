import { useState, type ReactNode } from 'react';
import type { DialogProps } from './Dialog.tsx';
import DialogBox from './DialogBox.tsx';
import { Guarded, type Ask } from './guarded.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import LeaveQuestion from './LeaveQuestion.tsx';

/** A dialog that asks before it closes over text that is not saved; "Cancel" in a form needs no question. */
export default function GuardedBox(props: DialogProps & { side: boolean }): ReactNode {
  const { open, close, children } = props;
  const [asks] = useState(() => new Set<Ask>());
  const [asking, setAsking] = useState(false);
  // Saved in the meantime, and closed by whoever opened it.
  if (!open && asking) setAsking(false);
  const unsaved = (): boolean => [...asks].some((ask) => ask());
  const stay = (): void => setAsking(false);
  const leave = (): void => {
    stay();
    close();
  };
  return (
    <Guarded value={asks}>
      <DialogBox {...props} close={() => (unsaved() ? setAsking(true) : close())}>
        {children}
        {open && <LeaveGuard unsaved={unsaved} />}
        <LeaveQuestion open={open && asking} stay={stay} leave={leave} />
      </DialogBox>
    </Guarded>
  );
}

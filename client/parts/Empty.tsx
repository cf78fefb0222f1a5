import type { ReactNode } from 'react';

/** One line on what belongs here, one button. */
export function Empty({
  children,
  action,
}: {
  children: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-dashed border-edge px-4 py-6 text-14 text-soft">
      <p>{children}</p>
      {action}
    </div>
  );
}

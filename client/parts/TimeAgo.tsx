import { useEffect, useState, type ReactNode } from 'react';
import { useFormats } from './useFormats.ts';

/** "3 days ago"; the exact moment on hover, and on focus where `focusable`. */
export function TimeAgo({ at, focusable = false }: { at: string; focusable?: boolean }): ReactNode {
  const formats = useFormats();
  const now = useMinute();
  const exact = formats.dayTime(at);
  return (
    <time
      dateTime={at}
      title={exact}
      tabIndex={focusable ? 0 : undefined}
      className="group relative whitespace-nowrap rounded-control"
    >
      {formats.ago(at, now)}
      {focusable && (
        <span className="absolute bottom-full start-0 z-10 hidden rounded-control bg-ink px-2 py-1 text-12 text-page group-focus-visible:block">
          {exact}
        </span>
      )}
    </time>
  );
}

/** The clock on the wall, read once a minute: only to say how long ago, never to decide. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

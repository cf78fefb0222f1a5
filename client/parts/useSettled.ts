import { useEffect, useState } from 'react';

const pauseMs = 250;

/** What was typed, once the typing pauses; longer where each search leaves a line in the audit log. */
export function useSettled(typed: string, pause = pauseMs): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, pause]);
  return settled;
}

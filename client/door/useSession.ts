import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { useWhen } from '../parts/useWhen.ts';

interface Session {
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** What a session is called and when it is, in the language of whoever reads. */
export function useSession(): (session: Session) => { title: string; when: string } {
  const title = useSessionTitle();
  const when = useWhen();
  return (session) => ({ title: title(session), when: when(session).whole });
}

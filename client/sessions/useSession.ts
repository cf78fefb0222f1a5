import { useQuery } from '@tanstack/react-query';
import { parseIso } from '@tremplin/shared/day.ts';
import { useTRPC, type Outputs } from '../api.ts';

export type Session = Outputs['sessions']['byId'];

const dayMs = 86_400_000;

/** A session as its page shows it, asked for again when its doors open, when it begins and when it ends. */
export function useSession(id: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.sessions.byId.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data ? untilNext(state.data) : false) },
    ),
  );
}

/** Milliseconds to the next moment at which the page has something else to offer; false beyond a day. */
function untilNext({ clock, startsAt, endsAt }: Session): number | false {
  const now = parseIso(clock.asOf).getTime();
  const ahead = [clock.doorsOpenAt, startsAt, endsAt ?? startsAt]
    .map((instant) => parseIso(instant).getTime() - now)
    .filter((left) => left > 0);
  const next = Math.min(...ahead) + 500;
  return next < dayMs ? next : false;
}

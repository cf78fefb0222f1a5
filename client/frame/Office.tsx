import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import type { Day } from '@tremplin/shared/day.ts';
import { can, type Action, type Resource } from '@tremplin/shared/policy.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { OfficeName } from '../parts/OfficeName.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useLanguage } from '../words.tsx';
import { Broken } from './Broken.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { useSignedOut } from './signedOut.ts';

export type Me = NonNullable<Outputs['session']['me']>;

export interface Office {
  readonly person: Me['person'];
  readonly office: Me['office'];
  /** The office's day, from the server. */
  readonly today: Day;
  /** What the policy lets this person do, so that nobody is shown a door that is locked. */
  readonly can: (action: Action, resource: Resource, relation?: 'own' | 'other') => boolean;
}

const OfficeContext = createContext<Office | null>(null);

export function useOffice(): Office {
  const office = use(OfficeContext);
  if (office === null) throw new Error('useOffice outside of a signed-in page');
  return office;
}

/** Lets the signed-in in; whoever is signed out while working signs in over the page. */
export function OfficeGate({ children }: { children: ReactNode }): ReactNode {
  const trpc = useTRPC();
  const me = useQuery(
    trpc.session.me.queryOptions(undefined, { staleTime: 300_000, meta: { steady: true } }),
  );
  const here = useLocation();
  const refused = useSignedOut();
  const [last, setLast] = useState<Me | null>(null);
  if (me.data && me.data !== last) setLast(me.data);
  const known = me.data ?? last;
  if (me.isPending) {
    return (
      <div className="p-6">
        <Skeleton />
      </div>
    );
  }
  if (me.isError && known === null) return <Broken error={me.error} />;
  if (known === null) {
    return (
      <Navigate to={`/sign-in?next=${encodeURIComponent(here.pathname + here.search)}`} replace />
    );
  }
  return (
    <SignInAgain personId={known.person.id} out={refused || me.data === null}>
      <OfficeRooms me={known}>{children}</OfficeRooms>
    </SignInAgain>
  );
}

/** The person and the office for the pages below; the language is the person's own. */
export function OfficeRooms({ me, children }: { me: Me; children: ReactNode }): ReactNode {
  const { speak } = useLanguage();
  const { person, office } = me;
  useEffect(() => void speak(person.locale), [person.locale, speak]);
  const value = useMemo<Office>(
    () => ({
      person,
      office,
      today: office.today,
      can: (action, resource, relation) => can(person, action, resource, relation),
    }),
    [person, office],
  );
  return (
    <OfficeContext value={value}>
      <OfficeName value={office.name}>{children}</OfficeName>
    </OfficeContext>
  );
}

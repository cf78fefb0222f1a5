import type { ReactNode } from 'react';
import { Navigate, Outlet } from 'react-router';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import { NotYours } from './Broken.tsx';
import { useOffice } from './Office.tsx';

export interface Door {
  readonly path: string;
  readonly needs: readonly [Action, Resource];
}

/** The first page of a role: the first door in the list that opens. */
export function Home({ doors }: { doors: readonly Door[] }): ReactNode {
  const { can } = useOffice();
  const first = doors.find((door) => can(...door.needs));
  return first ? <Navigate to={first.path} replace /> : <NotYours />;
}

/** A page whose right the person lacks says so; the server would refuse its questions anyway. */
export function Threshold({ needs }: { needs: readonly [Action, Resource] }): ReactNode {
  const { can } = useOffice();
  return can(...needs) ? <Outlet /> : <NotYours />;
}

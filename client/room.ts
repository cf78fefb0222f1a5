import type { ReactNode } from 'react';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import type { Wing } from './words.tsx';

export interface Room {
  readonly path: string;
  readonly needs: readonly [Action, Resource];
  /** Whose words it needs besides the first ones. */
  readonly wings?: readonly Wing[];
  readonly load: () => Promise<{ Component: () => ReactNode }>;
}

import type { FunnelStep } from '@tremplin/shared/applications.ts';
import type { EmployerKind, PlacementTerm, RelatedToField } from '@tremplin/shared/placements.ts';
import type { SilenceVerdict } from '@tremplin/shared/silence.ts';
import type { Fill } from '../parts/Texture.tsx';

/** The same kind looks the same on every page; it can be told apart without its colour. */
export const kindFill: Readonly<Record<EmployerKind, Fill>> = {
  OPS: { colour: 'var(--color-series-5)', texture: 'solid' },
  federal: { colour: 'var(--color-series-2)', texture: 'stripes' },
  municipal: { colour: 'var(--color-series-3)', texture: 'dots' },
  broader_public: { colour: 'var(--color-series-1)', texture: 'bars' },
  private: { colour: 'var(--color-series-7)', texture: 'backs' },
  non_profit: { colour: 'var(--color-series-6)', texture: 'grid' },
  self: { colour: 'var(--color-series-8)', texture: 'rings' },
};

/** What can be judged, and what is too young for it. */
export const cohortFill = {
  mature: { colour: 'var(--color-accent)', texture: 'solid' },
  maturing: { colour: 'var(--color-context)', texture: 'stripes' },
} as const satisfies Readonly<Record<string, Fill>>;

/** How far an application got. */
export const stepFill: Readonly<Record<FunnelStep, Fill>> = {
  applied: { colour: 'var(--color-context)', texture: 'solid' },
  screened_in: { colour: 'var(--color-series-2)', texture: 'stripes' },
  interview: { colour: 'var(--color-series-1)', texture: 'dots' },
  offer: { colour: 'var(--color-series-7)', texture: 'bars' },
  hired: { colour: 'var(--color-series-3)', texture: 'solid' },
};

export const silenceFill: Readonly<Record<SilenceVerdict, Fill>> = {
  normal: { colour: 'var(--color-series-2)', texture: 'solid' },
  slow: { colour: 'var(--color-series-1)', texture: 'stripes' },
  beyond: { colour: 'var(--color-series-6)', texture: 'grid' },
  not_enough: { colour: 'var(--color-context)', texture: 'dots' },
};

/** Where a checkpoint stands; the three ways of not knowing are one. */
export const standings = ['verified', 'reported', 'ended', 'unknown', 'not_yet'] as const;
export type Standing = (typeof standings)[number];
export const standingFill: Readonly<Record<Standing, Fill>> = {
  verified: { colour: 'var(--color-series-3)', texture: 'solid' },
  reported: { colour: 'var(--color-series-3)', texture: 'stripes' },
  ended: { colour: 'var(--color-series-6)', texture: 'backs' },
  unknown: { colour: 'var(--color-grey-9)', texture: 'dots' },
  not_yet: { colour: 'var(--color-page)', texture: 'solid' },
};

/** What is as it should be, what is on its way there, and what is not. */
export const stateFill = {
  good: { colour: 'var(--color-accent)', texture: 'solid' },
  waiting: { colour: 'var(--color-series-1)', texture: 'stripes' },
  rest: { colour: 'var(--color-context)', texture: 'dots' },
} as const satisfies Readonly<Record<string, Fill>>;

/** People whom we know by name, and people who were only counted. */
export const peopleFill = {
  named: { colour: 'var(--color-series-5)', texture: 'solid' },
  anonymous: { colour: 'var(--color-series-2)', texture: 'stripes' },
} as const satisfies Readonly<Record<string, Fill>>;

export const requestFill = {
  requests: { colour: 'var(--color-context)', texture: 'solid' },
  replied: { colour: 'var(--color-series-2)', texture: 'stripes' },
  completed: { colour: 'var(--color-series-5)', texture: 'solid' },
  after: { colour: 'var(--color-series-3)', texture: 'dots' },
} as const satisfies Readonly<Record<string, Fill>>;

export const relatedFill: Readonly<Record<RelatedToField, Fill>> = {
  yes: { colour: 'var(--color-series-3)', texture: 'solid' },
  related: { colour: 'var(--color-series-2)', texture: 'stripes' },
  no: { colour: 'var(--color-series-6)', texture: 'backs' },
  unknown: { colour: 'var(--color-context)', texture: 'dots' },
};

export const termFill: Readonly<Record<PlacementTerm, Fill>> = {
  permanent: { colour: 'var(--color-series-3)', texture: 'solid' },
  temporary: { colour: 'var(--color-series-2)', texture: 'stripes' },
  casual: { colour: 'var(--color-series-6)', texture: 'backs' },
  student: { colour: 'var(--color-series-1)', texture: 'dots' },
  FXT: { colour: 'var(--color-series-7)', texture: 'bars' },
};

/** What may follow a session; the first of them is any of the others. */
export const actionFill = {
  any: { colour: 'var(--color-accent)', texture: 'solid' },
  application: { colour: 'var(--color-series-2)', texture: 'stripes' },
  jobAlert: { colour: 'var(--color-series-1)', texture: 'dots' },
  interview: { colour: 'var(--color-series-7)', texture: 'bars' },
} as const satisfies Readonly<Record<string, Fill>>;

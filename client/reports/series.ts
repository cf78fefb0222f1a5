import type { EmployerKind } from '@tremplin/shared/placements.ts';

/** The same kind has the same colour on every page. */
export const kindColour: Readonly<Record<EmployerKind, string>> = {
  OPS: 'var(--color-series-5)',
  federal: 'var(--color-series-2)',
  municipal: 'var(--color-series-3)',
  broader_public: 'var(--color-series-1)',
  private: 'var(--color-series-7)',
  non_profit: 'var(--color-series-6)',
  self: 'var(--color-series-8)',
};

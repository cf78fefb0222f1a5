import type { Figure, Kpi, OutcomeFilter } from '@tremplin/shared/outcomes.ts';

/** April 2026 to March 2027, of everybody. */
export const thisYear: OutcomeFilter = {
  period: 'year',
  from: '2026-04',
  programmeId: null,
  counsellorId: null,
  stream: null,
  ministryId: null,
};

/** A number and what it was counted out of, and both a year earlier. */
export function valueOf(answer: { readonly figures: readonly Figure[] }, kpi: Kpi) {
  const figure = answer.figures.find((one) => one.kpi === kpi);
  if (!figure) throw new Error(`no figure ${kpi}`);
  return [figure.value, figure.of, figure.before?.value ?? null, figure.before?.of ?? null];
}

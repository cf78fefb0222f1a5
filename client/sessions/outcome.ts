import type { OutcomeGroup, OutcomeMeasure, OutcomeWindow } from '@tremplin/shared/sessions.ts';
import { outcomeMeasures } from '@tremplin/shared/sessions.ts';
import type { Outputs } from '../api.ts';

export type Answer = Outputs['sessions']['outcome'];
type Cells = NonNullable<Answer['attended']['cells'][OutcomeMeasure]>;
export type Cell = Cells[number];

/** Which window of the answer is looked at. */
export function cellOf(
  answer: Answer,
  group: OutcomeGroup,
  measure: OutcomeMeasure,
  days: OutcomeWindow,
): Cell | null {
  const at = answer.windows.findIndex((one) => one.days === days);
  return answer[group].cells[measure]?.[at] ?? null;
}

/**
 * The line that the sentence above the chart is about: one that may be told, where something
 * happened before one where nothing did, OPS applications before others.
 */
export function lineToTell(answer: Answer, days: OutcomeWindow) {
  const order: readonly OutcomeMeasure[] = ['applied_ops', ...outcomeMeasures];
  const lines = order.flatMap((measure) => {
    const came = cellOf(answer, 'attended', measure, days);
    const stayed = cellOf(answer, 'others', measure, days);
    if (!came || came.hidden) return [];
    return [{ measure, came, stayed: stayed && !stayed.hidden ? stayed : null }];
  });
  return (
    lines.find(({ came, stayed }) => came.count + (stayed?.count ?? 0) > 0) ?? lines[0] ?? null
  );
}

/** The address of the names behind a figure: enumerations only. */
export function namesBehind(
  id: string,
  group: OutcomeGroup,
  measure: OutcomeMeasure,
  days: OutcomeWindow,
): string {
  const search = new URLSearchParams({ group, measure, within: String(days) });
  return `/sessions/${id}/outcome/list?${search.toString()}`;
}

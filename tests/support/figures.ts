import type { Page } from '@playwright/test';
import type { Say } from './words.ts';

export interface Figure {
  readonly head: readonly string[];
  /** The first cell of a row names it and is no number. */
  readonly rows: readonly (readonly number[])[];
}

/** The numbers under a chart, from the table that every chart has; it is left showing. */
export async function readFigure(page: Page, say: Say, title: string): Promise<Figure> {
  const figure = page.getByRole('figure', { name: title });
  await figure.getByRole('button', { name: say('chart.table'), exact: true }).click();
  // A grid is a table itself; the figure's own stands under it.
  const table = figure.getByRole('table').last();
  await table.waitFor();
  const cells = await table
    .locator('tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
  const [head = [], ...rows] = cells;
  return { head, rows: rows.map((row) => row.map((cell) => Number(cell.replace(/\D/g, '')))) };
}

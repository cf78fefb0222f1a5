/** Around every chart, wherever it stands; not among the first words. */
export const chart = {
  definition: 'How this is counted',
  as_of: 'As of {time} · n = {n, number}',
  chart: 'Chart',
  table: 'Table',
  view: 'How to show “{title}”',
  download: 'Download',
  numbers: 'Table (CSV)',
  picture: 'Chart ({kind})',
  not_drawn: 'The chart could not be drawn. Download the table instead.',
} as const;

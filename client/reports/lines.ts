/** How lines differ without their colour. */
export const lineLook = {
  now: { stroke: 'var(--color-accent)', strokeWidth: 2.5 },
  before: { stroke: 'var(--color-grey-9)', strokeWidth: 1.5, strokeDasharray: '2 3' },
  target: { stroke: 'var(--color-ink)', strokeWidth: 1.5, strokeDasharray: '6 4' },
} as const;

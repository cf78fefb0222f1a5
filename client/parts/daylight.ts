/** Runs it while the page has the light theme, which is that of paper; nothing is painted in between. */
export function inDaylight<Made>(make: () => Made): Made {
  const root = document.documentElement;
  const theme = root.dataset['theme'];
  delete root.dataset['theme'];
  try {
    return make();
  } finally {
    if (theme !== undefined) root.dataset['theme'] = theme;
  }
}

/**
 * A colour as every program that draws knows it; what shines through is mixed with
 * the white of paper, `none` is for what is not seen. Resolves `var(--…)`.
 */
export function colourInHex(colour: string): string {
  const variable = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  const value = variable
    ? getComputedStyle(document.documentElement).getPropertyValue(variable)
    : colour;
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return value;
  pen.fillStyle = value;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return 'none';
  const onWhite = (part: number): number => Math.round(255 + ((part - 255) * alpha) / 255);
  const parts = [red, green, blue].map((part) => onWhite(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}

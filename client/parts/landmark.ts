/** Where a floating list is put: inside the landmark or dialog it belongs to, so that it is found there. */
export function landmarkOf(anchor: Element | null): HTMLElement | undefined {
  return anchor?.closest<HTMLElement>('[role="dialog"], main, header') ?? undefined;
}

/** What every page must hold besides axe: names, sizes, width, title, focus. */
import { expect, type Page } from '@playwright/test';

/** Every control the browser tells a screen reader about has a name. */
export async function expectNames(page: Page, where: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const nameless = nodes
    .filter((node) => !node.ignored && controls.has(String(node.role?.value)))
    .filter((node) => String(node.name?.value ?? '').trim() === '')
    .map((node) => `${String(node.role?.value)} ${String(node.description?.value ?? '')}`);
  expect(nameless, `controls without a name on ${where}`).toEqual([]);
}

const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'Date',
  'graphics-symbol',
  'img',
  'image',
  'link',
  'listbox',
  'menuitem',
  'option',
  'progressbar',
  'radio',
  'searchbox',
  'spinbutton',
  'tab',
  'textbox',
]);

/**
 * Every target is 24 × 24 CSS pixels or more, or stands in a line of text, or has that much room
 * around its middle (WCAG 2.5.8). A tick box is as large as the label around it; the bars of a chart
 * are as large as their figures, and the chart's table has the same links.
 */
export async function expectTargets(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() => {
    const least = 24;
    const all =
      'a[href], button, select, textarea, summary, input:not([type=hidden]), [role=button]';
    const isSeen = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true }) &&
      one.closest('[inert], .sr-only') === null;
    const boxOf = (one: Element): DOMRect => (one.closest('label') ?? one).getBoundingClientRect();
    const inText = (one: Element): boolean =>
      one.tagName === 'A' && getComputedStyle(one).display === 'inline';
    const targets = [...document.querySelectorAll(all)]
      .filter((one) => isSeen(one) && !inText(one) && !one.matches('svg a'))
      .map((one) => ({ one, box: boxOf(one) }))
      .filter(({ box }) => box.width > 0);
    const isSmall = ({ box }: { box: DOMRect }): boolean =>
      Math.min(box.width, box.height) < least - 0.01;
    const crowded = (target: { one: Element; box: DOMRect }): boolean => {
      const x = target.box.x + target.box.width / 2;
      const y = target.box.y + target.box.height / 2;
      return targets.some(({ one, box }) => {
        if (one === target.one || one.contains(target.one) || target.one.contains(one))
          return false;
        const dx = Math.max(box.left - x, 0, x - box.right);
        const dy = Math.max(box.top - y, 0, y - box.bottom);
        return Math.hypot(dx, dy) < least / 2;
      });
    };
    return targets
      .filter((target) => isSmall(target) && crowded(target))
      .map(({ one, box }) => `${one.outerHTML.slice(0, 160)} ${box.width} × ${box.height}`);
  });
  expect(small, `targets under 24 × 24 on ${where}`).toEqual([]);
}

/** At 320 CSS pixels, which is 400 % of zoom, the page itself does not scroll sideways. */
export async function expectNarrow(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
      message: `${where} scrolls sideways at 320 px`,
    })
    .toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}

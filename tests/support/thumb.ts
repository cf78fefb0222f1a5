import type { Locator, Page } from '@playwright/test';

/** Seconds of the keystroke-level model: a touch, finding its place, taking the telephone, a thought. */
const touchSeconds = 0.28;
const pointSeconds = 1.1;
const handSeconds = 0.4;
const thoughtSeconds = 1.35;

export interface Thumb {
  /** A thought, then a touch; what is out of sight is first swiped into view. */
  readonly tap: (target: Locator) => Promise<void>;
  readonly taps: () => number;
  /** What a practised person would have needed so far. */
  readonly seconds: () => number;
}

/** One hand that holds a telephone, and the clock that goes with it. */
export function thumbAt(page: Page): Thumb {
  let taps = 0;
  let swipes = 0;
  return {
    tap: async (target) => {
      for (let tries = 0; tries < 20 && (await outOfSight(target)) !== 0; tries += 1) {
        const down = (await outOfSight(target)) > 0;
        await page.evaluate((by) => window.scrollBy(0, by), down ? 400 : -400);
        swipes += 1;
      }
      await target.tap();
      taps += 1;
    },
    taps: () => taps,
    seconds: () =>
      handSeconds +
      taps * (thoughtSeconds + pointSeconds + touchSeconds) +
      swipes * (pointSeconds + touchSeconds),
  };
}

/** 1 below what can be touched, -1 above, 0 where nothing covers the middle of it. */
function outOfSight(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    if (top !== null && element.contains(top)) return 0;
    return y > window.innerHeight / 2 ? 1 : -1;
  });
}

import type { Page } from '@playwright/test';

/** Seconds of the keystroke-level model: a key, and the thought before a step. */
const keySeconds = 0.28;
const thoughtSeconds = 1.35;

export interface Typist {
  /** Before a step that takes a thought: which stage, which day, is it all there. */
  readonly decide: () => void;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** What a practised person would have needed so far. */
  readonly seconds: () => number;
}

/** Hands without a mouse, and the clock that goes with them. */
export function typistAt(page: Page): Typist {
  let keys = 0;
  let thoughts = 0;
  return {
    decide: () => {
      thoughts += 1;
    },
    press: async (...some) => {
      for (const key of some) await page.keyboard.press(key);
      keys += some.length;
    },
    type: async (text) => {
      await page.keyboard.type(text);
      keys += text.length;
    },
    seconds: () => keys * keySeconds + thoughts * thoughtSeconds,
  };
}

export interface Stop {
  /** The element's own mark, the same each time it is reached. */
  readonly mark: string;
  readonly told: string;
  /** A day or a time, whose parts are stops too. */
  readonly hasParts: boolean;
  readonly outlined: boolean;
  /** Some part of it is the topmost thing at its place. */
  readonly seen: boolean;
}

/** Presses Tab once and says where that led; null when the focus left the page. */
export async function tabOn(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement || here instanceof SVGElement) || here === document.body)
      return null;
    const { marks = 0 } = document.body.dataset;
    if (!here.dataset['mark']) {
      here.dataset['mark'] = String(Number(marks) + 1);
      document.body.dataset['marks'] = here.dataset['mark'];
    }
    const box = here.getBoundingClientRect();
    const style = getComputedStyle(here);
    const places = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y] as const));
    const seen = places.some(([x, y]) => {
      const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
      return top !== null && (here.contains(top) || top.contains(here));
    });
    return {
      mark: here.dataset['mark'],
      told: here.outerHTML.slice(0, 140),
      hasParts: here.matches('input[type=date], input[type=time]'),
      outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      seen,
    };
  });
}

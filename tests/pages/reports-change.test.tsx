import { formatsFor } from '@tremplin/shared/format.ts';
import { changeFrom } from '@tremplin/client/reports/change.ts';
import { expect, test } from 'vitest';

const [en, fr] = [formatsFor('en'), formatsFor('fr')];

test('a manager reads a share of last year’s placements where there were ten or more', () => {
  expect(changeFrom(14, 13, en)).toBe('7%');
  expect(changeFrom(10, 15, fr)).toBe('50\u00a0%');
});

test('a manager reads how many more where last year had a handful, or where they more than doubled', () => {
  expect(changeFrom(1, 15, en)).toBe('14');
  expect(changeFrom(9, 4, fr)).toBe('5');
  expect(changeFrom(10, 20, en)).toBe('100%');
  expect(changeFrom(10, 1250, fr)).toBe('1\u00a0240');
});

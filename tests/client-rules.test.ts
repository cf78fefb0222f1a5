import {
  clientTransitions,
  endsWhen,
  jobAlertUntil,
  reasonFor,
  searchColumns,
} from '@tremplin/shared/client-rules.ts';
import { clientStatuses } from '@tremplin/shared/clients.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { isPhone, phoneParts, readPhone } from '@tremplin/shared/phone.ts';
import { describe, expect, test } from 'vitest';

describe('where a client may go from where', () => {
  const allowed: readonly [ClientStatus, ClientStatus][] = [
    ['referral', 'active'],
    ['referral', 'closed'],
    ['active', 'on_hold'],
    ['active', 'placed'],
    ['active', 'closed'],
    ['on_hold', 'active'],
    ['on_hold', 'placed'],
    ['on_hold', 'closed'],
    ['placed', 'followup'],
    ['placed', 'active'],
    ['followup', 'closed'],
    ['followup', 'active'],
    ['closed', 'active'],
  ];
  const pairs = clientStatuses.flatMap((from) => clientStatuses.map((to) => ({ from, to })));

  test.each(pairs)(
    'a client who is $from becomes $to only where the paper says so',
    ({ from, to }) => {
      const expected = allowed.some(([one, other]) => one === from && other === to);
      expect(clientTransitions[from].includes(to)).toBe(expected);
    },
  );

  test('closing takes a reason of the list, reopening takes words', () => {
    expect(reasonFor('active', 'closed')).toBe('close');
    expect(reasonFor('closed', 'active')).toBe('words');
    expect(reasonFor('placed', 'active')).toBe('optional');
  });
});

describe('days that run out', () => {
  test('a job alert lives nine months, to the last day of a shorter month', () => {
    expect(jobAlertUntil('2026-11-22')).toBe('2027-08-22');
    expect(jobAlertUntil('2026-05-31')).toBe('2027-02-28');
  });

  test('the right to work asks for attention under 90 days before its end', () => {
    expect(endsWhen('2027-02-20', '2026-11-22', 90)).toBe('far');
    expect(endsWhen('2027-02-19', '2026-11-22', 90)).toBe('soon');
    expect(endsWhen('2026-11-22', '2026-11-22', 90)).toBe('soon');
    expect(endsWhen('2026-11-21', '2026-11-22', 90)).toBe('past');
    expect(endsWhen(null, '2026-11-22', 90)).toBeNull();
  });
});

describe('telephone numbers', () => {
  test.each([
    ['613-555-0142', '+16135550142'],
    ['(613) 555 0142', '+16135550142'],
    ['1 613.555.0142', '+16135550142'],
    ['+1 613 555 0142 ext. 3', '+16135550142;ext=3'],
    ['613-555-0142 poste 204', '+16135550142;ext=204'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['0033 1 23 45 67 89', '+33123456789'],
    ['011 33 1 23 45 67 89', '+33123456789'],
    ['+16135550142;ext=3', '+16135550142;ext=3'],
  ])('“%s” is kept as %s', (typed, kept) => {
    expect(readPhone(typed)).toBe(kept);
    expect(isPhone(kept)).toBe(true);
  });

  test.each(['555-0142', '613-055-0142', '046 454 286', '+1 013 555 0142', 'call me', ''])(
    '“%s” is not one',
    (typed) => {
      expect(isPhone(readPhone(typed))).toBe(false);
    },
  );

  test('a number is shown as people here write it', () => {
    expect(phoneParts('+16135550142;ext=3')).toEqual({ number: '613-555-0142', ext: '3' });
    expect(phoneParts('+33123456789')).toEqual({ number: '+33123456789', ext: null });
  });
});

test('a client is sorted by family name and found by everything a person may type', () => {
  const columns = searchColumns({
    givenName: 'Élodie',
    familyName: 'Œuvrard-N’Diaye',
    preferredName: 'Lo',
    fileNo: 1042,
    email: 'e.oeuvrard@example.org',
    phone: '+16135550142;ext=3',
  });
  expect(columns).toEqual({
    nameSort: 'oeuvrard ndiaye elodie',
    searchText:
      'oeuvrard ndiaye elodie lo 1042 e oeuvrard example org 16135550142 6135550142 5550142',
  });
});

/** What an application's silence means, beside how long others waited. */
export const silence = {
  chips: {
    normal: 'Silence: normal',
    slow: 'Silence: slow',
    beyond: 'Silence: longer than 9 of 10',
    not_enough: 'Silence: not enough history',
  },
  why: {
    normal:
      'No news for {days, plural, one {# day} other {# days}}. More than half of the others waited longer in this stage.',
    slow: 'No news for {days, plural, one {# day} other {# days}}. At least half of the others had heard by then; more than one in ten waited longer.',
    beyond:
      'No news for {days, plural, one {# day} other {# days}}. At most one in ten of the others waited longer: it may be time to ask.',
    not_enough:
      'No news for {days, plural, one {# day} other {# days}}. Fewer than 20 others have been in this stage, too few to compare with.',
  },
  basis: {
    family: 'Compared with {n, number} waits in the same job family.',
    ministry: 'Compared with {n, number} waits at the same ministry.',
    all: 'Compared with all {n, number} waits of this office.',
  },
} as const;

import { errors } from './errors.ts';

export const common = {
  errors,
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  undo: 'Undo',
  optional: 'optional',
  choose: 'Choose',
  searching: 'Searching…',
  no_match: 'Nothing found',
  type_more: 'Type a few letters',
  clear: 'Clear',
  show_list: 'Show the list',
  load_more: 'Show more',
  loading: 'Loading…',
  loaded_of: '{loaded, number} of {total, number}',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  unknown: 'Unknown',
  today: 'today',
  form: {
    summary:
      '{count, plural, one {One field needs another look} other {# fields need another look}}',
    not_sent: 'That did not work',
  },
  saving: {
    saving: 'Saving…',
    saved: 'Saved {time}',
    failed: 'Not saved',
    retry: 'Try again',
  },
  leave: {
    title: 'Leave without saving?',
    text: 'What you typed here is not saved yet.',
    stay: 'Stay here',
    leave: 'Leave',
  },
  keys: {
    menu: 'Shortcuts',
    off: 'Turn single-key shortcuts off',
    on: 'Turn single-key shortcuts on',
    now_off: 'Single-key shortcuts are off',
    now_on: 'Single-key shortcuts are on',
  },
  table: {
    sort_by: 'Sort by {column}',
    actions: 'Actions',
    select: 'Select {name}',
    region: '{caption}, scrolls sideways',
  },
  /** Hours of a session, wherever one is named. */
  when: {
    times: '{from} – {to}',
    whole: '{day}, {times}',
    next_day: '{time} the next day',
  },
  /** Marks of attendance that were refused, told on whichever page is open. */
  taps: {
    title: '{count, plural, one {One tap was} other {# taps were}} not accepted',
    open: 'Open the list',
  },
  toasts: 'Messages',
} as const;

/** Clients handed over: on the first page of both, and in a client’s timeline. */
export const handovers = {
  title: 'Hand-overs',
  given: {
    cover:
      '{name} covers {clients, plural, one {one of your clients} other {# of your clients}} until {day}.',
    permanent:
      '{clients, plural, one {One of your clients is} other {# of your clients are}} with {name} since {day}.',
  },
  received: {
    cover: 'You cover {clients, plural, one {one client} other {# clients}} of {name} until {day}.',
    permanent:
      '{clients, plural, one {One client} other {# clients}} of {name} came to you on {day}.',
  },
  note: 'Note: {note}',
  take_back: 'Take back my clients',
  take_back_from: 'Take back my clients from {name}',
  taken_back:
    '{count, plural, one {One client is} other {# clients are}} yours alone again. {name} no longer sees them.',
  entries: {
    permanent: 'From {from} to {to}, for good',
    cover: '{to} covers for {from} until {day}',
    taken_back: '{from} no longer covers for {to}',
  },
} as const;

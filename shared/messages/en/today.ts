export const today = {
  lead: '{count, plural, =0 {Nothing needs you right now.} one {One thing needs you.} other {# things need you.}}',
  nothing: 'Nothing closes, nobody waits for word. A good day to call somebody.',
  to_clients: 'Open my clients',
  keys: 'J and K move, Enter opens',
  shown: 'The first {shown, number} of {count, number}',
  show_all: 'Show all {count, number}',
  all_checks: 'Check the statuses',
  groups: {
    closing: 'Closing soon, not applied',
    checks: 'Competitions to check',
    silent: 'No news for long',
    no_contact: 'Not in touch lately',
    work_permit: 'Right to work ends',
    job_alert: 'Job alert ends',
  },
  about: {
    closing:
      'Postings of your clients that close within {days, plural, one {one day} other {# days}}',
    checks:
      'Nobody has looked at the competition’s status for {days, plural, one {one day} other {# days}}',
    silent:
      'Applications in the same stage for {days, plural, one {one day} other {# days}} or more, or less after an interview',
    no_contact:
      'No note, call or moved application for {days, plural, one {one day} other {# days}} or more',
    work_permit: 'Work permits that end within {days, plural, one {one day} other {# days}}',
    job_alert:
      'Alerts that stop within {days, plural, one {one day} other {# days}}; they renew in one click',
  },
  closing: {
    why: '{days, plural, =0 {Closes tonight at 11:59 p.m.} one {Closes tomorrow} other {Closes in # days}}',
    not_applied: '{count, plural, one {has not applied} other {have not applied}}',
    applied: '{count, plural, one {one has applied} other {# have applied}}',
  },
  checks: {
    never: 'Status never checked',
    seen: 'Status last seen {when}',
    waiting: '{count, plural, one {One of your clients waits} other {# of your clients wait}}',
  },
  silent: { why: '{stage}, no news for {days, plural, one {one day} other {# days}}' },
  no_contact: {
    why: '{days, plural, one {One day} other {# days}} without contact',
    never: 'No contact since intake, {days, plural, one {one day} other {# days}} ago',
  },
  work_permit: {
    why: '{days, plural, =0 {Ends today} one {Ends tomorrow} other {Ends in # days}}',
    past: '{days, plural, one {Ended yesterday} other {Ended # days ago}}',
  },
  job_alert: {
    why: '{days, plural, =0 {Ends today} one {Ends tomorrow} other {Ends in # days}}',
    past: '{days, plural, one {Ended yesterday} other {Ended # days ago}}',
  },
  job_id: 'Job ID {jobId}',
} as const;

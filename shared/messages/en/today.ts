export const today = {
  lead: '{count, plural, =0 {Nothing needs you right now.} one {One thing needs you.} other {# things need you.}}',
  nothing: 'Nothing closes, nobody waits for word. A good day to call somebody.',
  to_clients: 'Open my clients',
  keys: 'J and K move, Enter opens',
  shown: 'The first {shown, number} of {count, number}',
  show_all: 'Show all {count, number}',
  all_checks: 'Check the statuses',
  all_followups: 'Open the follow-ups',
  groups: {
    followups: 'Follow-ups',
    closing: 'Closing soon, not applied',
    checks: 'Competitions to check',
    silent: 'No news for long',
    interviews: 'Informational interviews',
    no_show: 'Missed a session',
    unassigned: 'Walk-ins without a counsellor',
    no_contact: 'Not in touch lately',
    work_permit: 'Right to work ends',
    job_alert: 'Job alert ends',
  },
  about: {
    followups: 'Of placed clients: due, overdue or without proof',
    closing:
      'Postings of your clients that close within {days, plural, one {one day} other {# days}}',
    checks:
      'Nobody has looked at the competition’s status for {days, plural, one {one day} other {# days}}',
    silent:
      'Applications in the same stage for {days, plural, one {one day} other {# days}} or more, or less after an interview',
    interviews:
      'Due now, or planned {days, plural, one {one day} other {# days}} ago and not requested yet',
    no_show:
      'Absent and not excused in the last {days, plural, one {day} other {# days}}, with no contact since',
    unassigned: 'They came to a session and have no counsellor yet',
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
  interview: {
    with: 'With {contact}',
    with_removed: 'With a person who asked to be removed',
    write: 'Planned, nobody asked yet',
    remind: 'You may follow up',
    give_up: 'No answer: stop here',
    agree: 'They replied: agree on a time',
    meet: 'Meets {when} at {time}',
    say_how: 'Say how it went',
    thank: '{days, plural, =0 {Thank today} one {Thank by tomorrow} other {Thank within # days}}',
    thank_late: '{days, plural, one {Thank-you one day late} other {Thank-you # days late}}',
    follow_up: 'Follow-up due',
    gone: 'They can no longer be asked',
  },
  followup: {
    since: 'Due since {day}',
    proof_missing: 'Proof missing',
    after: '{month, plural, one {After # month} other {After # months}}',
  },
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
  no_show: {
    why: '{days, plural, =0 {Did not come today} one {Did not come yesterday} other {Did not come # days ago}}',
  },
  unassigned: {
    name: '{count, plural, one {One person} other {# people}} to take on',
    why: '{days, plural, =0 {Since today} one {Since yesterday} other {For # days}}',
  },
  session: {
    title: 'Your next session',
    title_now: 'Your session',
    none: 'You have no session ahead.',
    to_sessions: 'Open the sessions',
    plan: 'Plan a session',
    take: 'Take attendance',
    open: 'Open the session',
    begins: 'Begins',
    under_way: 'Under way since {time}',
    over: 'Ended',
    online: 'Online',
    seats:
      '{capacity, plural, one {{registered, number} of # seat taken} other {{registered, number} of # seats taken}}',
    registered:
      '{registered, plural, =0 {Nobody is registered} one {One person is registered} other {# people are registered}}',
    waiting:
      '{count, plural, one {One person is waiting for a seat} other {# people are waiting for a seat}}',
    asked: 'Asked for: {list}',
    asked_one:
      '{support, select, childcare {childcare} transport {transport} interpretation {interpretation} other {captioning}} ({count, number})',
    gap: {
      no_presenter: 'No presenter',
      no_room: 'No room',
      no_link: 'No link to join',
      no_language: 'No language',
      no_end: 'No end time',
      few_registered: 'Few have registered',
    },
  },
  to_close: {
    title: 'Sessions to close',
    about: 'They are over; their numbers are not frozen yet',
    ready: 'Ready to close',
    ended: 'Ended {when}',
    gap: {
      still_registered: 'Somebody not marked',
      language: 'No language',
      duration: 'No end time',
      presenter: 'No presenter',
    },
  },
  commitments: {
    title: 'Commitments due',
    about:
      'Promised in your sessions, due within {days, plural, one {one day} other {# days}} or overdue',
    owner: '{owner} · {session}',
    done: 'Done',
    mark_done: 'Done: {text}',
    marked: '“{text}” is done.',
    why: '{days, plural, =0 {Due today} one {Due tomorrow} other {Due in # days}}',
    past: '{days, plural, one {Due yesterday} other {# days overdue}}',
  },
} as const;

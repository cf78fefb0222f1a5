export const faults = {
  forbidden: 'Your role does not allow this.',
  not_found: 'This is not here, or is not yours to see.',
  stale_version:
    'Somebody changed this while you were working. Your text is still here: copy it, then reload.',
  invalid: 'Some fields need another look.',
  signed_out: 'You are signed out. Sign in again to go on.',
  too_many: 'Too many tries. Wait a few minutes and try again.',
  sign_in_wait:
    'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  sign_in: 'This e-mail and password do not go together.',
  invitation_spent: 'This link has been used or is too old. Ask your administrator for a new one.',
  unavailable:
    'We could not reach the office. What you typed is still here: try again in a moment.',
  busy: 'A large file is being imported. What you typed is still here: try again in a minute.',
  unexpected: 'Something broke on our side. What you typed is still here: try again.',
  people: {
    last_administrator:
      'This is the last administrator who can sign in. Make somebody else administrator first.',
    disable_yourself: 'You cannot disable your own account.',
    disabled: 'This account is disabled. Enable it first.',
    not_disabled: 'This account is not disabled.',
    administrator_exists: 'An administrator is already at work. Add --another to make one more.',
  },
  clients: {
    transition: 'A client cannot go from “{from}” to “{to}”. The file may go to {allowed}.',
    note_of_another: 'Only the person who wrote a note may correct it. Add a note of your own.',
    note_settled: 'A note stands as it is after 24 hours. Add another that says what has changed.',
    no_consent: 'There is no consent to withdraw.',
    already_taken: 'Another counsellor has just taken this person on.',
  },
  attendance: {
    not_scheduled: 'This session is still a draft. Schedule it first.',
    closed: 'This session is closed and its numbers are frozen. A manager can reopen it.',
    cancelled: 'This session was cancelled, so nobody attends it.',
    too_early: 'Attendance can be taken from {from}, half an hour before the session starts.',
    absent_too_early: 'Absence can be marked from the start of the session, {from}.',
    no_heads: 'There is nobody without a name left to take away.',
    off_list:
      'This person has cancelled, so no attendance is marked. If they came after all, add them as a walk-in.',
    not_recorded:
      'This person has not agreed to be recorded. Count them as a person without a name.',
    full: 'All {capacity, number} seats are taken. As soon as a seat is free, it goes to the person who has waited longest.',
    transition: 'Nobody on the list can go from “{from}” to “{to}”. They may go to {allowed}.',
    settled: 'Someone who is “{from}” can no longer be moved on the list.',
    list_closed: 'The session is “{status}”, so its list can no longer change.',
    no_consent:
      '{count, plural, one {One of them has} other {# of them have}} no consent in effect and cannot be on a list. Nobody was added.',
    file_closed: 'The file of one of them is closed. Nobody was added.',
  },
  door: {
    code_spent: 'This code has expired. Scan the code on the wall again, or type it.',
    ticket_spent: 'That took a while, and the code has changed. Scan the code on the wall again.',
    ticket_worn:
      'Too many tries with this code. Scan the code on the wall again, or ask one of our staff.',
    not_found:
      'We could not find you. Check what you typed, or ask one of our staff to sign you in.',
    wait: 'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again, or ask one of our staff.',
    evaluation_spent:
      'This link is not open. If you came to a session, ask our staff for a new one.',
    early: 'Signing in begins half an hour before the session.',
    over: 'This session ended more than an hour ago. Mark who came on the attendance page.',
    not_on: 'The session is “{status}”, so nobody can sign in to it.',
    not_by_phone: 'This person did not sign in by phone. Change their mark instead.',
  },
  feedback: {
    cancelled: 'This session was cancelled, so nothing can be added to it.',
    did_not_attend: 'This person did not attend, so they have nothing to evaluate.',
  },
  applications: {
    refused_move: 'An application cannot go from “{from}” to “{to}”. It may go to {allowed}.',
    finished: 'This application has ended with “{from}”. Reopen it first.',
    not_finished: 'This application is still open.',
    hired_needs_placement: 'Record the placement: that closes the application as hired.',
    placement_stands: 'The placement that came of it still stands, so it stays hired.',
    in_future: 'This date is in the future.',
    before_last: 'This is before the last thing that happened, on {day}.',
    late_needs_reason: 'The posting closed on {day}. Say why it was still accepted.',
    interview_needs_day: 'Enter the day of the interview.',
  },
  placements: {
    already_placed:
      'The client has a main job already. End it first, or record this one as a second job.',
    client_closed: 'This client’s file is closed. Reopen it first.',
    not_enrolled: 'The client is not in this programme.',
  },
  postings: {
    job_id_exists: 'Job ID {jobId} is already here. Open that posting and update it.',
    backward_needs_reason:
      'The competition would go back from “{from}” to “{to}”. Say why, for example: posted again.',
  },
  sessions: {
    transition: 'A session cannot go from “{from}” to “{to}”. It may go to {allowed}.',
    not_started: 'This session has not begun yet.',
    cannot_close: 'This session cannot be closed without {gaps}.',
    closed: 'This session is closed. A manager can reopen it.',
    cancelled: 'This session is cancelled. Make a new one instead.',
    month_changed:
      'These figures changed while you were typing them. Look at the new ones, then tick again.',
  },
} as const;

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
    already_placed: 'The client is already placed.',
    client_closed: 'This client’s file is closed. Reopen it first.',
    not_enrolled: 'The client is not in this programme.',
  },
  postings: {
    job_id_exists: 'Job ID {jobId} is already here. Open that posting and update it.',
    backward_needs_reason:
      'The competition would go back from “{from}” to “{to}”. Say why, for example: posted again.',
  },
} as const;

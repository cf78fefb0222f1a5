/** Why something about the directory or an informational interview was refused. */
export const directoryFaults = {
  directory: {
    erased: 'This person asked to be removed from the directory, so nothing about them is kept.',
    merged: 'This person has been merged with another record of them. Reload the page.',
    kept_away: 'This person asked to be removed from the directory. They are not added again.',
    too_deep: 'A unit can be at most {deepest, number} levels deep. Choose a unit higher up.',
    in_itself: 'A unit cannot belong to itself, nor to a unit below it. Choose another.',
  },
  imports: {
    wrong_state: 'Somebody has moved this import forward in the meantime. Reload the page.',
    preview_old:
      'The directory has changed since this preview was made. Check the new numbers, then import the file.',
    undo_late:
      'An import can be undone for {days, number} days only. Correct the directory by hand.',
    later_first: 'A later file, {name}, was imported over this one. Undo that import first.',
    folder: 'This is a folder, not a file. Name the file that is in it.',
    held_elsewhere: 'This file is already being worked on elsewhere. Wait until that is done.',
    too_many: 'Many files have just been sent. Wait until they are done, or try again in an hour.',
    too_large: 'This file is larger than {megabytes, number} MB. Split it, then send the parts.',
  },
  interviews: {
    transition: 'An interview cannot go from “{from}” to “{to}”. It may go to {allowed}.',
    finished: 'This interview is closed. Log a new one if it goes on.',
    closed_for_good: 'This interview is closed. Log a new one to be in touch again.',
    erased: 'This person asked to be removed, so nobody contacts them any more.',
    do_not_contact: 'This person asked not to be contacted.',
    left: 'This person has left. Look for whoever came after them.',
    open_elsewhere:
      'A request of {name} to this person has been open since {since}. Only one request can be open at a time.',
    open_now: 'A colleague has just asked this person. Only one request can be open at a time.',
    held: '{name} keeps this person for another client until {until}.',
    contact_budget:
      'This person has been approached {count, plural, one {once} other {# times}} in {days, plural, one {one day} other {# days}}, and that is enough. They may be asked again from {free}.',
    attempts:
      '{count, plural, one {One attempt has} other {# attempts have}} been made for this client, and that is enough. Choose somebody else.',
    too_soon:
      'The last attempt for this client is less than {days, plural, one {one working day} other {# working days}} old. The next one may follow on {free}.',
    planned_already: 'This interview is already planned. Open it and continue from there.',
    met_already: 'The meeting of {day} is already logged.',
    not_yet: 'The meeting is at {at}. Until then nobody has missed it.',
  },
  takeaways: {
    not_met: 'There is nothing to note before the meeting has taken place. Log the meeting first.',
    author_only:
      'Only whoever wrote this can change it. Put it back to draft to ask for better words.',
    another_reads: 'Another counsellor must read this first.',
    names_client:
      'Something in it may say who the client is. Put it back to draft, and ask the author for other words.',
    no_unit: 'The directory does not say where this person works. Add their position first.',
    transition: 'This is “{from}” and cannot become “{to}”.',
  },
  /** Beside a field, said by the office; what a form says by itself is in errors.ts. */
  errors: {
    names_client:
      'This contains the client’s {what, select, name {name} phone {phone number} email {e-mail address} other {file number}}. Take it out: others will read this.',
    contact_email:
      '{name} already has this address. Open that person, or say above that this is somebody else.',
    name_differs: 'This is not their name. Type it exactly as it is shown above.',
    same_contact: 'Choose another person: this is the same one.',
    past_day: 'This date is in the past.',
    long_ago: 'This is more than a year ago.',
    before_intake: 'This is before the client came to us.',
    before_step: 'This is before the previous step, on {day}.',
    far_ahead: 'This is more than a year ahead.',
    hold_too_long: 'Keep somebody for {days, plural, one {one day} other {# days}} at most.',
  },
} as const;

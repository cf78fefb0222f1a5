/** What the office writes to clients; only the server sends it, so no page carries these words. */
export const letters = {
  subject: {
    invited: 'Invitation: {title}',
    registered: 'You are registered: {title}',
    promoted: 'A seat is free, and it is yours: {title}',
    moved: 'New time or place: {title}',
    cancelled: 'Cancelled: {title}',
    evaluation: 'How was it? {title}',
  },
  hello: 'Hello,',
  opening: {
    invited:
      'You are invited to this information session. To say yes or no, call your counsellor or reply to this message.',
    registered: 'You are registered for this information session.',
    promoted: 'You were on the wait list of this information session. You now have a seat.',
    moved: 'This information session has a new time or place. You keep your place on the list.',
    cancelled: 'This information session will not take place. You do not have to do anything.',
    evaluation:
      'Thank you for coming to this information session. Two questions, one minute: tell us how it was.',
  },
  when: 'When: {when}',
  where: 'Where: {where}',
  online: 'Online: {link}',
  language: 'Language: {language}',
  languages: { en: 'English', fr: 'French', bilingual: 'English and French' },
  code: 'At the door you can sign in with your phone. Your code is {code}.',
  evaluate: 'Your answer: {link}',
  calendar: 'The attached file adds the session to your calendar.',
  off_calendar: 'The attached file removes the session from your calendar.',
  sign_off: '{office}',
  other_language: 'Ce message est aussi offert en français. Il suffit de répondre.',
} as const;

/** What a counsellor asks a placed client by e-mail; it names neither the client nor the employer. */
export const checksLetter = {
  subject: { working: 'How is your job going?', proof: 'A proof of your job' },
  hello: 'Hello,',
  ask: {
    working:
      'You began a job {month, plural, =0 {a short time} one {about a month} other {about # months}} ago. Are you still working there?',
    proof:
      'You told me that you are working, {month, plural, one {about a month} other {about # months}} after your job began. One thing is still missing: something that shows it.',
  },
  show: 'A recent pay stub is enough, or a short letter from your employer with your hours. Please cover your social insurance number first. Reply or call, and we will agree on how you show it to me.',
  changed: 'If your job has changed or ended, tell me: I am glad to help again.',
  thanks: 'Thank you,',
  signed: '{counsellor}\n{office}',
  other_language: 'Ce message est aussi offert en français. Il suffit de répondre.',
} as const;

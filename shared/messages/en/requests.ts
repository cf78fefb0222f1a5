/** What is written and said to people of the directory; only the server fills it in, so no page carries it. */
export const requests = {
  hello: 'Hello {name},',
  request: {
    subject: 'A short conversation about your work',
    who: 'My name is {counsellor}. At {office}, I work with people who are looking for a job in their field.',
    close: 'What you do{as} is close to what one of our clients is preparing for. {purpose}',
    ask: 'Would you have about 20 minutes in the next few weeks, by phone, by video or in person? Any time that suits you is fine. They will come with a few questions that we prepare together. They hope to learn; they are not asking for a job.',
    no: 'If this is not a good time, a one-line answer is plenty.',
    thanks: 'Thank you for reading this.',
  },
  as: {
    both: ' ({title}, {unit})',
    title: ' ({title})',
    unit: ' ({unit})',
  },
  purposes: {
    learn_the_work:
      'They would like to know what the work is like from day to day, and what you wish you had known when you began.',
    learn_the_ministry:
      'They would like to understand what your team does, and how it fits into the rest of the ministry.',
    hiring_and_tests:
      'They would like to understand how hiring works in general: which skills count, and what tests and interviews are like. No competition in particular would be discussed.',
    career_path:
      'They would like to hear how you came to this work, and which steps helped along the way.',
    bilingual_work:
      'They would like to hear what it is like to work in English and French every day.',
  },
  reminder: {
    subject: 'My message about a short conversation',
    wrote_on: 'I got in touch on {day} for one of our clients at {office}.',
    wrote: 'I got in touch a little while ago for one of our clients at {office}.',
    busy: 'I know how full a week can be, so I will be brief: would you have 20 minutes to talk with them about your work{as}? {purpose}',
    last: 'This is my last message about it, whatever you decide. Thank you for your time.',
  },
  thank_you: {
    subject: 'Thank you for your time',
    met_on: 'Thank you for talking with our client on {day}.',
    met: 'Thank you for talking with our client.',
    worth:
      'Hearing it from somebody who does the work is worth more than anything we could hand out, and they left with a much clearer idea of what to prepare.',
    again: 'If we can ever do something for your team, please call on us.',
    kind: 'With kind regards,',
  },
  call: {
    subject: 'Call to {name}',
    open: 'Hello, may I speak with {name}? This is {counsellor} from {office}. Is this a good moment? I will only take two minutes.',
    why: 'I work with people who are looking for a job in their field. What you do{as} is close to what one of our clients is preparing for. {purpose}',
    ask: 'Would you have about 20 minutes for them in the next few weeks, by phone, by video or in person? They hope to learn; they are not asking for a job.',
    yes: 'If yes: agree on a day and a time, by phone, by video or in person, and ask where the invitation should go.',
    no: 'If no: thank you for telling me. I will not call again about this.',
    voicemail:
      'On voicemail: Hello {name}, this is {counsellor} from {office}. I am calling for one of our clients, who would like to learn about your work. Nothing is urgent, and I will send you a short e-mail. Thank you.',
  },
  sign_off: '{counsellor}',
  office: '{office}',
} as const;

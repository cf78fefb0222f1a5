import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { mailTo } from '@tremplin/shared/mail-address.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { useFormats } from '../parts/useFormats.ts';
import { usePostingTitle } from '../parts/usePostingTitle.ts';
import type { Interview } from './shapes.ts';
import { useInterviewWords } from './useInterviewWords.ts';

/** Who it is with and what has come of it so far; only what is known. */
export function InterviewFacts({ interview }: { interview: Interview }): ReactNode {
  const t = useTranslations('interviews.file');
  const facts = useFacts(interview).filter(({ value }) => value !== null);
  return (
    <section aria-label={t('contact')} className="card rounded-card border border-line p-4">
      <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-3 gap-y-1.5 text-14">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Phone({ phone, ext }: { phone: string; ext: string | null }): ReactNode {
  const t = useTranslations('interviews.file.facts');
  const { number } = phoneParts(phone);
  return (
    <a href={`tel:${phone}`} className="text-accent-text underline underline-offset-2">
      {ext === null ? number : t('phone_ext', { number, ext })}
    </a>
  );
}

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

function useFacts(interview: Interview): Fact[] {
  const t = useTranslations('interviews');
  const words = useInterviewWords();
  const formats = useFormats();
  const titleOf = usePostingTitle();
  const { contact, posting, scheduledAt, durationMin, mode } = interview;
  const on = (day: string | null): string | null => (day === null ? null : formats.day(day));
  const link = 'text-accent-text underline underline-offset-2';
  return [
    { name: t('file.facts.title'), value: words.title(contact) },
    { name: t('file.facts.unit'), value: words.unit(contact) },
    {
      name: t('file.facts.email'),
      value: contact.email && (
        <a href={mailTo(contact.email)} className={link}>
          {contact.email}
        </a>
      ),
    },
    {
      name: t('file.facts.phone'),
      value: contact.phone && <Phone phone={contact.phone} ext={contact.ext} />,
    },
    { name: t('file.facts.purpose'), value: t(`purposes.${interview.purpose}`) },
    {
      name: t('file.facts.posting'),
      value: posting && (
        <Link to={`/postings/${posting.id}`} className={link}>
          {titleOf(posting)}
        </Link>
      ),
    },
    { name: t('file.facts.requested'), value: on(interview.requestedOn) },
    { name: t('file.facts.replied'), value: on(interview.repliedOn) },
    {
      name: t('file.facts.scheduled'),
      value: scheduledAt === null ? null : formats.dayTime(scheduledAt),
    },
    { name: t('file.facts.mode'), value: mode === null ? null : t(`modes.${mode}`) },
    { name: t('file.facts.held'), value: on(interview.heldOn) },
    {
      name: t('file.facts.minutes'),
      value: durationMin === null ? null : t('file.facts.minutes_value', { minutes: durationMin }),
    },
    {
      name: t('file.facts.thank_by'),
      value: interview.thankYouSentOn === null ? on(interview.thankYouDueOn) : null,
    },
    { name: t('file.facts.thanked'), value: on(interview.thankYouSentOn) },
    { name: t('file.facts.follow_up'), value: on(interview.followUpOn) },
    { name: t('file.facts.counsellor'), value: interview.counsellor },
  ];
}

import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { usePostingTitle } from '../parts/usePostingTitle.ts';
import { Prepare } from './LearnedAbout.tsx';
import { LessonCard, useInShort, type Lesson } from './LessonCard.tsx';
import { LessonEditor } from './LessonEditor.tsx';
import { ReviewButtons } from './ReviewButtons.tsx';
import { nameOf } from './useNames.ts';

/**
 * On the page of one interview: before the meeting what others of that branch have told us, after
 * it what this one taught.
 */
export function InterviewLearned({ interviewId }: { interviewId: string }): ReactNode {
  const trpc = useTRPC();
  const faultText = useFaultText();
  const lessons = useQuery(trpc.takeaways.ofInterview.queryOptions({ interviewId }));
  if (lessons.isError) return <Note tone="late">{faultText(lessons.error)}</Note>;
  if (!lessons.data) return <Skeleton rows={3} />;
  const { met, branch } = lessons.data;
  if (met) return <Lessons interviewId={interviewId} known={lessons.data} />;
  return branch && <Prepare unit={branch} />;
}

type Known = Outputs['takeaways']['ofInterview'];

function Lessons({ interviewId, known }: { interviewId: string; known: Known }): ReactNode {
  const t = useTranslations('takeaways.lessons');
  const trpc = useTRPC();
  const [adding, setAdding] = useState(false);
  const add = useMutation(trpc.takeaways.add.mutationOptions());
  // The family of the last one: several notes of one talk are about the same work.
  const family = known.rows.at(-1)?.family;
  return (
    <section aria-labelledby="lessons" className="flex min-w-0 flex-col gap-3">
      <div>
        <h2 id="lessons" className="text-16 font-semibold">
          {t('title')}
        </h2>
        <p className="text-13 text-soft">{t('lead')}</p>
      </div>
      {known.rows.length > 0 && (
        <ul className="card overflow-hidden rounded-card border border-line">
          {known.rows.map((lesson) => (
            <OwnLesson key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      )}
      {adding ? (
        <LessonEditor
          start={family === undefined ? {} : { family }}
          save={(facts) => add.mutateAsync({ ...facts, interviewId })}
          close={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>{t('add')}</Button>
        </div>
      )}
    </section>
  );
}

function OwnLesson({ lesson }: { lesson: Lesson }): ReactNode {
  const t = useTranslations('takeaways');
  const trpc = useTRPC();
  const titleOf = usePostingTitle();
  const inShort = useInShort();
  const [changing, setChanging] = useState(false);
  const change = useMutation(trpc.takeaways.change.mutationOptions());
  const { id, version, kind, family, text, skills, posting, referral } = lesson;
  if (changing)
    return (
      <li className="border-t border-line px-4 py-3 first:border-t-0">
        <LessonEditor
          start={{
            kind,
            family,
            text,
            skills: [...skills],
            postingId: posting?.id ?? null,
            referralContactId: referral?.id ?? null,
          }}
          posting={posting && { value: posting.id, label: titleOf(posting) }}
          referral={referral && { value: referral.id, label: nameOf(referral) }}
          save={(facts) => change.mutateAsync({ ...facts, id, version })}
          close={() => setChanging(false)}
        />
      </li>
    );
  return (
    <LessonCard lesson={lesson} unit={false}>
      <div className="flex flex-wrap items-center gap-2">
        {lesson.state !== 'draft' && (
          <Chip tone={lesson.state === 'reviewed' ? 'good' : 'neutral'}>
            {t(`states.${lesson.state}`)}
          </Chip>
        )}
        {lesson.mine && (
          <Button
            compact
            tone="quiet"
            aria-label={t('lessons.change_of', { text: inShort(lesson) })}
            onClick={() => setChanging(true)}
          >
            {t('lessons.change')}
          </Button>
        )}
        <ReviewButtons lesson={lesson} />
      </div>
    </LessonCard>
  );
}

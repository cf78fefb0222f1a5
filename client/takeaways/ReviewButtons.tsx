import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { TakeawayState } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useInShort, type Lesson } from './LessonCard.tsx';

/** What a counsellor may do with what somebody wrote; one's own waits for another to read it. */
export function ReviewButtons({ lesson }: { lesson: Lesson }): ReactNode {
  const t = useTranslations('takeaways.review');
  const trpc = useTRPC();
  const { can } = useOffice();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const inShort = useInShort();
  const review = useMutation(
    trpc.takeaways.review.mutationOptions({
      onSuccess: (_, { to }) => toast({ text: t(`done_${to}`), tone: 'good' }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  if (!can('update', 'takeaway')) return null;
  const { id, version, state, mine } = lesson;
  const text = inShort(lesson);
  const press = (to: TakeawayState): void => review.mutate({ id, version, to });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {state === 'draft' && mine && <Chip tone="attention">{t('waits')}</Chip>}
      {state === 'draft' && !mine && (
        <Button
          compact
          busy={review.isPending}
          aria-label={t('let_through_of', { text })}
          onClick={() => press('reviewed')}
        >
          {t('let_through')}
        </Button>
      )}
      {state !== 'draft' && (
        <Button
          compact
          tone="quiet"
          busy={review.isPending}
          aria-label={t('take_back_of', { text })}
          onClick={() => press('draft')}
        >
          {t('take_back')}
        </Button>
      )}
      {state === 'draft' && (
        <Button
          compact
          tone="quiet"
          busy={review.isPending}
          aria-label={t('withdraw_of', { text })}
          onClick={() => press('withdrawn')}
        >
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
}

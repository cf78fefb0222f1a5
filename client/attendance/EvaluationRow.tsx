import { useCallback, useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import Link2 from 'lucide-react/icons/link-2';
import { useTranslations } from 'use-intl';
import { scoreWords } from '@tremplin/shared/attendance.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { controlLook } from '../parts/Field.tsx';
import { useGuarded } from '../parts/guarded.ts';
import { useVoice } from '../parts/Toaster.tsx';

type Evaluation = Outputs['attendance']['evaluations']['rows'][number];

/** What is typed over what the office has, and the version that was read when typing began. */
interface Typed {
  readonly version: number;
  readonly score: number | null;
  readonly comment: string;
}

/** One sheet of paper: a score, a comment, saved together. */
export function EvaluationRow({
  row,
  link,
}: {
  row: Evaluation;
  /** Null for those who hand out none. */
  link: string | null;
}): ReactNode {
  const t = useTranslations('attendance.evaluations');
  const words = useTranslations('door.evaluation.scores');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const [typed, setTyped] = useState<Typed | null>(null);
  const shown = typed ?? row;
  useGuarded(useCallback(() => typed !== null, [typed]));
  const record = useMutation(
    trpc.attendance.recordEvaluation.mutationOptions({
      onSuccess: () => {
        setTyped(null);
        toast({ text: t('saved', { name: row.name }), tone: 'good' });
      },
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  const type = (over: Partial<Pick<Typed, 'score' | 'comment'>>): void => {
    const { version, score, comment } = shown;
    setTyped({ version, score, comment, ...over });
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed) record.mutate({ id: row.id, ...typed });
  };
  return (
    <li className="border-t border-line px-4 py-2 first:border-t-0">
      <form onSubmit={save} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 basis-40 font-medium break-words">
          {row.name}
          {row.programme !== null && (
            <span className="text-12 font-normal text-faint"> {row.programme}</span>
          )}
        </p>
        <select
          aria-label={t('score_of', { name: row.name })}
          value={shown.score ?? ''}
          onChange={({ target }) =>
            type({ score: target.value === '' ? null : Number(target.value) })
          }
          className={`${controlLook} max-w-48`}
        >
          <option value="">{t('unanswered')}</option>
          {scoreWords.map((word, at) => (
            <option key={word} value={at + 1}>
              {t('score_word', { score: at + 1, word: words(word) })}
            </option>
          ))}
        </select>
        <div className="min-w-0 flex-2 basis-48">
          <input
            type="text"
            aria-label={t('comment_of', { name: row.name })}
            placeholder={t('comment')}
            maxLength={2000}
            title={shown.comment}
            value={shown.comment}
            onChange={({ target }) => type({ comment: target.value })}
            className={controlLook}
          />
        </div>
        <span className="flex gap-2">
          <Button
            type="submit"
            compact
            // Disabled, it would lose the focus with each sheet that is saved.
            aria-disabled={typed === null || undefined}
            busy={record.isPending}
            aria-label={t('save_of', { name: row.name })}
          >
            {t('save')}
          </Button>
          {link !== null && <CopyLink name={row.name} link={link} />}
        </span>
      </form>
    </li>
  );
}

function CopyLink({ name, link }: { name: string; link: string }): ReactNode {
  const t = useTranslations('attendance.evaluations');
  const { toast } = useVoice();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      toast({ text: t('copied', { name }), tone: 'good' });
    } catch {
      toast({ text: t('not_copied', { name, link }), tone: 'late' });
    }
  };
  return (
    <Button
      compact
      tone="quiet"
      icon={<Link2 size={14} aria-hidden />}
      aria-label={t('copy_of', { name })}
      onClick={() => void copy()}
    >
      {t('copy')}
    </Button>
  );
}

import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { useTranslations } from 'use-intl';
import { scoreWords, sendEvaluation } from '@tremplin/shared/attendance.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { FieldError } from '../parts/Field.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

const placeOf = (word: string): number => scoreWords.findIndex((one) => one === word) + 1;
/** Radio buttons know only text: the word stands for its number until it is sent. */
const answer = z.object({
  score: z.pipe(
    z.string('errors.choose').check(z.refine((word) => placeOf(word) > 0, 'errors.choose')),
    z.transform(placeOf),
  ),
  comment: sendEvaluation.shape.comment,
});
export type Given = z.input<typeof answer>;
type Answered = z.output<typeof answer>;

interface Props {
  /** What was answered before on this page. */
  given: Given | null;
  save: (answer: Answered) => Promise<unknown>;
  then: (given: Given) => void;
}

/** Five words as big as a thumb, and room for a sentence. */
export function EvaluationForm({ given, save, then }: Props): ReactNode {
  const t = useTranslations('door.evaluation');
  const form = useSchemaForm({
    schema: answer,
    defaults: given ?? { score: '', comment: '' },
    save,
    then: () => then(form.rhf.getValues()),
  });
  const score = form.field('score');
  const { id, error, ...radio } = score;
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-5">
      <ErrorSummary form={form} />
      <fieldset
        className="flex min-w-0 flex-col gap-2"
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <legend className="mb-2 text-16 font-semibold">{t('question')}</legend>
        {scoreWords.toReversed().map((value, at) => (
          <label
            key={value}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-card border border-edge px-4 py-2 text-16 hover:bg-hover has-[:checked]:border-accent has-[:checked]:bg-accent-tint has-[:focus-visible]:outline-2"
          >
            <input
              {...radio}
              type="radio"
              id={at === 0 ? id : `${id}-${value}`}
              value={value}
              className="size-5 shrink-0"
            />
            {t(`scores.${value}`)}
          </label>
        ))}
        <FieldError id={id} error={error} />
      </fieldset>
      <TextArea
        {...form.field('comment')}
        label={t('comment')}
        hint={t('comment_hint')}
        rows={4}
        optional
      />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('send')}
      </Button>
    </form>
  );
}

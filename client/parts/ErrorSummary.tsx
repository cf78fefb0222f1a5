import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from './formWords.ts';

/** On top of a form after a failed try: what is wrong, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary({
  form,
}: {
  form: { problems: readonly Problem[]; refused: string | null };
}): ReactNode {
  const t = useTranslations('common.form');
  const box = useRef<HTMLDivElement>(null);
  const { problems, refused } = form;
  useEffect(() => {
    if (problems.length > 0 || refused !== null) box.current?.focus();
  }, [problems, refused]);
  if (problems.length === 0 && refused === null) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="card rounded-card border border-late-strong bg-late-tint px-4 py-3 text-14 text-late"
    >
      <p className="font-semibold">
        {refused === null ? t('summary', { count: problems.length }) : t('not_sent')}
      </p>
      {refused !== null && <p>{refused}</p>}
      <ul className="mt-1 list-disc ps-5">
        {problems.map((problem) => (
          <li key={problem.id}>
            <a
              href={`#${problem.id}`}
              className="inline-block min-h-6 align-top underline"
              onClick={(press) => {
                press.preventDefault();
                document.getElementById(problem.id)?.focus();
              }}
            >
              {problem.label === '' ? problem.text : `${problem.label} – ${problem.text}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PressChip, StageChip } from './InterviewChip.tsx';
import type { InterviewRow } from './shapes.ts';
import { useInterviewWords } from './useInterviewWords.ts';

interface Props {
  row: InterviewRow;
  /** What the line is about on this page: the contact on a client's, the client on a contact's. */
  name: string;
  detail?: string | null;
}

/** One interview on the page of its client or of its contact. */
export function InterviewLine({ row, name, detail = null }: Props): ReactNode {
  const words = useInterviewWords();
  return (
    <li className="flex flex-col items-start gap-1 border-line py-2 not-first:border-t">
      <Link
        to={`/interviews/${row.id}`}
        className="inline-flex min-h-6 max-w-full items-center text-14 font-medium break-words text-accent-text underline-offset-2 hover:underline"
      >
        {name}
      </Link>
      {detail !== null && <span className="text-13 text-soft">{detail}</span>}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-soft">
        <StageChip stage={row.stage} />
        {words.due(row)}
        <PressChip row={row} />
      </span>
    </li>
  );
}

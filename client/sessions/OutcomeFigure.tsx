import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { outcomeGroups, outcomeMeasures } from '@tremplin/shared/sessions.ts';
import type { OutcomeWindow } from '@tremplin/shared/sessions.ts';
import { ChartFigure } from '../parts/ChartFigure.tsx';
import type { CsvCell } from '../parts/csv.ts';
import { useFormats } from '../parts/useFormats.ts';
import { OutcomeLines } from './OutcomeLines.tsx';
import { cellOf, lineToTell, namesBehind, type Answer } from './outcome.ts';

interface Props {
  answer: Answer;
  days: OutcomeWindow;
  opens: boolean;
}

export function OutcomeFigure({ answer, days, opens }: Props): ReactNode {
  const t = useTranslations('sessions.outcome');
  const finding = useFinding(answer, days);
  const lines = outcomeMeasures.flatMap((measure) =>
    outcomeGroups.map((group) => ({ measure, group, cell: cellOf(answer, group, measure, days) })),
  );
  const rows = lines.map(({ measure, group, cell }): CsvCell[] => [
    t('row', { measure: t(`measures.${measure}`), group: t(`groups.${group}`) }),
    ...(cell === null || cell.hidden
      ? [t(answer[group].cells[measure] === null ? 'unknown_short' : 'hidden_short')]
      : [cell.count]),
    answer[group].n,
    ...(cell === null || cell.hidden
      ? [null, null, null]
      : [cell.share, cell.interval.low, cell.interval.high].map(inPercent)),
  ]);
  const show = (row: number, column: number): ReactNode => {
    const line = lines[row];
    const value = rows[row]?.[1];
    if (column !== 1 || !opens || !line?.cell || value === undefined) return undefined;
    return (
      <Link
        className="text-accent-text underline underline-offset-2"
        to={namesBehind(answer.session.id, line.group, line.measure, days)}
      >
        {value}
      </Link>
    );
  };
  const head = (['what', 'people', 'of', 'share', 'low', 'high'] as const).map((key) =>
    t(`head.${key}`),
  );
  return (
    <ChartFigure
      title={t('figure', { days })}
      finding={finding}
      definition={<Definition answer={answer} days={days} />}
      asOf={answer.asOf}
      n={answer.attended.n + answer.others.n}
      fileName={`session-${answer.session.startDay}-${days}`}
      table={{ head, rows, show }}
    >
      <OutcomeLines answer={answer} days={days} opens={opens} />
    </ChartFigure>
  );
}

/** How it is counted, whose ministry, and when a figure is hidden. */
function Definition({ answer, days }: { answer: Answer; days: OutcomeWindow }): ReactNode {
  const t = useTranslations('sessions.outcome');
  const { list } = useFormats();
  const french = useLocale() === 'fr';
  const ministries = answer.ministries.map(({ nameEn, nameFr }) =>
    french ? (nameFr ?? nameEn) : nameEn,
  );
  return (
    <div className="flex max-w-prose flex-col gap-2">
      <p>{t('definition', { days })}</p>
      {ministries.length > 0 && <p>{t('definition_there', { ministries: list(ministries) })}</p>}
      <p>{t('hidden_why', { least: answer.smallCell, twice: answer.smallCell * 2 })}</p>
    </div>
  );
}

function useFinding(answer: Answer, days: OutcomeWindow): string {
  const t = useTranslations('sessions.outcome');
  const formats = useFormats();
  const line = lineToTell(answer, days);
  if (!line) return t('finding_none');
  const { n } = answer.attended;
  const told = { share: formats.percent(line.came.share), n, did: line.measure, days };
  if (!line.stayed) return t('finding_alone', told);
  const otherShare = formats.percent(line.stayed.share);
  return t('finding', { ...told, others: answer.others.n, otherShare });
}

/** With one decimal, for a spreadsheet. */
function inPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}

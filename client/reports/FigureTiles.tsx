import type { ReactNode } from 'react';
import type { Asked, Figure, Kpi } from '@tremplin/shared/outcomes.ts';
import { useLists, type Behind } from './behind.ts';
import { HowCounted } from './HowCounted.tsx';
import { Tile } from './Tiles.tsx';

interface Props {
  label: string;
  answer: Pick<Asked, 'asOf'> & { readonly figures: readonly Figure[] };
  behind?: Readonly<Partial<Record<Kpi, Behind>>>;
  /** What a share or a middle was counted out of, in words. */
  outOf?: (kpi: Kpi, count: number) => string | undefined;
}

/** The numbers of a page: each with what it is out of, beside a year earlier, and how it is counted. */
export function FigureTiles(props: Props): ReactNode {
  const { label, answer, behind = {}, outOf } = props;
  const { asOf, figures } = answer;
  const lists = useLists();
  const kinds = figures.flatMap(({ kpi }) => behind[kpi]?.kind ?? []);
  const shut = kinds.every((kind) => lists.why(kind) !== null) ? kinds[0] : undefined;
  return (
    <section aria-label={label} className="flex flex-col gap-2">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4">
        {figures.map((figure) => (
          <Tile
            key={figure.kpi}
            figure={figure}
            behind={behind[figure.kpi] ?? null}
            outOf={figure.of === null ? undefined : outOf?.(figure.kpi, figure.of)}
          />
        ))}
      </dl>
      <HowCounted
        kpis={figures.map(({ kpi }) => kpi)}
        asOf={asOf}
        closed={shut === undefined ? null : lists.why(shut)}
      />
    </section>
  );
}

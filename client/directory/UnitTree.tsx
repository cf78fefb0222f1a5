import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { UnitDialog } from './UnitDialog.tsx';
import { useContactNames } from './useContactNames.ts';
import type { DirectoryPlace } from './useDirectoryPlace.ts';
import { useTree, type TreeRow } from './useTree.ts';

/** The directory from the ministries down; the keys are those of any tree. */
export function UnitTree({ place }: { place: DirectoryPlace }): ReactNode {
  const t = useTranslations('directory.units');
  const { can } = useOffice();
  const { isReady, rows, turn } = useTree(place.unitId);
  const [pointed, setPointed] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const tree = useRef<HTMLDivElement>(null);
  const stop =
    rows.find(({ id }) => id === pointed) ?? rows.find(({ id }) => id === place.unitId) ?? rows[0];
  const point = (row: TreeRow | undefined): void => {
    if (!row) return;
    setPointed(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-unit="${row.id}"]`)?.focus();
  };
  const press = (event: KeyboardEvent, row: TreeRow): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(row);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => point(rows[at + 1]),
      ArrowUp: () => point(rows[at - 1]),
      Home: () => point(rows[0]),
      End: () => point(rows.at(-1)),
      ArrowRight: () => (row.isOpen ? point(rows[at + 1]) : turn(row.id, true)),
      ArrowLeft: () =>
        row.isOpen ? turn(row.id, false) : point(rows.find(({ id }) => id === row.parentId)),
      Enter: () => place.go({ unitId: row.id }),
      ' ': () => place.go({ unitId: row.id }),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (!isReady) return <Skeleton rows={6} />;
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-14 font-semibold">{t('tree')}</h2>
      {rows.length === 0 && <Empty>{t('empty')}</Empty>}
      {rows.length > 0 && (
        <div ref={tree} role="tree" aria-label={t('tree')} className="flex flex-col">
          {rows.map((row) => (
            <UnitRow
              key={row.id}
              row={row}
              isStop={row === stop}
              isChosen={row.id === place.unitId}
              press={press}
              choose={() => {
                setPointed(row.id);
                place.go({ unitId: row.id });
              }}
              turn={() => turn(row.id, !row.isOpen)}
            />
          ))}
        </div>
      )}
      {can('create', 'contact') && (
        <div>
          <Button compact tone="quiet" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
          <UnitDialog open={isAdding} close={() => setAdding(false)} unit={null} below={null} />
        </div>
      )}
    </div>
  );
}

interface RowProps {
  row: TreeRow;
  /** The one row of the tree that Tab stops at. */
  isStop: boolean;
  isChosen: boolean;
  press: (event: KeyboardEvent, row: TreeRow) => void;
  choose: () => void;
  turn: () => void;
}

const indents = ['ps-0', 'ps-4', 'ps-8', 'ps-12', 'ps-16', 'ps-20', 'ps-24', 'ps-28'];

function UnitRow({ row, isStop, isChosen, press, choose, turn }: RowProps): ReactNode {
  const t = useTranslations('directory.units');
  const names = useContactNames();
  const people = t('people', { count: row.people });
  return (
    <div
      role="treeitem"
      data-unit={row.id}
      tabIndex={isStop ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={isChosen}
      aria-expanded={row.below > 0 ? row.isOpen : undefined}
      aria-label={t('named', { name: names.unit(row), people })}
      onKeyDown={(event) => press(event, row)}
      onClick={choose}
      className={`flex min-h-8 cursor-pointer items-start gap-1 rounded-control pe-2 text-14 hover:bg-hover aria-selected:bg-pressed aria-selected:font-medium ${indents[row.level - 1] ?? 'ps-28'}`}
    >
      <span
        aria-hidden
        className="grid size-6 shrink-0 place-items-center self-start pt-1 text-faint"
        onClick={(event) => {
          if (row.below === 0) return;
          event.stopPropagation();
          turn();
        }}
      >
        {row.below > 0 && (row.isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />)}
      </span>
      <span className="min-w-0 flex-1 py-1 break-words">{names.unit(row)}</span>
      <span className="shrink-0 py-1.5 text-12 text-faint tabular-nums">{row.people}</span>
    </div>
  );
}

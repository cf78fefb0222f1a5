import { useState } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../api.ts';

type Node = Outputs['directory']['browse']['units'][number];

export interface TreeRow extends Node {
  /** 1 at the top. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  readonly parentId: string | null;
}

/** The units that are in view, top down: those at the top, and below each that is open its own. */
export function useTree(chosen: string | null) {
  const trpc = useTRPC();
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const root = useQuery(trpc.directory.browse.queryOptions({ organizationId: null }));
  const own = useQuery({
    ...trpc.directory.browse.queryOptions({ organizationId: chosen ?? '' }),
    enabled: chosen !== null,
  });
  const above = own.data?.unit?.path.map(({ id }) => id) ?? [];
  const isOpen = (id: string): boolean => turned.get(id) ?? above.includes(id);
  const open = [...new Set([...above, ...turned.keys()])].filter(isOpen);
  const below = useQueries({
    queries: open.map((organizationId) => trpc.directory.browse.queryOptions({ organizationId })),
  });
  const units = new Map(open.map((id, at) => [id, below[at]?.data?.units ?? []]));
  const rowsOf = (nodes: readonly Node[], level: number, parentId: string | null): TreeRow[] =>
    nodes.flatMap((node, at) => {
      const shown = node.below > 0 && isOpen(node.id);
      const row = {
        ...node,
        level,
        place: at + 1,
        siblings: nodes.length,
        isOpen: shown,
        parentId,
      };
      return [row, ...(shown ? rowsOf(units.get(node.id) ?? [], level + 1, node.id) : [])];
    });
  return {
    isReady: root.data !== undefined,
    rows: rowsOf(root.data?.units ?? [], 1, null),
    turn: (id: string, to: boolean) => setTurned((before) => new Map(before).set(id, to)),
  };
}

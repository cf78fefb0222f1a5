import { appRouter } from '@tremplin/server/router.ts';
import type { Meta } from '@tremplin/server/trpc.ts';

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly meta?: Meta };
}

/** Every procedure of the router by its path, `slice.name`. */
export const procedures: readonly (readonly [path: string, procedure: Procedure])[] =
  Object.entries(asFlat(appRouter._def.procedures));

/** Guarantee: at run time the record is flat, path to procedure; its type shows it nested. */
function asFlat(record: unknown): Record<string, Procedure> {
  return record as Record<string, Procedure>;
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError, type TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tremplin/server/router.ts';
import { faultKinds, type FaultShape } from '@tremplin/shared/faults.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** `keepsLists`: this write changes nothing that a list shows, so nothing is read again. */
    mutationMeta: { keepsLists?: boolean };
    /** `steady`: no write of a page changes this. */
    queryMeta: { steady?: boolean };
  }
}

export type Outputs = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Queries go by POST as well: an address is logged, a body is not. */
export function openApi(): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/trpc',
        methodOverride: 'POST',
        maxItems: 10,
        headers: { 'x-office': '1' },
      }),
    ],
  });
}

/** The one rule after a write: everything on screen is read again, unless the mutation says otherwise. */
export function openQueries(whenSignedOut: () => void): QueryClient {
  const notice = (error: unknown): void => {
    if (faultOf(error)?.kind === 'signed_out') whenSignedOut();
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({
      onError: notice,
      onSuccess: (_answer, _input, _result, mutation) => {
        if (mutation.meta?.keepsLists === true) return;
        void queries.invalidateQueries({ predicate: (query) => query.meta?.steady !== true });
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (times, error) => faultOf(error)?.kind === 'unavailable' && times < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}

/** The refusal behind an error; no answer at all is `unavailable`; null when it is not about the office. */
export function faultOf(error: unknown): FaultShape | null {
  if (!(error instanceof TRPCClientError)) return null;
  const sent: unknown = error.data;
  if (sent === null || sent === undefined) {
    return { kind: 'unavailable', key: 'unavailable', values: {}, fields: [] };
  }
  if (typeof sent !== 'object' || !('fault' in sent)) return null;
  return isFault(sent.fault) ? sent.fault : null;
}

function isFault(sent: unknown): sent is FaultShape {
  return (
    typeof sent === 'object' &&
    sent !== null &&
    'kind' in sent &&
    typeof sent.kind === 'string' &&
    sent.kind in faultKinds &&
    'key' in sent &&
    typeof sent.key === 'string' &&
    'values' in sent &&
    'fields' in sent &&
    Array.isArray(sent.fields)
  );
}

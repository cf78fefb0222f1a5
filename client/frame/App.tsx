import type { ReactNode } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { RouterProvider, type DataRouter } from 'react-router';
import type { AppRouter } from '@tremplin/server/router.ts';
import type { Words } from '../words.tsx';
import { Providers } from './Providers.tsx';

interface Props {
  api: TRPCClient<AppRouter>;
  queries: QueryClient;
  words: Words;
  router: DataRouter;
}

/** The whole face, for a browser and for a test alike. */
export function App({ api, queries, words, router }: Props): ReactNode {
  return (
    <Providers api={api} queries={queries} words={words}>
      <RouterProvider router={router} />
    </Providers>
  );
}

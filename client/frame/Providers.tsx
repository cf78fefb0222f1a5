import type { ReactNode } from 'react';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@tremplin/server/router.ts';
import { TRPCProvider } from '../api.ts';
import { Toaster } from '../parts/Toaster.tsx';
import { Language, type Words } from '../words.tsx';
import { Refusals } from './Refusals.tsx';

interface Props {
  api: TRPCClient<AppRouter>;
  queries: QueryClient;
  words: Words;
  children: ReactNode;
}

/** All that a page needs around it, in a browser as in a test. */
export function Providers({ api, queries, words, children }: Props): ReactNode {
  return (
    <CSPProvider nonce={styleNonce()}>
      <QueryClientProvider client={queries}>
        <TRPCProvider trpcClient={api} queryClient={queries}>
          <Language first={words}>
            <Refusals>
              <Toaster>{children}</Toaster>
            </Refusals>
          </Language>
        </TRPCProvider>
      </QueryClientProvider>
    </CSPProvider>
  );
}

/** The server writes it into the page anew at each load; a part that adds a style must carry it. */
function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
}

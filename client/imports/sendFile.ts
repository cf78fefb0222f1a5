import { TRPCClientError } from '@trpc/client';

export interface Sending {
  readonly done: Promise<{ readonly id: string }>;
  readonly stop: () => void;
}

/** Largest file the office takes. */
export const mostMegabytes = 200;

/** The file as it is, with its name beside it; refusals come as they do from any call. */
export function sendFile(file: File, onShare: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<{ id: string }>((resolve, reject) => {
    request.open('POST', '/files/directory');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-office', '1');
    request.setRequestHeader('x-file-name', encodeURIComponent(wellFormed(file.name)));
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) =>
      onShare(event.loaded / Math.max(1, event.total)),
    );
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (hasId(answer)) resolve(answer);
      else reject(isRefusal(answer) ? TRPCClientError.from(answer) : new TRPCClientError(''));
    });
    // The connection broke: in the words of any call that finds no office.
    request.addEventListener('error', () => reject(new TRPCClientError('')));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

/** Half a character cannot be sent; a name need not be longer than a page shows. */
function wellFormed(name: string): string {
  return Array.from(name.replace(/\p{Surrogate}/gu, ''))
    .slice(-120)
    .join('');
}

function hasId(answer: unknown): answer is { id: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer;
}

function isRefusal(answer: unknown): answer is Parameters<typeof TRPCClientError.from>[0] & object {
  return typeof answer === 'object' && answer !== null && 'error' in answer;
}

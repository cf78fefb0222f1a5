const board = 'https://www.gojobs.gov.on.ca';

/** Every address printed in a text. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/gi)].map((match) =>
    match[0].replace(/(?<![.,;])[.,;]+$/, ''),
  );
}

export interface PostingLink {
  readonly url: string;
  readonly jobId: string;
}

/**
 * The one posting that the addresses lead to, with the order of its parameters left as it was.
 * Null where they lead to none, or to several: a list of results names many.
 */
export function postingLink(links: readonly string[]): PostingLink | null {
  const found = links.flatMap((link) => {
    const address = onBoard(link);
    const jobId = /[?&]JobID=(\d{5,7})(?=&|#|$)/i.exec(address ?? '')?.[1];
    return address === null || jobId === undefined ? [] : [{ url: address, jobId }];
  });
  const first = found[0];
  if (first === undefined || found.some((each) => each.jobId !== first.jobId)) return null;
  return found.find((each) => /Preview\.aspx/i.test(each.url)) ?? first;
}

function onBoard(link: string): string | null {
  if (/^https?:\/\/(?:www\.)?gojobs\.gov\.on\.ca(?::443)?\//i.test(link)) return link;
  const page = /^(?:\.?\/+)?((?:employees\/)?(?:Preview|Apply|PDR)\.aspx\?.*)$/i.exec(link)?.[1];
  return page === undefined ? null : `${board}/${page}`;
}

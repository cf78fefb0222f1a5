/** A link that opens the mail program. Whatever an address holds, it adds no other reader or text. */
export function mailTo(address: string): string {
  return `mailto:${address.split('@').map(encodeURIComponent).join('@')}`;
}

/** Mail programs cut longer links; then the text is pasted. */
const longestLink = 2000;

/** The same with a letter begun; `whole` is false where its text does not fit into a link. */
export function letterTo(
  address: string,
  { subject, body }: { readonly subject: string; readonly body: string },
): { readonly link: string; readonly whole: boolean } {
  const headed = `${mailTo(address)}?subject=${encodeURIComponent(subject)}`;
  const link = `${headed}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return link.length <= longestLink ? { link, whole: true } : { link: headed, whole: false };
}

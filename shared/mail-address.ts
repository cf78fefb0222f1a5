/** A link that opens the mail program. Whatever an address holds, it adds no other reader or text. */
export function mailTo(address: string): string {
  return `mailto:${address.split('@').map(encodeURIComponent).join('@')}`;
}

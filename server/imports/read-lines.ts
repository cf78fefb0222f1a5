/** A line as it stands in the file; `no` is its physical number, from 1. */
export interface Line {
  readonly no: number;
  readonly text: string;
  /** Only its beginning is kept: no record of a directory is as long. */
  readonly tooLong: boolean;
}

const longestLine = 256 * 1024;

/** Cuts text that comes in pieces into its lines. CRLF, LF and CR end a line alike, also mixed. */
export function cutLines() {
  let no = 1;
  let kept = '';
  let tooLong = false;
  let afterReturn = false;

  function keep(piece: string): void {
    if (kept.length + piece.length > longestLine) tooLong = true;
    kept += piece.slice(0, longestLine - kept.length);
  }
  function finish(): Line {
    const line = { no, text: kept, tooLong };
    no += 1;
    kept = '';
    tooLong = false;
    return line;
  }
  function write(text: string): Line[] {
    const lines: Line[] = [];
    let from = afterReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') afterReturn = text.endsWith('\r');
    for (const found of text.matchAll(/\r\n?|\n/g)) {
      if (found.index < from) continue;
      keep(text.slice(from, found.index));
      lines.push(finish());
      from = found.index + found[0].length;
    }
    keep(text.slice(from));
    return lines;
  }
  function end(): Line[] {
    return kept === '' ? [] : [finish()];
  }
  return { write, end };
}

import { inflateSync } from 'node:zlib';

/** The objects of a PDF as they are written, one by one. */
export function objectsOf(pdf: Buffer): string[] {
  return pdf
    .toString('latin1')
    .split(/\n\d+ 0 obj\n/)
    .slice(1);
}

/** The tags of its structure tree, in the order in which they were closed. */
export function structureOf(pdf: Buffer): string[] {
  return objectsOf(pdf).flatMap((one) => /^<<\s*\/S \/(\w+)/.exec(one)?.[1] ?? []);
}

/** What its pages say, through each font's own table of characters. */
export function textOf(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const tables = streams.filter((one) => one.includes('beginbfrange')).map(charactersOf);
  const shown = streams.filter((one) => one.includes('BT'));
  // Glyph numbers are each font's own: whichever table makes words of them is the right one.
  return shown
    .flatMap((stream) =>
      tables.map((table) =>
        [...stream.matchAll(/\[([^\]]*)\] TJ/g)]
          .map(([, parts]) =>
            [...(parts ?? '').matchAll(/<([0-9a-f]+)>/gi)]
              .map(([, hex]) =>
                (hex ?? '')
                  .match(/.{4}/g)
                  ?.map((code) => table.get(code) ?? '')
                  .join(''),
              )
              .join(''),
          )
          .join(' '),
      ),
    )
    .join('\n');
}

function streamsOf(pdf: Buffer): string[] {
  const found: string[] = [];
  const begin = '\nstream\n';
  for (let at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
    const raw = pdf.subarray(at + begin.length, pdf.indexOf('\nendstream', at));
    try {
      found.push(inflateSync(raw).toString('latin1'));
    } catch {
      found.push(raw.toString('latin1'));
    }
  }
  return found;
}

/** `beginbfrange <0000> <0012> [<0020> <0041> …]` */
function charactersOf(table: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, first, , list] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const codes = (list ?? '').match(/<[^>]*>/g) ?? [];
    for (const [at, code] of codes.entries()) {
      const glyph = (Number.parseInt(first ?? '0', 16) + at).toString(16).padStart(4, '0');
      const units = code.slice(1, -1).match(/.{4}/g) ?? [];
      characters.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return characters;
}

import { colourInHex, inDaylight } from './daylight.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
const fonts = 'Inter, system-ui, sans-serif';
const margin = 24;

export interface PictureWords {
  readonly title: string;
  readonly finding: string;
  /** Period and filters, n, the moment, the office: one line each. */
  readonly notes: readonly string[];
}

export interface Picture {
  /** A whole SVG document. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What stands in the page, as one SVG for a letter or a slide: charts, their labels and legends where
 * they are, in the colours of daylight, with the words of the figure around them. What is marked
 * `data-picture="no"` is left out.
 */
export function pictureOf(area: HTMLElement, words: PictureWords): Picture {
  return inDaylight(() => {
    const frame = area.getBoundingClientRect();
    const width = Math.max(480, Math.ceil(frame.width)) + 2 * margin;
    const svg = document.createElementNS(svgSpace, 'svg');
    const ink = colourInHex('var(--color-ink)');
    const soft = colourInHex('var(--color-soft)');
    let y = margin;
    const write = (text: string, size: number, weight: string, fill: string): void => {
      for (const line of linesOf(text, `${weight} ${size}px ${fonts}`, width - 2 * margin)) {
        y += Math.round(size * 1.35);
        svg.append(lineOf(line, { x: margin, y, size, weight, fill }));
      }
    };
    write(words.title, 13, '500', soft);
    write(words.finding, 17, '600', ink);
    y += 12;
    const body = document.createElementNS(svgSpace, 'g');
    body.setAttribute('transform', `translate(${margin} ${y})`);
    drawInto(body, area, frame);
    svg.append(body);
    y += Math.ceil(frame.height) + 8;
    for (const note of words.notes) write(note, 12, '400', soft);
    const height = y + margin;
    svg.setAttribute('xmlns', svgSpace);
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    svg.prepend(named(words), paper(width, height));
    return { text: new XMLSerializer().serializeToString(svg), width, height };
  });
}

/** The same as a PNG, at twice its size so that it stays sharp on paper. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function named({ title, finding }: PictureWords): SVGElement {
  const name = document.createElementNS(svgSpace, 'title');
  name.textContent = `${title}. ${finding}`;
  return name;
}

function paper(width: number, height: number): SVGElement {
  return rectangle({ x: 0, y: 0, width, height }, { fill: colourInHex('var(--color-paper)') });
}

type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

/** Draws what is seen of an element: charts as they are, grounds and borders as shapes, words as words. */
function drawInto(into: SVGElement, element: Element, origin: Box): void {
  for (const child of element.childNodes) {
    if (child instanceof Text) drawWords(into, child, origin);
    if (!(child instanceof Element) || !isSeen(child)) continue;
    const box = placed(child.getBoundingClientRect(), origin);
    if (child instanceof SVGSVGElement) {
      into.append(chartOf(child, box));
      continue;
    }
    drawGround(into, getComputedStyle(child), box);
    drawInto(into, child, origin);
  }
}

function isSeen(element: Element): boolean {
  if (element.matches('[data-picture="no"], .sr-only')) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

function placed({ x, y, width, height }: Box, origin: Box): Box {
  return { x: x - origin.x, y: y - origin.y, width, height };
}

function drawGround(into: SVGElement, look: CSSStyleDeclaration, box: Box): void {
  const fill = colourInHex(look.backgroundColor);
  const edge = Number.parseFloat(look.borderTopWidth) > 0 && look.borderTopStyle !== 'none';
  const around = edge && Number.parseFloat(look.borderLeftWidth) > 0;
  if (fill === 'none' && !edge) return;
  const shape = around || fill !== 'none' ? box : { ...box, height: 0.5 };
  into.append(
    rectangle(shape, {
      fill,
      rx: String(Math.min(Number.parseFloat(look.borderRadius) || 0, box.height / 2)),
      ...(edge && { stroke: colourInHex(look.borderTopColor), 'stroke-width': '1' }),
    }),
  );
}

function rectangle(box: Box, look: Readonly<Record<string, string>>): SVGElement {
  const shape = document.createElementNS(svgSpace, 'rect');
  for (const [name, value] of Object.entries({ ...box, ...look })) {
    shape.setAttribute(name, String(value));
  }
  return shape;
}

/** Words line by line, as they are broken in the page. */
function drawWords(into: SVGElement, text: Text, origin: Box): void {
  const look = text.parentElement && getComputedStyle(text.parentElement);
  if (!look) return;
  const size = Number.parseFloat(look.fontSize);
  const lines: { words: string[]; box: DOMRect; end: number }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/gu)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.box.y - box.y) < size / 2) {
      last.words.push(word);
      last.end = box.right;
    } else lines.push({ words: [word], box, end: box.right });
  }
  for (const { words, box, end } of lines) {
    const at = placed(box, origin);
    const line = lineOf(words.join(' '), {
      x: at.x,
      y: at.y + at.height / 2 + size * 0.36,
      size,
      weight: look.fontWeight,
      fill: colourInHex(look.color),
    });
    // Another font must not run into its neighbour.
    line.setAttribute('textLength', String(end - box.x));
    line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    into.append(line);
  }
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: string;
  readonly fill: string;
}

function lineOf(words: string, { x, y, size, weight, fill }: Line): SVGElement {
  const line = document.createElementNS(svgSpace, 'text');
  line.setAttribute('x', String(x));
  line.setAttribute('y', String(y));
  line.setAttribute('font-family', fonts);
  line.setAttribute('font-size', String(size));
  line.setAttribute('font-weight', weight);
  line.setAttribute('fill', fill);
  line.textContent = words;
  return line;
}

function linesOf(text: string, font: string, width: number): readonly string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const drawnWith = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
/** What an attribute can say; whatever else the page hangs on an element stays in the page. */
const geometry =
  /^(?:id|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|points|width|height|transform|viewBox|offset|pattern\w+|clip-path|overflow|preserveAspectRatio)$/;

/** A chart with the colours that it has in the page, and nothing that can be clicked. */
function chartOf(source: SVGSVGElement, box: Box): SVGElement {
  const copy = copied(source);
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

function copied(source: Element): SVGElement {
  // A link would lead to an address of this office.
  const tag = source.localName === 'a' ? 'g' : source.localName;
  const copy = document.createElementNS(svgSpace, tag);
  const made: SVGElement = copy instanceof SVGElement ? copy : paper(0, 0);
  for (const { name, value } of source.attributes) {
    if (geometry.test(name)) made.setAttribute(name, value);
  }
  const look = getComputedStyle(source);
  for (const name of drawnWith) made.setAttribute(name, inked(look.getPropertyValue(name)));
  if (tag === 'text') made.setAttribute('font-family', fonts);
  if (look.display === 'none' || look.visibility === 'hidden') made.setAttribute('display', 'none');
  for (const child of source.childNodes) {
    if (child instanceof Element) made.append(copied(child));
    else if (child instanceof Text) made.append(child.data);
  }
  return made;
}

function inked(value: string): string {
  const pattern = /^url\("?(#[^")]+)"?\)/.exec(value)?.[1];
  if (pattern) return `url(${pattern})`;
  return /^(?:rgb|oklch|oklab|color|lab|lch|hsl)\(/.test(value) ? colourInHex(value) : value;
}

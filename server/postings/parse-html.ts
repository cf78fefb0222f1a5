import { NodeType, parse, type HTMLElement, type Node, type TextNode } from 'node-html-parser';
import type { RawLine } from './parse-lines.ts';

export interface SavedPage {
  readonly lines: readonly RawLine[];
  /** Addresses that the page itself names: where it was saved from, its form, its links. */
  readonly links: readonly string[];
}

/** Reading takes time with the square of the depth; no page of the board has a tenth of these. */
const mostTags = 15_000;

/** Whether the source is a page rather than its text: by its tags, whatever the file was called. */
export function isSavedPage(source: string): boolean {
  if ((source.match(/<\w/g) ?? []).length > mostTags) return false;
  if (/<!doctype html|<html[\s>]|<body[\s>]/i.test(source)) return true;
  return (
    (
      source.match(/<\/?(?:div|p|br|span|strong|b|table|tr|td|h[1-6]|ul|li)(?:\s[^<>]*)?\/?>/gi) ??
      []
    ).length >= 4
  );
}

/** The text a reader of the page would see, one block a line; whole blocks lie in comments, and those are dropped. */
export function readSavedPage(source: string): SavedPage {
  const visible = source.replace(/<!--[\s\S]*?(?:-->|$)|<!doctype[^<>]*>/gi, '');
  const root = parse(withoutSilent(visible), { comment: false });
  const lines: Writing = { done: [], open: '', level: 0 };
  root.childNodes.forEach((node) => write(node, lines));
  finish(lines);
  return { lines: lines.done, links: linksOf(source, root) };
}

/** By hand, as one pattern would look for the end of each that has none to the end of the page. */
function withoutSilent(source: string): string {
  const opening = /<(script|style|noscript|template|select|textarea|svg|head)\b/gi;
  const endless = new Set<string>();
  let kept = '';
  let at = 0;
  for (let found = opening.exec(source); found !== null; found = opening.exec(source)) {
    const tag = (found[1] ?? '').toLowerCase();
    if (endless.has(tag)) continue;
    const closing = new RegExp(String.raw`</${tag}\s*>`, 'gi');
    closing.lastIndex = opening.lastIndex;
    if (closing.exec(source) === null) endless.add(tag);
    else {
      kept += `${source.slice(at, found.index)} `;
      at = closing.lastIndex;
      opening.lastIndex = at;
    }
  }
  return kept + source.slice(at);
}

interface Writing {
  readonly done: RawLine[];
  open: string;
  level: number;
}

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER CITE DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA SVG HEAD TITLE BUTTON IFRAME OBJECT'.split(' '),
);

function write(node: Node, lines: Writing) {
  if (isText(node)) {
    lines.open += node.text.replace(/[\t\r\n\f ]+/g, ' ');
  } else if (isElement(node) && !silent.has(tagOf(node)) && !isHidden(node)) {
    element(node, lines);
  }
}

function element(node: HTMLElement, lines: Writing) {
  const tag = tagOf(node);
  if (tag === 'BR') return finish(lines);
  if (tag === 'HR') {
    finish(lines);
    lines.done.push({ text: '', rule: true });
    return;
  }
  const block = blocks.has(tag);
  if (block) finish(lines);
  const outer = lines.level;
  const heading = /^H([1-6])$/.exec(tag)?.[1];
  if (heading !== undefined) lines.level = Number(heading);
  if (tag === 'LI') lines.open = '• ';
  node.childNodes.forEach((child) => write(child, lines));
  if (block) finish(lines);
  lines.level = outer;
}

function finish(lines: Writing) {
  const text = lines.open.trim();
  if (text !== '' && text !== '•') lines.done.push({ text, level: lines.level });
  lines.open = '';
}

/** Left out of the page by the page itself. The outer frame is kept: some pages hide it until a script runs. */
function isHidden(node: HTMLElement): boolean {
  if (/^(?:HTML|BODY|FORM|MAIN)$/.test(tagOf(node))) return false;
  return (
    node.hasAttribute('hidden') || /display\s*:\s*none/i.test(node.getAttribute('style') ?? '')
  );
}

function linksOf(source: string, root: HTMLElement): string[] {
  const saved = /saved from url=\(\d+\)(\S+)/i.exec(source)?.[1];
  const canonical = source
    .match(/<link\b[^<>]*>/gi)
    ?.find((tag) => /rel=["']?canonical/i.test(tag));
  const named = [
    saved,
    /href=["']([^"']+)/i.exec(canonical ?? '')?.[1],
    ...root.querySelectorAll('form').map((form) => form.getAttribute('action')),
    ...root.querySelectorAll('a').map((link) => link.getAttribute('href')),
  ];
  return named.flatMap((link) => (link === undefined ? [] : [link.replace(/&amp;/g, '&')]));
}

function tagOf(node: HTMLElement): string {
  return (node.rawTagName ?? '').toUpperCase();
}

/** Guarantee: node-html-parser gives every node of this type the TextNode class. */
function isText(node: Node): node is TextNode {
  return node.nodeType === NodeType.TEXT_NODE;
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

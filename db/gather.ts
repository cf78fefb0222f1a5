import type Database from 'better-sqlite3';
import { isBusy } from './connect-sqlite.ts';

/** Full-text indexes that whole directories are written into. */
const indexes = ['contact_search', 'organization_search'] as const;
/** In more pieces than this, every search has to look into each of them. */
const mostPieces = 8;
/** So few pages at a time that nobody who reads or writes meanwhile waits for long. */
const pages = 200;

/**
 * Puts search indexes together again that many writes have left in pieces, a few hundredths of a
 * second's work at each call. Answers whether there is more to do now: not while another writes.
 */
export function gathering(writer: Database.Database): () => boolean {
  const begun = new Set<string>();
  return () => {
    try {
      return indexes.some((index) => gather(writer, index, begun));
    } catch (error) {
      if (!isBusy(error)) throw error;
      return false;
    }
  };
}

function gather(writer: Database.Database, index: string, begun: Set<string>): boolean {
  const isFirst = !begun.has(index);
  if (isFirst && piecesOf(writer, index) <= mostPieces) return false;
  const before = changesOf(writer);
  // Below nought it takes every piece in; from then on it goes on with those.
  const many = isFirst ? -pages : pages;
  writer.prepare(`insert into ${index} (${index}, rank) values ('merge', ?)`).run(many);
  const isOver = changesOf(writer) - before < 2;
  if (isOver) begun.delete(index);
  else begun.add(index);
  return !isOver;
}

function piecesOf(writer: Database.Database, index: string): number {
  return numberFrom(writer, `select count(distinct segid) as n from ${index}_idx`);
}

function changesOf(writer: Database.Database): number {
  return numberFrom(writer, 'select total_changes() as n');
}

function numberFrom(writer: Database.Database, sql: string): number {
  return writer.prepare<[], { n: number }>(sql).get()?.n ?? 0;
}

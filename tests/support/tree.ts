import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Import {
  /** As written: `./rules.ts`, `@tremplin/shared/day.ts`, `node:fs`, `fastify`. */
  readonly from: string;
  /** The file below the root that is meant, or undefined for a package of others. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
}

const notOurs = new Set([
  'node_modules',
  'dist',
  'dist.next',
  'data',
  'shots',
  'test-results',
  'playwright-report',
  '.git',
  '.stamp',
]);

/** Every file that is or would be committed, by its path below the root. */
export function everyFile(below = '.'): string[] {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? everyFile(path) : [path];
  });
}

export function codeBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) => everyFile(folder)).filter((path) => /\.tsx?$/.test(path));
}

export function contents(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The text without comments; strings stay. */
export function codeOf(path: string): string {
  return contents(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');
}

export function importsOf(path: string): Import[] {
  const code = codeOf(path);
  const still = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm),
  ];
  const lazy = [...code.matchAll(/(\btypeof\s+)?\bimport\(\s*'([^']+)'/g)];
  return [...still, ...lazy].map(([, type, from = '']) => ({
    from,
    file: fileMeant(path, from),
    typeOnly: type !== undefined,
  }));
}

/** Lines of `path:line` where the pattern stands in code, comments apart. */
export function linesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    codeOf(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

/** The first cycle among the files, as the paths along it; types do not count. */
export function cycleAmong(paths: readonly string[]): string[] {
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of importsOf(path)) {
      if (next.typeOnly || next.file === undefined || !/\.tsx?$/.test(next.file)) continue;
      const found = follow(next.file, [...trail, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const path of paths) {
    const found = follow(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

function fileMeant(importer: string, from: string): string | undefined {
  const path = from.startsWith('.')
    ? join(dirname(importer), from)
    : from.startsWith('@tremplin/')
      ? from.slice('@tremplin/'.length)
      : undefined;
  if (path === undefined) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : `missing: ${path}`;
}

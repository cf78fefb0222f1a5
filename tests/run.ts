/**
 * `npm test`: every check, cheap ones first, all of them even after a failure, then one count.
 * Flags: --no-browser · --only=NAME (a section) · other words filter the test files.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringChromium } from './support/chromium.ts';
import { countPlaywright, countVitest, type Count } from './support/counts.ts';
import { runTool } from './support/tool.ts';

const flags = process.argv.slice(2);
const only = flags.find((flag) => flag.startsWith('--only='))?.slice('--only='.length);
const noBrowser = flags.includes('--no-browser');
const filters = flags.filter((flag) => !flag.startsWith('--'));
const reports = mkdtempSync(join(tmpdir(), 'tremplin-test-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
const vitestProjects = ['house', 'stories-sqlite', 'stories-postgres', 'pages'];

interface Section {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const sections: Section[] = [
  ...['shared', 'db', 'server', 'client', 'tests'].map((name) =>
    check(`types of ${name}`, 'typescript/bin/tsc', ['-p', name]),
  ),
  check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  check('format', 'oxfmt/bin/oxfmt', ['--check']),
  check('dead code', 'knip/bin/knip.js', ['--no-progress']),
  { name: 'build', run: async () => verdict(await runTool(['scripts/go.mjs', 'build'])) },
  ...vitestProjects.map((name) => ({ name, run: () => runVitest(name) })),
  { name: 'walks', run: runWalks },
];

const total: Count = { passed: 0, failed: 0, notProven: 0, failures: [] };
const chosen = sections.filter((section) => isChosen(section.name));
for (const section of chosen) {
  const began = Date.now();
  console.log(`\n── ${section.name}`);
  const count = await section.run().catch(asFailure);
  add(section.name, count);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`   ${section.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
}
conclude();

function isChosen(name: string): boolean {
  if (name === 'walks' && noBrowser) return false;
  if (only) return name.startsWith(only);
  return filters.length === 0 || [...vitestProjects, 'walks'].includes(name);
}

function check(name: string, tool: string, argv: string[]): Section {
  return {
    name,
    run: async () => verdict(await runTool([join('node_modules', tool), ...argv])),
  };
}

function verdict(code: number): Count {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notProven: 0, failures: [] };
}

function asFailure(error: unknown): Count {
  const reason = error instanceof Error ? error.message : String(error);
  console.log(reason);
  return { passed: 0, failed: 1, notProven: 0, failures: [reason] };
}

async function runVitest(project: string): Promise<Count> {
  const report = join(reports, `${project}.json`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const allowNone = filters.length > 0 ? ['--passWithNoTests'] : [];
  const argv = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...output];
  const code = await runTool([...argv, ...allowNone, ...filters]);
  return countVitest(report, code, filters.length > 0);
}

async function runWalks(): Promise<Count> {
  const report = join(reports, 'walks.json');
  const env = { CHROMIUM: bringChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const cli = 'tests/node_modules/@playwright/test/cli.js';
  const argv = [cli, 'test', '-c', 'tests/walks/playwright.config.ts'];
  const allowNone = filters.length > 0 ? ['--pass-with-no-tests'] : [];
  const code = await runTool([...argv, ...allowNone, ...filters], env);
  return countPlaywright(report, code, filters.length > 0);
}

function add(section: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.notProven += count.notProven;
  const named = count.failures.length > 0 ? count.failures : ['did not pass'];
  if (count.failed > 0) total.failures.push(...named.map((failure) => `${section}: ${failure}`));
}

function conclude(): void {
  if (total.passed + total.failed === 0) total.failed = 1;
  if (total.failures.length > 0) console.log('\n── What failed');
  for (const failure of total.failures) console.log(`   ${failure}`);
  if (noBrowser) console.log('\nNOT THE FULL RUN: --no-browser left out every walk in Chromium.');
  if (chosen.length < sections.length && !noBrowser) console.log('\nOnly a part of the run.');
  const apart = total.notProven > 0 ? `, ${total.notProven} skipped` : '';
  if (total.notProven > 0) console.log('\nnot proven: no PostgreSQL server (the skipped ones)');
  console.log(`\n${total.passed} passed, ${total.failed} failed${apart}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

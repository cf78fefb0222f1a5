import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
  /** Skipped because this machine has no PostgreSQL server; any other skip is a failure. */
  notProven: number;
  failures: string[];
}

/** Counts a vitest JSON report. A file that does not load, a skip and an empty run are failures. */
export function countVitest(report: string, code: number, mayBeEmpty: boolean): Count {
  const count = nothing();
  if (existsSync(report)) {
    const { testResults }: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
    for (const file of testResults) countFile(file, count);
  }
  return settled(count, code, mayBeEmpty);
}

export function countPlaywright(report: string, code: number, mayBeEmpty: boolean): Count {
  const count = nothing();
  if (existsSync(report)) {
    const { suites, errors }: PlaywrightReport = JSON.parse(readFileSync(report, 'utf8'));
    for (const suite of suites) countSuite(suite, count);
    for (const error of errors) fail(count, firstLine(error.message));
  }
  return settled(count, code, mayBeEmpty);
}

interface VitestReport {
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly meta?: { readonly notProven?: boolean };
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

function nothing(): Count {
  return { passed: 0, failed: 0, notProven: 0, failures: [] };
}

function fail(count: Count, failure: string): void {
  count.failed += 1;
  count.failures.push(failure);
}

function countFile(file: VitestFile, count: Count): void {
  const failedBefore = count.failed;
  for (const one of file.assertionResults) {
    if (one.status === 'passed') count.passed += 1;
    else if (one.status !== 'failed' && one.meta?.notProven === true) count.notProven += 1;
    else fail(count, one.status === 'failed' ? one.fullName : `${one.fullName} (${one.status})`);
  }
  if (file.status === 'failed' && count.failed === failedBefore) {
    fail(count, `${file.name.split('/').at(-1)}: ${firstLine(file.message)}`);
  }
}

function countSuite(suite: PlaywrightSuite, count: Count): void {
  for (const spec of suite.specs) {
    for (const one of spec.tests) {
      if (one.status === 'expected') count.passed += 1;
      else
        fail(count, `${spec.file}: ${spec.title}${one.status === 'skipped' ? ' (skipped)' : ''}`);
    }
  }
  for (const inner of suite.suites ?? []) countSuite(inner, count);
}

function settled(count: Count, code: number, mayBeEmpty: boolean): Count {
  const empty = count.passed + count.failed + count.notProven === 0;
  if (empty && !mayBeEmpty) fail(count, 'no test was run');
  else if (code !== 0 && count.failed === 0) fail(count, `the runner ended with ${code}`);
  return count;
}

function firstLine(message: string | undefined): string {
  return (message ?? '').split('\n')[0] ?? '';
}

import { defineConfig } from '@playwright/test';
import { bringChromium, chromiumArgs } from '../support/chromium.ts';

/** Found once by `npm test`; a developer's own run of one walk looks again. */
const executablePath = process.env['CHROMIUM'] ?? bringChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: '../support/demo-store.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    launchOptions: { executablePath, args: chromiumArgs },
    viewport: { width: 1366, height: 768 },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
  },
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What every start of Chromium in tests is given; the sandbox needs rights that containers lack. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium on this machine, or undefined. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ];
  return usual.find((path) => existsSync(path) && runs(path));
}

/** Finds a Chromium or installs one, saying so. Throws with a sentence where neither works. */
export function bringChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('No Chromium found: installing the package "chromium" with apt-get.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    spawnSync('apt-get', install, { stdio: 'inherit', env });
    const installed = findChromium();
    if (installed) return installed;
  }
  console.log('No Chromium found: downloading the one Playwright offers.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', cwd: 'tests' });
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new Error(
    'No Chromium was found and none could be installed. Install one, or run npm test -- --no-browser.',
  );
}

/** Ubuntu's "chromium" can be a stub that only asks for a snap. */
function runs(path: string): boolean {
  const asked = spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 });
  return asked.status === 0;
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

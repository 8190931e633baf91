// Finds a Chromium for the journeys, so that `npm test` asks nothing of the machine it runs on.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

const VARIABLES = ['E2E_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const isRoot = process.getuid?.() === 0;

/** A browser counts when it renders a page: an installed one may lack a library. */
function renders(executable) {
  if (!executable || !existsSync(executable)) return false;
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  const args = [
    '--headless=new',
    ...sandbox,
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--dump-dom',
    'about:blank',
  ];
  const result = spawnSync(executable, args, { timeout: 30_000, stdio: ['ignore', 'pipe', 'ignore'] });
  return result.status === 0 && String(result.stdout).includes('<html');
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function installedBrowsers() {
  if (process.platform === 'darwin')
    return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === 'win32') {
    const roots = WINDOWS_ROOTS.map((name) => process.env[name]).filter(Boolean);
    return roots.flatMap((folder) => WINDOWS_APPS.map((app) => path.join(folder, app)));
  }
  return LINUX_NAMES.map(onPath);
}

function downloadChromium(log) {
  log('No browser found; downloading Chromium with Playwright ...');
  const require = createRequire(import.meta.url);
  const cli = path.join(path.dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
    // Behind a firewall the download only ever waits; the package manager is next.
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' },
  });
}

function installChromiumPackage(log) {
  if (process.platform !== 'linux' || !isRoot || !onPath('apt-get')) return;
  log('Installing the chromium package with apt-get ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

/**
 * The path of a Chromium that works: a variable's, Playwright's own, an installed one, else one installed now.
 * @param {{ log?: (text: string) => void }} [options]
 * @returns {Promise<string>}
 * @throws Error with a sentence when there is none and none can be installed, or a variable names a broken one
 */
export async function findBrowser({ log = console.log } = {}) {
  for (const name of VARIABLES) {
    const wished = process.env[name];
    if (!wished) continue;
    if (renders(wished)) return wished;
    throw new Error(`${name} is ${wished}, which does not start as a browser. Correct it or unset it.`);
  }
  const own = chromium.executablePath();
  const found = [own, ...installedBrowsers()].find(renders);
  if (found) return found;
  downloadChromium(log);
  if (renders(own)) return own;
  installChromiumPackage(log);
  const installed = installedBrowsers().find(renders);
  if (installed) return installed;
  throw new Error('No Chromium or Chrome was found. Install one, or set E2E_BROWSER to its path.');
}

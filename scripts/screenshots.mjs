// npm run screenshots: every screen of the tour at two widths, light and dark, in two languages; some of them as WebP
// for the README.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildBackend, buildFrontend } from './lib/build.mjs';
import { startEphemeralPostgres } from './lib/ephemeral-postgres.mjs';
import { progress } from './lib/progress.mjs';
import { inProject, requireNode } from './lib/project.mjs';

requireNode();
const support = (name) => import(pathToFileURL(inProject('e2e/support', name)).href);
const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'];
const LOCALES = ['en', 'zh-CN'];
const OUT = inProject('.data/screenshots');
const TOUR = inProject('docs/tour');
const SMALL_ENOUGH = 150 * 1024;
/** The pictures of the README: screen, width, theme, language. */
const IN_TOUR = new Set([
  'home-1280-light-en',
  'home-390-dark-zh-CN',
  'parks-1280-light-en',
  'park-1280-light-en',
  'park-390-light-zh-CN',
  'policy-1280-light-en',
  'check-1280-light-en',
  'rules-1280-light-en',
  'enquiry-form-390-light-en',
  'confirmation-1280-light-en',
  'inbox-1280-light-en',
  'inbox-390-dark-en',
  'lead-1280-light-en',
  'lead-1280-dark-zh-CN',
]);

await buildBackend();
await buildFrontend();
const { chromium } = await import('@playwright/test');
const { default: sharp } = await import('sharp');
const { findBrowser } = await support('browser.mjs');
const { runCli, startPortal } = await support('portal.mjs');
const { screens } = await support('screens.mjs');

const database = await startEphemeralPostgres({ log: progress });
const portal = await startPortal(database.url);
const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-screens-'));
const browser = await chromium.launch({
  executablePath: await findBrowser({ log: progress }),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--enable-unsafe-swiftshader'],
});
try {
  const manifestFile = path.join(folder, 'manifest.json');
  await runCli(['seed', '--manifest', manifestFile], portal.env);
  const { accounts } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  mkdirSync(OUT, { recursive: true });
  mkdirSync(TOUR, { recursive: true });
  const only = process.argv[2] ?? '';
  for (const locale of LOCALES) {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        for (const screen of screens.filter(({ name }) => name.includes(only))) {
          await take(screen, { locale, theme, width }, accounts);
        }
      }
    }
  }
} finally {
  await browser.close();
  await portal.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function take(screen, { locale, theme, width }, accounts) {
  const height = width === 390 ? 844 : 800;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    baseURL: portal.url,
  });
  const page = await context.newPage();
  const signIn = async (persona) => {
    const { email, password } = accounts.find((account) => account.persona === persona);
    const answer = await page.request.post('/api/v1/sessions', { data: { email, password } });
    if (!answer.ok()) throw new Error(`Sign-in of ${persona} answered ${answer.status()}`);
  };
  try {
    await screen.open({ page, signIn, at: (address) => `/${locale}${address}` });
    await page.waitForLoadState('networkidle');
    const name = `${screen.name}-${width}-${theme}-${locale}`;
    const picture = await page.screenshot({ path: path.join(OUT, `${name}.png`) });
    if (IN_TOUR.has(name)) await writeTour(name, picture);
    progress(name);
  } catch (error) {
    progress(`${screen.name} ${width} ${theme} ${locale}: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

/** As sharp as fits into the size a README may cost. */
async function writeTour(name, picture) {
  for (const quality of [82, 70, 55, 40]) {
    const webp = await sharp(picture).webp({ quality }).toBuffer();
    if (webp.length <= SMALL_ENOUGH || quality === 40) {
      await sharp(webp).toFile(path.join(TOUR, `${name}.webp`));
      return;
    }
  }
}

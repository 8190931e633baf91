import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { runCli } from './portal.mjs';
import { PortalApi } from './portal-api.js';

export interface ManifestAccount {
  persona: string;
  email: string;
  password: string;
  userId: string;
  companyIds: string[];
  parkIds: string[];
  administratorRole: string | null;
}

interface Journey {
  /** The portal's address; pages are opened by path. */
  portal: string;
  /** What the browser refused or threw: every journey ends with none. */
  complaints: string[];
  /** Accounts of the demonstration, by persona. */
  account: (persona: string) => ManifestAccount;
  /** Signs a persona in, in this browser. */
  signInAs: (persona: string) => Promise<void>;
  /** Builds what the journey needs beside its subject, as who is signed in in this browser. */
  api: PortalApi;
  /** The same in another browser, which a persona of the demonstration has signed in to. */
  elsewhere: (persona: string | null) => Promise<Elsewhere>;
  /** Runs a command of the portal and returns what it printed. */
  cli: (...words: string[]) => Promise<string>;
}

/** Another person at another machine. */
export interface Elsewhere {
  page: Page;
  api: PortalApi;
}

/** What browsers say of a refused request is expected where a journey shows the refusal. */
const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text())) complaints.push(message.text());
  });
}

/** A journey fails when the console shows an error or a policy violation, whatever else it claims. */
export const test = base.extend<Journey>({
  portal: async ({}, use) => {
    await use(process.env['E2E_URL'] ?? '');
  },
  baseURL: async ({ portal }, use) => {
    await use(portal);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use(complaints);
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  account: async ({}, use) => {
    const manifest = JSON.parse(readFileSync(process.env['E2E_MANIFEST'] ?? '', 'utf8')) as {
      accounts: ManifestAccount[];
    };
    await use((persona) => {
      const account = manifest.accounts.find((candidate) => candidate.persona === persona);
      if (!account) throw new Error(`The manifest has no ${persona}`);
      return account;
    });
  },
  signInAs: async ({ page, account }, use) => {
    await use(async (persona) => {
      const { email, password } = account(persona);
      const answer = await page.request.post('/api/v1/sessions', { data: { email, password } });
      expect(answer.status(), `sign-in of ${persona}`).toBe(201);
    });
  },
  api: async ({ page, portal }, use) => {
    await use(new PortalApi(page.request, portal));
  },
  cli: async ({}, use) => {
    const settings = JSON.parse(process.env['E2E_SETTINGS'] ?? '{}') as Record<string, string>;
    await use((...words) => runCli(words, settings));
  },
  elsewhere: async ({ browser, portal, account, complaints }, use, { project }) => {
    const opened: { close: () => Promise<void> }[] = [];
    await use(async (persona) => {
      const context = await browser.newContext({ ...project.use, baseURL: portal });
      opened.push(context);
      const page = await context.newPage();
      watch(page, complaints);
      if (persona !== null) {
        const { email, password } = account(persona);
        const answer = await page.request.post('/api/v1/sessions', { data: { email, password } });
        expect(answer.status(), `sign-in of ${persona}`).toBe(201);
      }
      return { page, api: new PortalApi(page.request, portal) };
    });
    for (const context of opened) await context.close();
  },
});

export { expect };

const REST_MS = 100;
const LONGEST_WAIT_MS = 3_000;

/** Waits until nothing has been drawn for a moment: between two steps of drawing a table has rows without cells. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    ([rest, longest]) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, rest);
        const changes = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, rest);
        });
        const end = setTimeout(done, longest);
        function done() {
          clearTimeout(timer);
          clearTimeout(end);
          changes.disconnect();
          resolve();
        }
        changes.observe(document, { subtree: true, childList: true, attributes: true });
      }),
    [REST_MS, LONGEST_WAIT_MS] as const,
  );
}

/**
 * No violation of WCAG 2.2 A and AA that a machine can find. It is looked for in the page itself, which holds no frames, and
 * what is in order is not told: in a page of its own each look took two to four times as long.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    // It stands before all landmarks on purpose, and the browser may have put the focus on it: a skip link is exempt.
    .exclude('app-skip-link')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

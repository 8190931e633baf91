import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

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
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const expected = /Failed to load resource: the server responded with a status of 4\d\d/.test(
          message.text(),
        );
        if (message.type() === 'error' && !expected) complaints.push(message.text());
      });
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
});

export { expect };

/** No violation of WCAG 2.2 A and AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // It stands before all landmarks on purpose, and the browser may have put the focus on it: a skip link is exempt.
    .exclude('app-skip-link')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

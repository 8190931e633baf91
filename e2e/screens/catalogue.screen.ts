import { expect, type Locator, type Page } from '@playwright/test';

/** The words by which a reader of a language finds the catalogue's controls. */
export interface CatalogueWords {
  homeSearch: string;
  search: string;
  found: RegExp;
}

export const CATALOGUE_WORDS = {
  en: {
    homeSearch: 'Search by name, place or product',
    search: 'Search',
    found: /\d+ parks? (and|or) sites?/,
  },
  'zh-CN': { homeSearch: '按名称、地点或产品搜索', search: '搜索', found: /\d+ 个园区[和或]场地/ },
} as const satisfies Record<string, CatalogueWords>;

/** The search on the home page. */
export class HomeScreen {
  constructor(
    private readonly page: Page,
    private readonly locale: keyof typeof CATALOGUE_WORDS = 'en',
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/${this.locale}`);
  }

  async search(words: string): Promise<void> {
    await this.page.getByLabel(CATALOGUE_WORDS[this.locale].homeSearch).fill(words);
    await this.page.getByRole('button', { name: CATALOGUE_WORDS[this.locale].search, exact: true }).click();
  }
}

/** The list of parks: what was found, what narrows it. */
export class ParksScreen {
  readonly found: Locator;
  readonly cards: Locator;
  readonly filters: Locator;
  readonly show: Locator;

  constructor(private readonly page: Page) {
    const main = page.getByRole('main');
    this.found = main.getByRole('status').filter({ hasText: CATALOGUE_WORDS.en.found });
    this.cards = main.getByRole('article');
    this.filters = main.getByRole('list', { name: 'Active filters' });
    this.show = main.getByRole('button', { name: 'Show', exact: true });
  }

  /** A closed disclosure has no role for its summary: it is the part of the group that stays visible. */
  group(label: string): Locator {
    return this.page
      .getByRole('search')
      .getByRole('group')
      .filter({ hasText: label })
      .locator('summary')
      .first();
  }

  choice(label: string): Locator {
    return this.page.getByRole('checkbox', { name: label, exact: true });
  }

  card(name: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  removal(filter: string): Locator {
    return this.filters.getByRole('link', { name: `Remove filter: ${filter}`, exact: true });
  }

  /** A page that is loaded anew keeps a group as it was left: only one that is closed is opened. */
  async open(group: string, choice: string): Promise<void> {
    if (!(await this.choice(choice).isVisible())) await this.group(group).click();
  }

  async narrow(group: string, choice: string): Promise<void> {
    await this.open(group, choice);
    await this.choice(choice).check();
    await this.show.click();
  }
}

/** One park: its blocks are regions named by their headings. */
export class ParkScreen {
  constructor(private readonly page: Page) {}

  async open(slug: string): Promise<void> {
    await this.page.goto(`/en/parks/${slug}`);
  }

  block(heading: string): Locator {
    return this.page.getByRole('main').getByRole('region', { name: heading, exact: true });
  }
}

/** One policy and how it stands on a day. */
export class PolicyScreen {
  readonly standing: Locator;

  constructor(private readonly page: Page) {
    this.standing = page.getByRole('region', { name: 'How it stands' });
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/en/policies/${slug}`);
  }

  async showOn(day: string): Promise<void> {
    await this.standing.getByLabel('How does it stand on another day?').fill(day);
    await this.standing.getByRole('button', { name: 'Show' }).click();
  }
}

/** Nothing is wider than the window: a page is read by scrolling down only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, `${page.url()} is wider than its window`).toBeLessThanOrEqual(window);
}

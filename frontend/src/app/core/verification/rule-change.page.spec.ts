import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { RegimeAnswerView, RuleChangeNoticeView } from '../../api/generated/model';
import { ADMINISTRATOR, INVESTOR } from '../../../testing/sessions.data';
import { CurrentSession, Session } from '../session';
import { RuleChangePage } from './rule-change.page';

const text = (words: string) => ({ text: words, lang: 'en', isOriginal: true });
const source = (address: string) => ({ address, title: address, retrievedOn: null, quote: null });
const licence = (stated: Partial<RegimeAnswerView>): RegimeAnswerView => ({
  ...{ kind: 'export_licence', state: 'verify', percent: null, effects: [], segments: [], codes: [] },
  ...{ element: null, required: [], suspended: [], verify: [], rules: [], within: [], exceptions: [] },
  unsettled: [],
  ...stated,
});
const NOTICE: RuleChangeNoticeView = {
  ...{ id: 'n1', record: 2, at: '2026-11-26T02:00:00.000Z', segment: 'RE4a', demo: false, places: [] },
  ...{ policy: null, leadId: null, company: null, project: { id: 'p1', title: 'Magnets for Baotou' } },
  enquiries: [{ id: 'e1', reference: 'LS-7Q2M4KX9', park: null, desk: 'park' }],
  regime: {
    slug: 'cn-ann-55-62',
    kind: 'export_licence',
    country: 'CN',
    title: text('Announcements 55–58'),
    before: {
      ...{ standing: 'lapsed-verify', until: null, sourceDate: null, lastChecked: '2026-11-20' },
      answers: [licence({ verify: ['Ho', 'Er'] })],
      source: source('https://old.example.cn/55'),
    },
    after: {
      ...{ standing: 'suspended', until: '2027-11-10', sourceDate: '2026-11-24', lastChecked: '2026-11-26' },
      answers: [licence({ state: 'suspended', suspended: ['Ho', 'Er'] })],
      source: source('https://new.example.cn/70'),
    },
  },
};

const memberOf = (...memberships: CurrentSession['memberships']): CurrentSession => ({
  ...INVESTOR,
  memberships,
});
const BAOTOU = memberOf({
  kind: 'park',
  organisationId: 'p9',
  slug: 'baotou',
  name: null,
  role: 'park-editor',
});
const COMPANY = memberOf({
  ...{ kind: 'company', organisationId: 'c1' },
  ...{ slug: null, name: null, role: 'company-owner' },
});

async function openedBy(reader: CurrentSession, inputs: Record<string, string>) {
  const server = withApi();
  TestBed.inject(Session).adopt(reader);
  const fixture = TestBed.createComponent(RuleChangePage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  await settled();
  fixture.detectChanges();
  return {
    server,
    heading: (fixture.nativeElement as HTMLElement)
      .querySelector('h1, [aria-level="1"]')
      ?.textContent?.trim(),
  };
}

describe('the desk at which a change is read', () => {
  it.each([
    ['a park', { slug: 'yichun', policy: 'cn-west-cit' }, BAOTOU],
    ['a company', { id: 'c2', regime: 'cn-ann-55-62' }, COMPANY],
    ['a park that is a company’s member’s', { slug: 'c1', policy: 'cn-west-cit' }, COMPANY],
  ])('of %s is closed to whoever has no place there, instead of empty', async (_, inputs, reader) => {
    const { server, heading } = await openedBy(reader, inputs);
    expect(heading).toBe('There is nothing here that you can see');
    server.expectNone(({ url }) => url === '/api/v1/rule-changes');
  });

  it.each([
    ['its team', { slug: 'baotou', policy: 'cn-west-cit' }, BAOTOU],
    ['its company', { id: 'c1', policy: 'cn-west-cit' }, COMPANY],
    ['an administrator', { slug: 'baotou', policy: 'cn-west-cit' }, ADMINISTRATOR],
  ])('opens for %s', async (_, inputs, reader) => {
    const { server, heading } = await openedBy(reader, inputs);
    expect(heading).toBe('A policy has changed');
    const { params } = server.expectOne(({ url }) => url === '/api/v1/rule-changes').request;
    // What is asked for is of this desk alone, whatever else its reader may see.
    expect(params.get('park')).toBe('slug' in inputs ? 'baotou' : null);
    expect(params.get('company')).toBe('id' in inputs ? 'c1' : null);
  });
});

async function opened(
  inputs: Record<string, string>,
  asked: string,
  items: RuleChangeNoticeView[],
  reader: CurrentSession | null = null,
) {
  const server = withApi();
  if (reader) TestBed.inject(Session).adopt(reader);
  const fixture = TestBed.createComponent(RuleChangePage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  answer(server, asked, items);
  await settled();
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const words = (of: Element | null | undefined) => of?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return { page, all: words(page), words };
}

function answer(server: HttpTestingController, asked: string, items: RuleChangeNoticeView[]): void {
  const call = server.expectOne(({ url }) => url === '/api/v1/rule-changes');
  expect(call.request.params.get('regime')).toBe(asked === 'regime' ? 'cn-ann-55-62' : null);
  expect(call.request.params.get('policy')).toBe(asked === 'policy' ? 'cn-west-cit' : null);
  call.flush({ items, nextCursor: null });
}

describe('the page of a rule of trade that has changed', () => {
  it('shows a company the rule, what it said and says, its sources and days, and what it touches', async () => {
    const { page, all, words } = await opened({ id: 'c1', regime: 'cn-ann-55-62' }, 'regime', [NOTICE]);
    expect(words(page.querySelector('h1'))).toBe('A rule of trade or investment has changed');
    const rule = page.querySelector('a[href="/regimes#cn-ann-55-62"]');
    expect(words(rule)).toBe('Announcements 55–58');
    const [before, after] = [...page.querySelectorAll('dl > div')].map(words);
    expect(before).toContain('China, before');
    expect(before).toContain('Lapsed – verify');
    expect(before).toContain('Export licence: For Ho and Er it must be verified');
    expect(before).toContain('https://old.example.cn/55');
    expect(before).toContain('Nobody had confirmed it; last checked on Nov 20, 2026.');
    expect(after).toContain('China, now');
    expect(after).toContain('Suspended until Nov 10, 2027');
    expect(after).toContain('The licence requirement for Ho and Er is suspended.');
    expect(after).toContain('Source of Nov 24, 2026, confirmed on Nov 26, 2026.');
    expect(page.querySelector('dl a[href="https://new.example.cn/70"]')).not.toBeNull();
    expect(all).toContain('Magnets for Baotou');
    expect(page.querySelector('a[href="/desk/enquiries/e1"]')).not.toBeNull();
    expect(all).toContain('not legal advice');
    expect(all).not.toContain('CN¥');
  });

  it('leads a member of the company to the project, and nobody else', async () => {
    const notice = { ...NOTICE, company: { id: 'c1', name: 'Magnet works' } } as RuleChangeNoticeView;
    const project = async (reader: CurrentSession | null) => {
      TestBed.resetTestingModule();
      const { page } = await opened({ id: 'c1', regime: 'cn-ann-55-62' }, 'regime', [notice], reader);
      return page.querySelector('.what a')?.getAttribute('href') ?? null;
    };
    expect(await project(COMPANY)).toBe('/desk/companies/c1/projects/p1');
    expect(await project(ADMINISTRATOR)).toBeNull();
    expect(await project(null)).toBeNull();
  });

  it('leads a park to its own enquiries, and names no project that is not its to know', async () => {
    const unnamed = { ...NOTICE, project: null };
    const { page, all } = await opened({ slug: 'baotou', regime: 'cn-ann-55-62' }, 'regime', [unnamed]);
    expect(all).toContain('A project you are asked about');
    expect(page.querySelector('a[href="/desk/parks/baotou/enquiries/e1"]')).not.toBeNull();
    expect(page.querySelector('a[href="/desk/parks/baotou/inbox"]')).not.toBeNull();
  });

  it('says that nothing is touched where nothing is', async () => {
    const { all } = await opened({ id: 'c1', regime: 'cn-ann-55-62' }, 'regime', []);
    expect(all).toContain('No change of it has touched an open project so far.');
    expect(all).toContain('The rule');
  });
});

describe('the page of a policy that has changed', () => {
  it('says which policy that is', async () => {
    const policy = { slug: 'cn-west-cit', title: text('15% corporate income tax') };
    const notice = { ...NOTICE, regime: null, policy } as RuleChangeNoticeView;
    const { page, words } = await opened({ id: 'c1', policy: 'cn-west-cit' }, 'policy', [notice]);
    expect(words(page.querySelector('app-page-header a[href="/policies/cn-west-cit"]'))).toBe(
      '15% corporate income tax',
    );
  });

  it('asks by the policy, and leads to it also where nothing is touched', async () => {
    const { page, words } = await opened({ id: 'c1', policy: 'cn-west-cit' }, 'policy', []);
    expect(words(page.querySelector('h1'))).toBe('A policy has changed');
    expect(words(page.querySelector('a[href="/policies/cn-west-cit"]'))).toBe('The policy');
  });
});

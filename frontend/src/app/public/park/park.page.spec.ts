import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { INVESTOR, VISITOR } from '../../../testing/sessions.data';
import { FactView } from '../../api/generated/model';
import { Session } from '../../core/session';
import { ParkPage } from './park.page';

const fact = (id: string, key: string, block: string, value: string) =>
  ({
    ...{ id, key, block, value, valueKind: 'number', unit: 'MW', asOf: null, source: null, note: null },
    ...{ conflict: false, current: true, freshness: { state: 'fresh', expiresOn: null, ageMonths: 1 } },
  }) as FactView;
const forAll = fact('1', 'firm_capacity_available', 'power', '40');
const forReaders = fact('2', 'water_tariff', 'water', '3.4');
const contact = { id: 'c', name: 'Ms Demo', languages: ['de'], phone: '+86 (472) 555-0100', email: null };

const PARK = {
  ...{
    slug: 'demo-park',
    name: { text: 'Demo park', lang: 'en' },
    localName: null,
    country: 'CN',
    region: null,
  },
  ...{ kind: 'industrial park', level: null, status: 'operating', position: null, notes: null, demo: true },
  ...{
    facts: [forAll],
    factsAsOf: null,
    segments: [],
    segmentSources: [],
    tenants: [],
    leadingIndustries: [],
    children: [],
  },
  ...{ parent: null, established: null, website: null, timeZone: 'Asia/Shanghai', takesEnquiries: true },
  ...{ claimed: true, demoTeam: true, unknownBlocks: ['water', 'labour', 'contacts'] },
  ...{
    standing: {
      fresh: 1,
      due: 0,
      overdue: 0,
      undated: 0,
      freshness: 100,
      completeness: 10,
      statedBlocks: 1,
      expectedBlocks: 10,
    },
  },
};

describe('the public page of a park', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<ParkPage>;
  let page: HTMLElement;

  beforeEach(async () => {
    server = withApi();
    fixture = TestBed.createComponent(ParkPage);
    fixture.componentRef.setInput('slug', 'demo-park');
    page = fixture.nativeElement as HTMLElement;
    TestBed.tick();
    server.expectOne('/api/v1/parks/demo-park').flush(PARK);
    server.expectOne('/api/v1/parks/demo-park/contacts').flush({ items: [contact], editable: false });
    await drawn();
  });
  async function drawn() {
    await settled();
    fixture.detectChanges();
    await settled();
  }
  const textOf = (selector: string) =>
    page.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const unknown = () => [...page.querySelectorAll('.unknown li')].map((item) => item.textContent?.trim());
  async function signIn(session: typeof INVESTOR) {
    TestBed.inject(Session).adopt(session);
    TestBed.tick();
    await drawn();
  }

  it('is the same for everybody until somebody is known to be signed in', async () => {
    await signIn(VISITOR);
    server.expectNone('/api/v1/parks/demo-park/facts');
    expect(page.textContent).not.toContain('Not shown to everybody');
    expect(unknown()).toEqual(['Water', 'Labour']);
  });

  it('adds what a signed-in reader may see, and says that not everybody does', async () => {
    await signIn(INVESTOR);
    server.expectOne('/api/v1/parks/demo-park/facts').flush({ items: [forAll, forReaders] });
    server.expectOne('/api/v1/parks/demo-park/contacts').flush({ items: [contact], editable: false });
    await drawn();
    expect(textOf('[aria-labelledby=block-water]')).toContain('Not shown to everybody');
    expect(textOf('[aria-labelledby=block-power]')).not.toContain('Not shown to everybody');
    expect(unknown()).toEqual(['Labour']);
  });

  it('names whom to ask, in which languages, with a number that can be dialled', () => {
    expect(textOf('app-park-contacts')).toContain('German');
    expect(page.querySelector('app-park-contacts a')?.getAttribute('href')).toBe('tel:+864725550100');
  });

  it('hands out its dossier by a plain link, in the language of the page', () => {
    const link = page.querySelector('a[download]');
    expect(link?.getAttribute('href')).toBe('/api/v1/parks/demo-park/dossier?locale=en-US');
    expect(link?.textContent?.trim()).toBe('Dossier (PDF)');
  });

  it('says of an invented park that it is one', () => {
    expect(textOf('app-notice')).toContain('An invented park');
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { NO_DUTY, aDuty } from '../../../testing/regimes.data';
import { RegimeAnswerView, RegimeView } from '../../api/generated/model';
import { RegimesPage } from './regimes.page';

const nothing = { ...{ percent: null, effects: [], segments: [], codes: [], element: null } };
const anAnswer = (
  kind: RegimeAnswerView['kind'],
  state: RegimeAnswerView['state'],
  said: Partial<RegimeAnswerView> = {},
): RegimeAnswerView => ({
  ...nothing,
  ...{
    kind,
    state,
    required: [],
    suspended: [],
    verify: [],
    rules: [],
    within: [],
    exceptions: [],
    unsettled: [],
  },
  ...said,
});
const OXIDE = [{ hs: '28469013', name: { text: 'Neodymium oxide', lang: 'en', isOriginal: true } }];
const PRODUCTS = {
  items: [{ hs: '28469013', segment: 'RE2', element: 'Nd', name: OXIDE[0]?.name }],
  total: 1,
};
const RULES = [aDuty('28469013', '15', '2008-01-01', '2012-12-31'), NO_DUTY];

describe('the page of rules', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<RegimesPage>;
  let page: HTMLElement;

  async function opened(query: Record<string, string>) {
    server = withApi();
    fixture = TestBed.createComponent(RegimesPage);
    for (const [key, value] of Object.entries(query)) fixture.componentRef.setInput(key, value);
    page = fixture.nativeElement as HTMLElement;
    TestBed.tick();
    server.expectOne('/api/v1/regimes/products').flush(PRODUCTS);
    await drawn();
  }
  async function drawn() {
    await settled();
    fixture.detectChanges();
    await settled();
  }
  const asked = (path: string) => server.expectOne(({ url }) => url === `/api/v1/regimes${path}`);
  async function answered(
    items: RegimeAnswerView[],
    {
      rules = RULES,
      ...rest
    }: { rules?: RegimeView[]; compareTo?: string; compared?: RegimeAnswerView[]; changed?: string[] } = {},
  ) {
    asked('/answers').flush({ asOf: '2012', items, compareTo: null, compared: [], changed: [], ...rest });
    asked('').flush({ items: rules, total: rules.length });
    await drawn();
  }

  it('answers in a sentence, draws the years and holds every rule in full', async () => {
    await opened({ hs: '28469013', asOf: '2012' });
    expect(page.querySelector('app-skeleton')).not.toBeNull();
    await answered([anAnswer('export_duty', 'duty', { percent: '15', codes: OXIDE })]);
    expect(page.querySelector('#held-heading')?.textContent).toBe('What held in 2012 as a whole');
    const answer = page.querySelector('app-regime-answers')?.textContent ?? '';
    expect(answer).toContain('Neodymium oxide (28469013)');
    expect(answer).toContain('15 % of the value.');
    const line = page.querySelector('app-regime-timeline svg[role=img]')?.getAttribute('aria-label');
    expect(line).toContain('Jan 1, 2008 to Dec 31, 2012: 15%, in force');
    expect(line).toContain('Jan 1, 2013 to Apr 30, 2015: not read: neither a duty nor none');
    expect(page.querySelectorAll('app-regime-row')).toHaveLength(2);
    expect(page.innerHTML).not.toContain('style="');
  });

  it('never says no where the record is silent', async () => {
    await opened({ hs: '28469013', asOf: '2013' });
    await answered([
      anAnswer('export_duty', 'unknown', { codes: OXIDE }),
      anAnswer('export_licence', 'unknown'),
    ]);
    const answer = page.querySelector('app-regime-answers')?.textContent ?? '';
    expect(answer).toContain('That does not mean there was no duty.');
    expect(answer).toContain('That does not mean there is none.');
    expect(answer).toContain('Not read');
  });

  it('marks what changed between two days', async () => {
    await opened({ hs: '28469013', asOf: '2012', compareTo: '2016' });
    await answered([anAnswer('export_duty', 'duty', { percent: '15', codes: OXIDE })], {
      compareTo: '2016',
      compared: [anAnswer('export_duty', 'none', { codes: OXIDE })],
      changed: ['export_duty'],
      rules: RULES.map((rule) => ({ ...rule, statusThen: rule === NO_DUTY ? rule.status : 'ended' })),
    });
    expect(page.querySelector('#answer-export_duty')?.textContent).toContain('Changed');
    expect(page.querySelector('app-regime-answers')?.textContent).toContain('No export duty.');
    const changed = [...page.querySelectorAll('app-regime-row')].map((row) =>
      row.textContent?.includes('Changed'),
    );
    expect(changed).toEqual([true, false]);
  });

  it('asks for the code of a product that is named, and says when nobody knows it', async () => {
    await opened({ hs: 'neodymium oxide' });
    const lastAsked = () =>
      server
        .match(({ url }) => url === '/api/v1/regimes/answers')
        .at(-1)
        ?.request.params.get('hs');
    expect(lastAsked()).toBe('28469013');
    fixture.componentRef.setInput('hs', 'sand');
    await drawn();
    expect(lastAsked()).toBeNull();
    expect(page.textContent).toContain('“sand” is neither an HS code');
  });

  it('says that a day cannot be read, and keeps it in its field', async () => {
    await opened({ asOf: 'tomorrow' });
    expect(page.textContent).toContain('“tomorrow” is no day');
    expect(page.querySelector<HTMLInputElement>('input[name=asOf]')?.value).toBe('tomorrow');
  });

  it('says that nothing on record fits, without saying that nothing holds', async () => {
    await opened({ segment: 'RE5' });
    await answered([anAnswer('administration', 'unknown')], { rules: [] });
    expect(page.querySelector('app-empty-state')?.textContent).toContain('does not mean that nothing holds');
    expect(page.querySelector('app-regime-timeline')).toBeNull();
  });

  it('names beside what was not found the rule that is listed and does not settle it', async () => {
    await opened({ segment: 'RE5' });
    const title = { text: 'Provisions of 2002', lang: 'en', isOriginal: true };
    const unsettled = [{ slug: 'cn-fdi-2002-encouraged', title }];
    await answered([anAnswer('foreign_investment', 'unknown', { segments: ['RE5'], unsettled })]);
    const text = page.querySelector('app-regime-answers')?.textContent?.replace(/\s+/g, ' ');
    expect(text).toContain('No rule on foreign investment was found.');
    expect(text).toContain('On record too, in words that do not settle it: Provisions of 2002');
  });

  it('says what went wrong and reads again', async () => {
    await opened({});
    asked('').flush({ items: [], total: 0 });
    asked('/answers').flush(null, { status: 503, statusText: 'Busy' });
    await drawn();
    expect(page.querySelector('app-page-failure')).not.toBeNull();
    expect(page.querySelector('app-regime-timeline')).toBeNull();
  });
});

import { TestBed } from '@angular/core/testing';
import { settled } from '../../../testing/api';
import { withDialogs } from '../../../testing/dialogs';
import { MEASURE, editing } from '../../../testing/policy-editing';
import { keepFocusNear } from '../page-focus';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  withDialogs();
});

describe('a policy being written', () => {
  it('leads from its document to each of its measures and to the check', async () => {
    const { page, read } = await editing();
    const links = [...page.querySelectorAll('nav[aria-label="Parts of the policy"] a')];
    expect(links.map((link) => link.textContent?.trim())).toEqual([
      'The document',
      'Plant grant',
      'Check and submit',
    ]);
    expect(links[0]?.getAttribute('aria-current')).toBe('page');
    expect(read('#field-territory')).toContain('In your park, and nowhere else.');
    expect(page.querySelector('#field-kind')).toBeNull();
    expect(read('app-translation-status')).toContain('texts not yet: 4');
  });

  it('reads every condition back in words, as it is built', async () => {
    const { read, write } = await editing('plant');
    const condition = '#field-measures-plant-conditions-invests';
    expect(read(condition)).toContain('Fixed investment: at least CN¥30,000,000');
    await write('measures-plant-conditions-invests-test-is', '>');
    await write('measures-plant-conditions-invests-test-value', '5,000万');
    expect(read(condition)).toContain('Fixed investment: more than CN¥50,000,000');
    await write('measures-plant-conditions-invests-test-kind', 'text');
    expect(read(condition)).toContain('Words alone state it');
  });

  it('tries an example while it is typed, and takes it as a case', async () => {
    const { page, read, write, press } = await editing('plant');
    const tried = () => read('app-live-example .answer');
    await write('measures-plant-try-day', '2026-06-01');
    expect(tried()).toContain('Facts missing');
    await write('measures-plant-try-fact-fixed-investment', '29999999');
    expect(tried()).toContain('Not eligible');
    await write('measures-plant-try-fact-fixed-investment', '30000000');
    expect(tried()).toContain('Eligible');
    expect(tried()).toContain('CN¥1,000,000');
    await press('Take this example as a test case');
    expect(page.querySelectorAll('app-case-form')).toHaveLength(2);
    expect(read('app-case-form:last-of-type summary')).toContain('Passes');
  });

  it('shows at once that a case fails, what comes out, and takes that over when it is meant', async () => {
    const { read, write, press } = await editing('plant');
    expect(read('app-case-form summary')).toContain('Passes');
    await write('measures-plant-cases-bound-amount', '2000000');
    expect(read('app-case-form')).toContain('What comes out: Eligible, CN¥1,000,000');
    expect(read('app-case-form summary')).toContain('Fails');
    await press('Expect this from now on');
    expect(read('app-case-form summary')).toContain('Passes');
  });

  it('leaves a case open that is being written, when it passes again', async () => {
    const { page, write, press } = await editing('plant');
    const own = page.querySelector<HTMLDetailsElement>('app-case-form details');
    expect(own?.open).toBe(false);
    await write('measures-plant-cases-bound-amount', '2000000');
    expect(own?.open).toBe(true);
    await write('measures-plant-cases-bound-amount', '1000000');
    expect(page.querySelector('app-case-form summary')?.textContent).toContain('Passes');
    expect(own?.open).toBe(true);
    await write('measures-plant-cases-bound-amount', '2000000');
    await press('Expect this from now on');
    expect(own?.open).toBe(true);
  });

  it('reads out what comes out, and neither tables nor buttons', async () => {
    const { page, read, write } = await editing('plant');
    await write('measures-plant-try-day', '2026-06-01');
    await write('measures-plant-try-fact-fixed-investment', '30000000');
    await write('measures-plant-cases-bound-amount', '2000000');
    expect(read('app-live-example .answer table')).toContain('CN¥1,000,000');
    expect(read('app-live-example .answer [role=status]').trim()).toMatch(/^What comes out:\s*Eligible$/);
    expect(page.querySelector(':is([role=status], [aria-live]) :is(button, table)')).toBeNull();
  });

  it('says at its place what keeps a rule from being run, and tries nothing meanwhile', async () => {
    const { read, write } = await editing('plant');
    await write('measures-plant-conditions-invests-test-value', '');
    expect(read('#field-measures-plant-conditions-invests-test')).toContain(
      'does not fit “Fixed investment”',
    );
    expect(read('app-live-example .answer')).toContain('It cannot be tried until this is put right');
    expect(read('app-case-form summary')).toContain('Not tried');
  });

  it('reads a plain number, a year and days as people write them, and drops nothing it cannot read', async () => {
    const of = [
      { op: 'number', value: '2' },
      { op: 'by-year', years: [{ from: 2026, to: null, then: MEASURE.benefit.amount }] },
    ] as never;
    const { page, read, write } = await editing('plant', {
      ...MEASURE,
      benefit: { ...MEASURE.benefit, amount: { op: 'product', of } },
    });
    const part = 'measures-plant-benefit-amount-part';
    await write(`${part}-of-0-number`, '1,000');
    expect(read('app-benefit-form .said')).toContain('1,000 ×');
    await write(`${part}-of-0-number`, 'many');
    expect(page.querySelector<HTMLInputElement>(`#field-${part}-of-0-number`)?.value).toBe('many');
    expect(read(`#field-${part}-of-0 .error`)).not.toBe('');
    for (const field of [`${part}-of-1-years-0-from`, 'measures-plant-statutoryDays']) {
      await write(field, 'soon');
      page.querySelector(`#field-${field}`)?.dispatchEvent(new Event('change'));
    }
    await write(`${part}-of-1-years-0-to`, '2030年');
    expect(read(`#field-${part}-of-1`)).toContain(
      'This is not saved: write a whole number from 1900 to 2200.',
    );
    expect(read('app-benefit-form .said')).toContain('2026');
    expect(read('app-benefit-form .said')).toContain('2030');
    expect(read('#field-measures-plant-statutoryDays-error')).toContain('from 1 to 3650');
  });

  it('holds what is handed in and what applying costs, and neither where nobody stated it', async () => {
    const { read, write, written } = await editing('plant');
    const own = () => written().measures[0];
    expect(own()).not.toHaveProperty('fee');
    await write('measures-plant-documents-texts-en-US', 'Application form');
    await write('measures-plant-fee', '-5');
    expect(read('#field-measures-plant-fee-error')).toContain('Less than nothing');
    await write('measures-plant-fee', '1,200');
    expect(own()).toMatchObject({
      documents: { texts: { 'en-US': 'Application form' } },
      fee: { amount: '1200', currency: 'CNY' },
    });
    await write('measures-plant-documents-texts-en-US', '');
    await write('measures-plant-fee', '');
    expect(own()).not.toHaveProperty('documents');
    expect(own()).not.toHaveProperty('fee');
  });

  it.each([
    ['Add a condition', '#field-measures-plant-conditions-condition-2'],
    ['Add a step', '#field-measures-plant-process-step-1-text-texts-en-US'],
    ['Add a test case', '#field-measures-plant-cases-case-2'],
  ])('leads who presses “%s” to what was added', async (label, added) => {
    const { page, press } = await editing('plant');
    document.body.append(page);
    await press(label);
    expect(page.querySelector(added)).not.toBeNull();
    expect(document.activeElement).toBe(page.querySelector(added));
  });

  it('keeps the place of who takes something away', async () => {
    const { page, press, shown } = await editing('plant');
    TestBed.runInInjectionContext(keepFocusNear);
    await shown();
    const place = (button: string) => {
      const found = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === button);
      found?.focus();
      return found?.parentElement?.closest('section') ?? null;
    };
    for (const button of ['Take away', 'No sum is stated']) {
      const section = place(button);
      await press(button);
      if (page.querySelector('dialog')) await press('State no sum');
      await settled();
      expect(section?.contains(document.activeElement)).toBe(true);
    }
  });

  it('keeps the example of one measure out of the next', async () => {
    const { page, write, press, server, turnTo } = await editing('plant');
    await write('measures-plant-try-fact-fixed-investment', '30000000');
    await press('Add a measure');
    await turnTo('measure-2');
    expect(page.querySelector('#field-measures-measure-2-try-fact-add')).not.toBeNull();
    expect(page.querySelector('#field-measures-measure-2-try-fact-fixed-investment')).toBeNull();
    server.match(() => true);
  });

  it('asks before a measure or a sum leaves the draft', async () => {
    const { page, press, read, server } = await editing('plant');
    const parts = () => page.querySelectorAll('nav[aria-label="Parts of the policy"] a').length;
    await press('No sum is stated');
    await press('Cancel');
    expect(read('app-benefit-form')).toContain('Read as:');
    await press('No sum is stated');
    await press('State no sum');
    expect(read('app-benefit-form')).not.toContain('Read as:');
    expect(page.querySelector('dialog')).toBeNull();
    await press('Take this measure out of the policy');
    expect(read('dialog h2')).toBe('Take “Plant grant” out of the policy?');
    await press('Cancel');
    expect(parts()).toBe(3);
    await press('Take this measure out of the policy');
    await press('Take it out');
    expect(parts()).toBe(2);
    expect(page.querySelector('dialog')).toBeNull();
    server.match(() => true);
  });

  it('names the policy that it replaces by choosing it among those that apply in the park', async () => {
    const { page, server, shown, write, read } = await editing();
    await write('replaces-add-search', 'old');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shown();
    const call = server.expectOne(({ url }) => url === '/api/v1/policies');
    expect([call.request.params.get('q'), call.request.params.get('park')]).toEqual(['old', 'demo-park']);
    const title = { text: 'Old support', lang: 'en' };
    call.flush({ items: [{ slug: 'old-support', issuer: 'Office', title }], total: 1 });
    await shown();
    page.querySelector<HTMLButtonElement>('app-policy-choice li button')?.click();
    await shown();
    server.expectOne('/api/v1/policies/old-support').flush({ title });
    await shown();
    expect(read('#field-replaces-replaced-1 h3').trim()).toBe('Old support');
    server.match(() => true);
  });

  it('begins a sum with what is nearest, and adds a measure of its own', async () => {
    const { page, read, press, server, shown } = await editing('plant', {
      ...MEASURE,
      benefit: { ...MEASURE.benefit, amount: null, currency: null },
    });
    await press('A price × a quantity');
    expect(read('app-benefit-form')).toContain('Read as:');
    expect(page.querySelector<HTMLSelectElement>('#field-measures-plant-benefit-currency')?.value).toBe(
      'CNY',
    );
    await press('Add a measure');
    await shown();
    expect(page.querySelectorAll('nav[aria-label="Parts of the policy"] a')).toHaveLength(4);
    server.match(() => true);
  });
});

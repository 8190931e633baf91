import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Formula, Test } from '@models/policies/model/rules';
import { settled, withApi } from '../../../testing/api';
import { withDialogs } from '../../../testing/dialogs';
import { FormulaBuilder } from './formula-builder';
import { TestBuilder } from './test-builder';

@Component({
  imports: [FormulaBuilder, TestBuilder],
  template: `<app-formula-builder
      name="sum"
      pointer="/amount"
      currency="CNY"
      [formula]="formula()"
      (edited)="formula.set($event)"
    />
    <app-test-builder name="test" pointer="/test" [test]="test()" (edited)="test.set($event)" />`,
})
class Page {
  readonly formula = signal<Formula>({ op: 'money', amount: '', currency: 'CNY' });
  readonly test = signal<Test>({ op: 'text' });
}

const money = (amount: string): Formula => ({ op: 'money', amount, currency: 'CNY' });
const area: Formula = { op: 'fact', fact: 'floor-area' };

async function building(formula: Formula, test: Test = { op: 'text' }) {
  TestBed.resetTestingModule();
  withApi();
  const fixture = TestBed.createComponent(Page);
  const page = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(page);
  const { formula: sum, test: requirement } = fixture.componentInstance;
  sum.set(formula);
  requirement.set(test);
  const shown = async () => {
    fixture.detectChanges();
    await settled();
    fixture.detectChanges();
  };
  await shown();
  const field = (name: string) => page.querySelector<HTMLSelectElement>(`#field-${name}`)!;
  return {
    page,
    sum,
    requirement,
    field,
    choose: async (name: string, value: string) => {
      const select = field(name);
      select.focus();
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await shown();
    },
    press: async (label: string) => {
      const button = [...page.querySelectorAll('dialog button')].find((each) =>
        each.textContent?.includes(label),
      );
      (button as HTMLButtonElement).click();
      await shown();
    },
    asked: () => page.querySelector('dialog h2')?.textContent?.trim() ?? null,
  };
}

describe('how a sum is reckoned', () => {
  beforeAll(withDialogs);
  const product: Formula = { op: 'product', of: [area, money('100')] };

  it('is not changed to one without parts before it is asked whether what was built may go', async () => {
    const { sum, field, choose, press, asked } = await building(product);
    await choose('sum-op', 'money');
    expect(asked()).toBe('Drop what stands here?');
    expect([sum(), field('sum-op').value]).toEqual([product, 'product']);
    expect(document.activeElement?.textContent?.trim()).toBe('Cancel');

    await press('Cancel');
    expect([asked(), sum(), field('sum-op').value]).toEqual([null, product, 'product']);

    await choose('sum-op', 'money');
    await press('Drop it');
    expect([asked(), sum(), field('sum-op').value]).toEqual([null, money(''), 'money']);
    expect(document.activeElement).toBe(field('sum-op'));
  });

  it('is asked about also for a part deep inside, and about that part alone', async () => {
    const inner: Formula = { op: 'least', of: [money('5'), area] };
    const { sum, choose, press, asked } = await building({ op: 'sum', of: [money('1'), inner] });
    await choose('sum-of-1-op', 'number');
    expect(asked()).not.toBeNull();
    await press('Drop it');
    expect(sum()).toEqual({ op: 'sum', of: [money('1'), { op: 'number', value: '' }] });
  });

  it('changes at once where the parts are kept, or nothing was written', async () => {
    const { sum, choose, asked } = await building(product);
    await choose('sum-op', 'least');
    expect([asked(), sum()]).toEqual([null, { op: 'least', of: [area, money('100')] }]);
    await choose('sum-op', 'base');
    expect([asked(), sum()]).toEqual([null, { op: 'base', of: { op: 'least', of: [area, money('100')] } }]);
    const blank = await building({ op: 'sum', of: [money(''), money('')] });
    await blank.choose('sum-op', 'fact');
    expect([blank.asked(), blank.sum().op]).toEqual([null, 'fact']);
  });

  it('keeps the rows of one choice until it is asked whether they go with another', async () => {
    const cases = ['small', 'large'].map((value) => ({ value, then: money('7') }));
    const { sum, field, choose, press, asked } = await building({ op: 'choose', fact: 'firm-size', cases });
    await choose('sum-by', 'ownership');
    expect([asked() === null, field('sum-by').value]).toEqual([false, 'firm-size']);
    await press('Cancel');
    expect(sum()).toMatchObject({ fact: 'firm-size', cases });
    await choose('sum-by', 'ownership');
    await press('Drop it');
    expect(sum()).toMatchObject({ fact: 'ownership', cases: [{ then: money('7') }] });
  });

  it('keeps the bounds of its steps until it is asked whether they go with another fact', async () => {
    const steps = (from: string): Formula => ({
      op: 'tiers',
      by: { op: 'fact', fact: 'jobs' },
      tiers: [{ from, then: money('7') }],
    });
    const { sum, choose, press, asked } = await building(steps('100'));
    await choose('sum-by', 'floor-area');
    expect(asked()).not.toBeNull();
    await press('Drop it');
    expect(sum()).toMatchObject({ by: { fact: 'floor-area' }, tiers: [{ from: { value: '' } }] });
    const blank = await building(steps(''));
    await blank.choose('sum-by', 'floor-area');
    expect([blank.asked(), blank.sum()]).toMatchObject([null, { by: { fact: 'floor-area' } }]);
  });
});

describe('a requirement of several', () => {
  beforeAll(withDialogs);
  const invests: Test = { op: 'compare', fact: 'jobs', is: '>=', value: '100' };

  it('is not made a single one before it is asked whether the others may go', async () => {
    const all: Test = { op: 'all', of: [invests, { op: 'text' }] };
    const { requirement, choose, press, asked, field } = await building(money(''), all);
    await choose('test-kind', 'any');
    expect([asked(), requirement().op]).toEqual([null, 'any']);
    await choose('test-kind', 'place');
    expect([asked() === null, requirement().op, field('test-kind').value]).toEqual([false, 'any', 'any']);
    await press('Drop it');
    expect(requirement().op).toBe('in-place');
    expect(document.activeElement).toBe(field('test-kind'));
  });
});

import { ComponentFixture, TestBed } from '@angular/core/testing';
import { QuantityEntry, QuantityValue } from './quantity-entry';

describe('an entry of a quantity', () => {
  let fixture: ComponentFixture<QuantityEntry>;
  let page: HTMLElement;
  let written: (QuantityValue | null)[];

  beforeEach(() => {
    fixture = TestBed.createComponent(QuantityEntry);
    fixture.componentRef.setInput('name', 'area');
    fixture.componentRef.setInput('label', 'Area');
    fixture.componentRef.setInput('units', ['ha', 'mu', 'm2']);
    fixture.componentRef.setInput('value', null);
    written = [];
    fixture.componentInstance.edited.subscribe((value) => {
      written.push(value);
      fixture.componentRef.setInput('value', value);
    });
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
  });

  function type(text: string): void {
    const input = page.querySelector('input') as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    fixture.detectChanges();
  }

  it('reads numbers as people type them and shows land in both units', () => {
    type('１,250.5');
    expect(written).toEqual([{ value: '1250.5', unit: 'ha' }]);
    expect(page.textContent).toContain('1,250.5 ha = 18,757.5 mu');
  });

  it('keeps what it cannot read, for the draft to say so', () => {
    type('about ten');
    expect(written).toEqual([{ value: 'about ten', unit: 'ha' }]);
    expect(page.querySelector('input')?.value).toBe('about ten');
  });

  it('is no quantity without a number, whatever its unit', () => {
    type('10');
    type('');
    expect(written.at(-1)).toBeNull();
    const unit = page.querySelector('select') as HTMLSelectElement;
    unit.value = 'mu';
    unit.dispatchEvent(new Event('change'));
    expect(written.at(-1)).toBeNull();
  });
});

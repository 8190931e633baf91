import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Chosen, Ticked, Typed } from './left-by-reader';

@Component({
  imports: [Chosen, Ticked, Typed],
  template: `<input type="checkbox" [appTicked]="ticked()" /><input
      type="search"
      [appTyped]="words()"
    /><select>
      <option value="" [appChosen]="order() === ''"></option>
      <option value="a" [appChosen]="order() === 'a'"></option>
      <option value="b" [appChosen]="order() === 'b'"></option>
    </select>`,
})
class Filters {
  readonly ticked = signal(false);
  readonly words = signal('');
  readonly order = signal('a');
}

describe('what a reader left in a filter', () => {
  let fixture: ComponentFixture<Filters>;
  const fields = () =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')] as [
      HTMLInputElement,
      HTMLInputElement,
    ];

  beforeEach(() => {
    fixture = TestBed.createComponent(Filters);
  });

  it('stays when the page awakes', () => {
    const [box, field] = fields();
    box.checked = true;
    field.value = '稀土';
    fixture.detectChanges();
    expect([box.checked, field.value]).toEqual([true, '稀土']);
  });

  it('is the one of several that was chosen before, and then what the address says', () => {
    const select = (fixture.nativeElement as HTMLElement).querySelector('select')!;
    fixture.detectChanges();
    expect(select.value).toBe('a');
    select.value = 'b';
    fixture.detectChanges();
    expect(select.value).toBe('b');
    for (const order of ['', 'b', 'a', '']) {
      fixture.componentInstance.order.set(order);
      fixture.detectChanges();
      expect(select.value).toBe(order);
    }
  });

  it('is what the address says from the start, and after each change of it', () => {
    fixture.componentInstance.ticked.set(true);
    fixture.componentInstance.words.set('Baotou');
    fixture.detectChanges();
    const [box, field] = fields();
    expect([box.checked, field.value]).toEqual([true, 'Baotou']);
    box.checked = false;
    field.value = 'typed';
    fixture.componentInstance.ticked.set(false);
    fixture.componentInstance.words.set('');
    fixture.detectChanges();
    expect([box.checked, field.value]).toEqual([false, '']);
    box.checked = false;
    fixture.componentInstance.ticked.set(true);
    fixture.detectChanges();
    expect(box.checked).toBe(true);
  });
});
